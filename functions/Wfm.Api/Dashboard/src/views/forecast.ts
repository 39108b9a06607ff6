import { find, get } from '../api';
import { chart, type Line } from '../chart';
import { empty, h, select, table } from '../dom';
import { why } from '../drawer';
import { clock, day, fixed, percent, seconds, signed, sum, words } from '../format';
import { groups } from '../plan';
import type { Forecast, History } from '../types';

const shown = 91;

export async function forecast(_: unknown, query: URLSearchParams, go: (query: Record<string, string>) => void): Promise<HTMLElement> {
  const all = await groups();
  if (!all.length) return empty('There are no planning groups yet.', h('a', { class: 'button', href: '#/start' }, 'Start here'));
  const chosen = all.find(group => group.id === query.get('group')) ?? all[0]!;
  const [made, past] = await Promise.all([find<Forecast>(`/api/groups/${chosen.id}/forecast`), get<History>(`/api/groups/${chosen.id}/history?days=91`)]);
  const head = [h('h1', {}, 'Forecast'), h('div', { class: 'bar' }, select('Planning group', all.map(group => [group.id, `${group.name} (${group.site})`]), chosen.id, group => go({ group })))];
  if (!made) return h('div', {}, head, empty('Nothing is forecast for this group yet.'));

  const ahead = made.outlook.slice(0, shown);
  const from = new Date(`${past.start}T00:00:00Z`).getTime() / 1000;
  const x = [...past.contacts.map((_, index) => from + index * 86400).filter(stamp => stamp < seconds(made.origin)), ...ahead.map(each => seconds(each.date))];
  const known = x.length - ahead.length;
  const none = (count: number) => Array<null>(count).fill(null);
  const line = (read: (each: (typeof ahead)[0]) => number) => [...none(known), ...ahead.map(read)];
  const lines: Line[] = [
    { label: 'History', values: [...past.contacts.slice(0, known), ...none(ahead.length)], color: 3 },
    { label: 'Forecast', values: line(each => each.contacts), color: 1 },
    { label: '90 %', values: line(each => each.upper80), color: 1, dash: true }, { label: '10 %', values: line(each => each.lower80), color: 1, dash: true },
    { label: '97.5 %', values: line(each => each.upper95), color: 4, dash: true }, { label: '2.5 %', values: line(each => each.lower95), color: 4, dash: true },
  ];
  const next = ahead.slice(0, 28);
  const busiest = made.days.slice(0, 28).reduce((best, each) => sum(each.contacts) > sum(best.contacts) ? each : best, made.days[0]!);
  return h('div', {}, head,
    h('p', {}, 'Next 28 days: ', why(`${fixed(sum(next.map(each => each.contacts)))} contacts`, () => ({
      title: `Contacts of ${chosen.name}`, value: fixed(sum(next.map(each => each.contacts))), how: 'The sum of 28 days. Each day is a mix of models by the weight their own backtest earned them; the bands are where 80 % and 95 % of outcomes lie.',
      formula: 'forecasting', source: `/api/groups/${chosen.id}/forecast`, inputs: made.tournament.filter(score => score.weight > 0).slice(0, 12).map(score => [`${score.model}, ${words(score.horizon)}`, `weight ${fixed(score.weight, 2)}, WAPE ${percent(score.wape)}`]),
    })), `, first day ${day(made.origin)}.`),
    chart('Contacts by day', `History of ${known} days and ${ahead.length} days of forecast with 80 % and 95 % bands.`, x, lines, [{ upper: 2, lower: 3, color: 1 }, { upper: 4, lower: 5, color: 4 }]),
    h('h2', {}, `The busiest of the next 28 days: ${day(busiest.date)}`),
    table('Contacts and handle time by hour', [
      { head: 'Time', cell: row => row.time }, { head: 'Contacts', cell: row => fixed(row.contacts, 1) }, { head: '80 % band', cell: row => `${fixed(row.lower, 1)} – ${fixed(row.upper, 1)}` }, { head: 'AHT', cell: row => `${fixed(row.aht)} s` },
    ], byHour(busiest, made.slotsPerDay)),
    h('h2', {}, 'Which models, and how good'),
    table('Backtest: the naive forecast is always in the table', [
      { head: 'Model', cell: row => row.model }, { head: 'Horizon', cell: row => words(row.horizon) }, { head: 'WAPE', cell: row => percent(row.wape) }, { head: 'Bias', cell: row => `${signed(100 * row.bias)} %` }, { head: 'Weight', cell: row => fixed(row.weight, 2) },
    ], made.tournament.filter(score => score.weight > 0 || score.model.includes('naive'))));
}

function byHour(of: Forecast['days'][0], slots: number) {
  const each = Math.max(1, slots / 24);
  return Array.from({ length: slots / each }, (_, hour) => {
    const part = (values: number[]) => values.slice(hour * each, (hour + 1) * each);
    const contacts = sum(part(of.contacts));
    return { time: clock(hour * each, slots), contacts, lower: sum(part(of.lower80)), upper: sum(part(of.upper80)), aht: part(of.ahtSeconds)[0] ?? 0 };
  }).filter(row => row.contacts > 0);
}
