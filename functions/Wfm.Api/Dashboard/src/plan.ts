import { find, get, getOnce } from './api';
import { sum } from './format';
import type { Capacity, Group, Header, Team, Week } from './types';

export const current = () => find<Header>('/api/plans/current');
export const capacityOf = (plan: string) => getOnce<Capacity>(`/api/plans/${plan}/capacity`);
export const groups = () => get<Group[]>('/api/groups');
export const teams = () => get<Team[]>('/api/teams');

export interface Total { week: string; required: number; available: number; heads: number; starters: number; leavers: number; levels: Record<string, number> }

/** The weeks of some teams added up. */
export function totals(weeks: Week[][]): Total[] {
  return (weeks[0] ?? []).map((first, index) => {
    const same = weeks.map(team => team[index]!);
    const levels: Record<string, number> = {};
    for (const week of same) for (const [level, heads] of Object.entries(week.headsByLevel)) levels[level] = (levels[level] ?? 0) + heads;
    return {
      week: first.week,
      required: sum(same.map(week => week.requiredGross)), available: sum(same.map(week => week.available)), heads: sum(same.map(week => week.heads)),
      starters: sum(same.map(week => week.starters)), leavers: sum(same.map(week => week.leavers)), levels,
    };
  });
}

export interface Move { group: string; before: number; after: number; byVolume: number; byContact: number }

/**
 * What moved the requirement between two plans over the weeks both have: mean gross FTE by group, split into what more or fewer contacts explain at the
 * old effort for each, and what the effort for each contact explains. The two parts add up to the whole.
 */
export function moves(before: Capacity, after: Capacity): Move[] {
  const collect = (plan: Capacity, weeks: Set<string>) => {
    const found = new Map<string, { fte: number; contacts: number }>();
    for (const week of plan.teams.flatMap(team => team.weeks).filter(week => weeks.has(week.week)))
      for (const group of week.groups ?? []) {
        const entry = found.get(group.group) ?? { fte: 0, contacts: 0 };
        found.set(group.group, { fte: entry.fte + group.gross / weeks.size, contacts: entry.contacts + group.contacts / weeks.size });
      }
    return found;
  };
  const had = new Set(before.teams[0]?.weeks.map(week => week.week));
  const both = new Set((after.teams[0]?.weeks ?? []).map(week => week.week).filter(week => had.has(week)));
  if (both.size === 0) return [];
  const [old, now] = [collect(before, both), collect(after, both)];
  return [...new Set([...old.keys(), ...now.keys()])].map(group => {
    const [was, is] = [old.get(group) ?? { fte: 0, contacts: 0 }, now.get(group) ?? { fte: 0, contacts: 0 }];
    const byVolume = was.contacts > 0 ? was.fte * (is.contacts - was.contacts) / was.contacts : is.fte - was.fte;
    return { group, before: was.fte, after: is.fte, byVolume, byContact: is.fte - was.fte - byVolume };
  }).filter(move => Math.abs(move.after - move.before) >= 0.005).sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
