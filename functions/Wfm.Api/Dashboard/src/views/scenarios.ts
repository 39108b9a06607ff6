import { post } from '../api';
import { chart } from '../chart';
import { empty, failed, h, say, table } from '../dom';
import { day, fixed, seconds, signed } from '../format';
import { current } from '../plan';
import type { Me } from '../types';

interface Figures { meanRequired: number; meanAvailable: number; shortFteWeeks: number; weeksShort: number; deepestGap: number; starters: number; leavers: number; endHeads: number; weeks: { week: string; required: number; available: number }[] }
interface Answer { baseline: Figures; changed: Figures }
interface Slider { change: string; field: string; label: string; unit: string; low: number; high: number; live: boolean }

// Shrinkage and attrition are answered while the slider moves; the others staff every interval again and are answered when it is let go.
const sliders: Slider[] = [
  { change: 'shrinkage', field: 'points', label: 'Shrinkage', unit: 'points', low: -10, high: 10, live: true }, { change: 'attrition', field: 'percent', label: 'Attrition', unit: '%', low: -50, high: 100, live: true },
  { change: 'volume', field: 'percent', label: 'Volume', unit: '%', low: -30, high: 30, live: false }, { change: 'aht', field: 'percent', label: 'Handle time', unit: '%', low: -30, high: 30, live: false },
];

export async function scenarios(me: Me): Promise<HTMLElement> {
  const plan = await current();
  if (!plan) return empty('There is no plan yet.', h('a', { class: 'button', href: '#/start' }, 'Start here'));
  const result = h('div', {}), saved = h('div', { 'aria-live': 'polite' });
  const values = new Map<string, number>();
  const changes = () => sliders.filter(slider => values.get(slider.change)).map(slider => ({ change: slider.change, [slider.field]: values.get(slider.change)! }));
  let asked = 0;
  const ask = async () => {
    const turn = ++asked, began = performance.now();
    try {
      const answer = await post<Answer>('/api/what-if', { plan: plan.id, changes: changes() });
      if (turn !== asked) return;
      result.dataset.milliseconds = String(Math.round(performance.now() - began));
      result.replaceChildren(...shown(answer));
      say(`Deepest gap ${signed(answer.changed.deepestGap)} FTE`);
    } catch (error) { if (turn === asked) result.replaceChildren(failed(error)); }
  };
  let due = 0;
  const soon = () => { clearTimeout(due); due = window.setTimeout(() => void ask(), 40); };
  await ask();
  const name = h('input', { maxlength: 100, value: 'What if' });
  const keep = async () => {
    try {
      const outcome = await post<{ scenario: { id: string; name: string } }>('/api/scenarios', { name: name.value, plan: plan.id, changes: changes() });
      saved.replaceChildren(h('p', { class: 'good' }, `Kept as ${outcome.scenario.name}, ${outcome.scenario.id}.`));
    } catch (error) { saved.replaceChildren(failed(error)); }
  };
  return h('div', {}, h('h1', {}, 'Scenarios'), h('p', { class: 'soft' }, 'Move a slider: the plan is computed again with its hiring decisions as they stand.'),
    h('div', { class: 'bar' }, sliders.map(slider => {
      const output = h('output', {}, `0 ${slider.unit}`);
      const input = h('input', {
        type: 'range', min: slider.low, max: slider.high, value: 0, 'aria-label': `${slider.label}, ${slider.unit}`,
        oninput: () => { values.set(slider.change, Number(input.value)); output.textContent = `${signed(Number(input.value), 0)} ${slider.unit}`; if (slider.live) soon(); },
        onchange: soon,
      });
      return h('label', {}, slider.label, input, output);
    })),
    result,
    me.roles.includes('Planning.Run') ? h('div', { class: 'bar' }, h('label', {}, 'Name', name), h('button', { type: 'button', onclick: () => void keep() }, 'Keep this scenario')) : null, saved);
}

function shown({ baseline, changed }: Answer): HTMLElement[] {
  const row = (label: string, read: (figures: Figures) => number, digits = 1) => ({ label, before: fixed(read(baseline), digits), after: fixed(read(changed), digits), move: signed(read(changed) - read(baseline), digits) });
  return [
    chart('FTE required and available', `Deepest gap ${signed(changed.deepestGap)} FTE, plan ${signed(baseline.deepestGap)}.`, changed.weeks.map(week => seconds(week.week)), [
      { label: 'Required, what if', values: changed.weeks.map(week => week.required), color: 2 }, { label: 'Required, plan', values: baseline.weeks.map(week => week.required), color: 5, dash: true },
      { label: 'Available, what if', values: changed.weeks.map(week => week.available), color: 1 },
    ]),
    table(`Over ${changed.weeks.length} weeks from ${day(changed.weeks[0]?.week ?? '')}`, [{ head: 'Figure', cell: each => each.label }, { head: 'Plan', cell: each => each.before }, { head: 'What if', cell: each => each.after }, { head: 'Change', cell: each => each.move }], [
      row('Mean required FTE', figures => figures.meanRequired), row('Mean available FTE', figures => figures.meanAvailable), row('Deepest gap', figures => figures.deepestGap), row('Weeks short', figures => figures.weeksShort, 0),
      row('FTE-weeks short', figures => figures.shortFteWeeks), row('Leavers', figures => figures.leavers), row('Heads at the end', figures => figures.endHeads),
    ]),
  ];
}
