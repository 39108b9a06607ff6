import { get, getOnce } from '../api';
import { chart } from '../chart';
import { empty, failed, h, table } from '../dom';
import { why } from '../drawer';
import { day, fixed, moment, percent, seconds, signed, words } from '../format';
import { capacityOf, current, moves, teams, totals } from '../plan';
import type { Accuracy, Deadline, Page, Published, Run, Score, Team } from '../types';

const quarter = 13;

export async function overview(): Promise<HTMLElement> {
  const plan = await current();
  if (!plan) return empty('There is no plan yet.', h('p', {}, 'Bring in contact volume, then ask for a plan.'), h('a', { class: 'button', href: '#/start' }, 'Start here'));
  const [capacity, team, accuracy, runs, history] = await Promise.all([
    capacityOf(plan.id), teams(), getOnce<Accuracy[]>(`/api/plans/${plan.id}/accuracy`), get<Page<Run>>('/api/runs?limit=5'), get<Page<Published>>('/api/plans?limit=2'),
  ]);
  const weeks = totals(capacity.teams.map(each => each.weeks));
  const gaps = weeks.slice(0, quarter).map(week => week.available - week.required);
  const worst = gaps.indexOf(Math.min(...gaps));
  const before = history.items[1] ? await capacityOf(history.items[1].plan).catch(() => null) : null;

  // Found by trying each decision later and later, so they come when they come.
  const next = h('div', { class: 'figure' }, '…'), after = h('p', { class: 'soft' }, ''), list = h('div', {}, h('p', { role: 'status' }, 'Looking for deadlines…'));
  void getOnce<{ deadlines: Deadline[] }>(`/api/plans/${plan.id}/deadlines`).then(found => deadlines(found.deadlines, team, plan.id, next, after, list)).catch(error => list.replaceChildren(failed(error)));

  const run = runs.items[0];
  const [ours, naive] = [wape(accuracy, used), wape(accuracy, score => score.model.includes('naive'))];
  return h('div', {},
    h('h1', {}, 'Overview'),
    h('p', { class: 'soft' }, `Plan ${plan.id}, from ${day(plan.firstWeek)}, ${plan.groups.length} groups, engine ${plan.engineVersion}`),
    h('div', { class: 'cards' },
      card('Deepest gap in 13 weeks', why(`${signed(gaps[worst] ?? 0)} FTE`, () => ({
        title: 'Gap', value: `${signed(gaps[worst] ?? 0)} FTE in the week of ${day(weeks[worst]!.week)}`, how: 'Available less required FTE of all teams, in the worst of the next 13 weeks.', formula: 'capacity', source: `/api/plans/${plan.id}/capacity`,
        inputs: [['Available', fixed(weeks[worst]!.available, 2)], ['Required', fixed(weeks[worst]!.required, 2)]],
      }), (gaps[worst] ?? 0) < -0.05 ? 'bad' : ''), `week of ${day(weeks[worst]?.week ?? plan.firstWeek)}`),
      h('section', { class: 'card' }, h('h2', {}, 'Next decision'), next, after),
      card('Forecast error', why(ours === null ? '–' : percent(ours), () => ({
        title: 'Forecast error', value: ours === null ? '–' : percent(ours), how: 'WAPE of the models in use, in a backtest on history they had not seen; mean over groups and horizons, by weight.', formula: 'accuracy', source: `/api/plans/${plan.id}/accuracy`,
        inputs: [['Seasonal naive', naive === null ? '–' : percent(naive)], ['Groups', accuracy.length]],
      })), naive === null ? '' : `naive ${percent(naive)}`),
      card('Last run', run ? words(run.step) : '–', run ? `${run.site}, ${run.sentAt ? moment(run.sentAt) : day(run.night)}` : 'none yet')),
    h('h2', {}, 'People, next two years'),
    chart('FTE required and available by week', `Deepest gap of the next quarter ${signed(gaps[worst] ?? 0)} FTE.`, weeks.map(week => seconds(week.week)), [
      { label: 'Required', values: weeks.map(week => week.required), color: 2 }, { label: 'Available', values: weeks.map(week => week.available), color: 1, dash: true },
    ]),
    h('h2', {}, 'Next deadlines'),
    list,
    h('h2', {}, 'What moved since the plan before'),
    moved(before ? moves(before, capacity) : null));
}

function deadlines(all: Deadline[], team: Team[], plan: string, next: HTMLElement, after: HTMLElement, list: HTMLElement): void {
  const name = (id: string) => team.find(one => one.id === id)?.name ?? id;
  const sorted = [...all].sort((a, b) => a.decideBy.localeCompare(b.decideBy));
  const first = sorted[0];
  next.replaceChildren(first ? why(day(first.decideBy), () => ({
    title: 'Deadline', value: day(first.decideBy), formula: 'deadlines', source: `/api/plans/${plan}/deadlines`, how: 'The last day to decide before the team is shorter than planned: the last Monday the people can start, less the lead time.',
    inputs: [['What', words(first.kind)], ['Team', name(first.team)], ['Heads', first.heads], ['Planned start', day(first.planned)], ['Start by', day(first.startBy)], ['First short week', first.firstShort ? day(first.firstShort) : 'none'], ['FTE weeks short without', fixed(first.shortFteWeeks, 1)]],
  })) : '–');
  after.textContent = first ? `${words(first.kind)}, ${first.heads} for ${name(first.team)}` : 'nothing has to be decided';
  list.replaceChildren(sorted.length ? table('The last day for each decision', [
    { head: 'Decide by', cell: row => day(row.decideBy) }, { head: 'What', cell: row => words(row.kind), text: true }, { head: 'Team', cell: row => name(row.team), text: true }, { head: 'Heads', cell: row => row.heads }, { head: 'Start by', cell: row => day(row.startBy) },
  ], sorted.slice(0, 12)) : empty('Nothing has to be decided.'));
}

function moved(all: ReturnType<typeof moves> | null): HTMLElement {
  if (!all) return empty('This is the first plan, so nothing has moved.');
  if (!all.length) return empty('No group’s requirement has moved.');
  return table('Mean required FTE by group, and why it moved', [
    { head: 'Group', cell: row => row.group }, { head: 'Before', cell: row => fixed(row.before, 2) }, { head: 'Now', cell: row => fixed(row.after, 2) },
    { head: 'By volume', cell: row => signed(row.byVolume, 2) }, { head: 'By effort a contact', cell: row => signed(row.byContact, 2) },
  ], all);
}

const used = (score: Score) => score.weight > 0;
const card = (title: string, figure: Node | string, under: string) => h('section', { class: 'card' }, h('h2', {}, title), h('div', { class: 'figure' }, figure), h('p', { class: 'soft' }, under));

function wape(accuracy: Accuracy[], wanted: (score: Score) => boolean): number | null {
  let [error, weight] = [0, 0];
  for (const score of accuracy.flatMap(group => group.models).filter(wanted)) {
    if (!Number.isFinite(score.wape)) continue;
    const share = score.weight || 1;
    error += score.wape * share;
    weight += share;
  }
  return weight > 0 ? error / weight : null;
}
