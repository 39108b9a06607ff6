import { find } from '../api';
import { empty, h, select } from '../dom';
import { explain } from '../drawer';
import { clock, day, fixed, percent, sum, words } from '../format';
import { groups } from '../plan';
import type { Group, Staffing, StaffingDay } from '../types';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export async function staffing(_: unknown, query: URLSearchParams, go: (query: Record<string, string>) => void): Promise<HTMLElement> {
  const all = await groups();
  if (!all.length) return empty('There are no planning groups yet.', h('a', { class: 'button', href: '#/start' }, 'Start here'));
  const chosen = all.find(group => group.id === query.get('group')) ?? all[0]!;
  const made = await find<Staffing>(`/api/groups/${chosen.id}/staffing`);
  const bar = [select('Planning group', all.map(group => [group.id, `${group.name} (${group.site})`]), chosen.id, group => go({ group }))];
  if (!made) return h('div', {}, h('h1', {}, 'Staffing'), h('div', { class: 'bar' }, bar), empty('Nothing is staffed for this group yet.'));

  const mondays = made.days.filter(each => new Date(`${each.date}T00:00:00Z`).getUTCDay() === 1).map(each => each.date).slice(0, 12);
  const monday = mondays.find(each => each === query.get('week')) ?? mondays[0]!;
  const from = made.days.findIndex(each => each.date === monday);
  const week = made.days.slice(from, from + 7);
  bar.push(select('Week', mondays.map(each => [each, day(each)]), monday, to => go({ group: chosen.id, week: to })));
  return h('div', {}, h('h1', {}, 'Staffing'), h('div', { class: 'bar' }, bar),
    h('p', {}, `${fixed(sum(week.flatMap(each => each.fractional)) * 24 / made.slotsPerDay, 1)} agent hours a week on contacts, ${fixed(sum(week.flatMap(each => each.gross)) * 24 / made.slotsPerDay, 1)} paid. Target: ${target(chosen)}.`),
    heat(chosen, made, week),
    h('p', { class: 'soft' }, 'Agents needed by weekday and interval; choose a cell to see why.'));
}

function heat(group: Group, made: Staffing, week: StaffingDay[]): HTMLElement {
  const most = Math.max(1, ...week.flatMap(each => each.agents));
  const open = Array.from({ length: made.slotsPerDay }, (_, slot) => slot).filter(slot => week.some(each => (each.agents[slot] ?? 0) > 0));
  return h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'Agents by weekday and interval' }, h('table', { class: 'heat' },
    h('caption', {}, `${group.name}, week of ${day(week[0]!.date)}`),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Time'), week.map((each, index) => h('th', { scope: 'col' }, `${weekdays[index]!.slice(0, 3)} ${each.date.slice(8)}`)))),
    h('tbody', {}, open.map(slot => h('tr', {}, h('th', { scope: 'row' }, clock(slot, made.slotsPerDay)), week.map((each, index) => {
      const agents = each.agents[slot] ?? 0;
      return h('td', { class: `h${Math.round(6 * agents / most)}` }, agents === 0 ? '' : h('button', {
        type: 'button', 'aria-label': `${agents} agents, ${weekdays[index]} ${clock(slot, made.slotsPerDay)}`, onclick: () => reason(group, made, each, slot),
      }, agents));
    }))))));
}

function reason(group: Group, made: Staffing, on: StaffingDay, slot: number): void {
  const at = (values: (number | string)[] | undefined) => Number(values?.[slot] ?? NaN);
  const inputs: [string, string][] = [['Load', `${fixed(at(on.load), 2)} erlangs`], ['Agents, fractional', fixed(at(on.fractional), 2)], ['Bound by', words(on.binding[slot] ?? '')]];
  if (on.serviceLevel.length) inputs.push(['Service level', percent(at(on.serviceLevel))], ['Mean wait', Number.isFinite(at(on.averageSpeedOfAnswerSeconds)) ? `${fixed(at(on.averageSpeedOfAnswerSeconds), 1)} s` : 'nobody waits'], ['Give up', percent(at(on.abandonRate))]);
  if (on.backlog.length) inputs.push(['Backlog at the end', fixed(at(on.backlog), 1)], ['Oldest waits', `${fixed(at(on.oldestAgeHours), 1)} open hours`]);
  inputs.push(['Occupancy', percent(at(on.occupancy))], ['Scheduled, breaks on top', fixed(at(on.scheduled), 2)], ['Paid, all shrinkage on top', fixed(at(on.gross), 2)], ['Shrinkage combined', words(made.shrinkage)], ['Target', target(group)]);
  explain({
    title: `${group.name}, ${day(on.date)} ${clock(slot, made.slotsPerDay)}`, value: `${on.agents[slot]} agents`, inputs, formula: made.formula, source: `/api/groups/${group.id}/staffing`,
    how: `The fewest agents who meet every target for this load. What decided: ${words(on.binding[slot] ?? '').toLowerCase()}.`,
  });
}

export function target(group: Group): string {
  const targets = group.targets;
  return [
    targets.serviceLevel && `${targets.serviceLevel.percent} % within ${span(targets.serviceLevel.answerWithin)} (${words(targets.serviceLevel.definition).toLowerCase()})`,
    targets.averageSpeedOfAnswer && `mean wait up to ${span(targets.averageSpeedOfAnswer)}`,
    targets.abandonRate !== undefined && `at most ${percent(targets.abandonRate)} give up`,
    targets.maxOccupancy !== undefined && `occupancy up to ${fixed(targets.maxOccupancy)} %`,
    targets.replyWithin && `reply within ${span(targets.replyWithin)} open`,
  ].filter(Boolean).join(', ') || 'none';
}

function span(text: string): string {
  const [, days, hours, minutes, seconds] = /^(?:(\d+)\.)?(\d+):(\d+):(\d+)/.exec(text) ?? [];
  const total = Number(days ?? 0) * 86400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total < 300 ? `${total} s` : total < 7200 ? `${total / 60} min` : `${total / 3600} h`;
}
