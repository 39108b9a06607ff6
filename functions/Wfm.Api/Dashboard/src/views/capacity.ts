import { chart, stack } from '../chart';
import { empty, h, select, table } from '../dom';
import { why } from '../drawer';
import { day, fixed, seconds, signed, words } from '../format';
import { capacityOf, current, teams, totals, type Total } from '../plan';

export async function capacity(_: unknown, query: URLSearchParams, go: (query: Record<string, string>) => void): Promise<HTMLElement> {
  const plan = await current();
  if (!plan) return empty('There is no plan yet.', h('a', { class: 'button', href: '#/start' }, 'Start here'));
  const [made, known] = await Promise.all([capacityOf(plan.id), teams()]);
  const name = (id: string) => known.find(team => team.id === id)?.name ?? id;
  const chosen = made.teams.some(team => team.team === query.get('team')) ? query.get('team')! : '';
  const weeks = totals(made.teams.filter(team => !chosen || team.team === chosen).map(team => team.weeks));
  const levels = [...new Set(weeks.flatMap(week => Object.keys(week.levels)))];
  const x = weeks.map(week => seconds(week.week));
  const short = weeks.filter(week => week.available - week.required < -0.05).length;
  return h('div', {}, h('h1', {}, 'Capacity'),
    h('div', { class: 'bar' }, select('Team', [['', 'All teams'], ...made.teams.map(team => [team.team, name(team.team)] as const)], chosen, team => go({ team }))),
    h('p', {}, short ? `People are short in ${short} of ${weeks.length} weeks.` : 'No week is short of people.'),
    chart('FTE required and available by week', `Short in ${short} of ${weeks.length} weeks.`, x, [{ label: 'Required', values: weeks.map(week => week.required), color: 2 }, { label: 'Available', values: weeks.map(week => week.available), color: 1, dash: true }]),
    chart('Heads by level', levels.map(words).join(', '), x, stack(levels.map(level => ({ label: words(level), values: weeks.map(week => week.levels[level] ?? 0) })))),
    h('h2', {}, 'Hiring classes'),
    classes(made.teams.filter(team => !chosen || team.team === chosen).flatMap(team => team.weeks.filter(week => week.starters > 0).map(week => ({ team: name(team.team), week: week.week, starters: week.starters })))),
    h('h2', {}, 'By week'),
    table('FTE and heads by week', [
      { head: 'Week', cell: row => day(row.week) },
      { head: 'Required', cell: row => why(fixed(row.required, 1), () => required(row, plan.id)) },
      { head: 'Available', cell: row => why(fixed(row.available, 1), () => available(row, plan.id)) },
      { head: 'Gap', cell: row => h('span', { class: row.available - row.required < -0.05 ? 'bad' : '' }, signed(row.available - row.required)) },
      { head: 'Heads', cell: row => fixed(row.heads, 1) }, { head: 'Starters', cell: row => row.starters }, { head: 'Leavers', cell: row => fixed(row.leavers, 1) },
    ], weeks));
}

const required = (row: Total, plan: string) => ({
  title: 'Required FTE', value: fixed(row.required, 2), formula: 'capacity', source: `/api/plans/${plan}/capacity`,
  how: 'Net agent hours of every group of the week, shrinkage on top, times the team’s schedule inefficiency, over the contract hours of one FTE.', inputs: [['Week', day(row.week)]] as [string, string][],
});
const available = (row: Total, plan: string) => ({
  title: 'Available FTE', value: fixed(row.available, 2), formula: 'capacity', source: `/api/plans/${plan}/capacity`,
  how: 'Every head by contract share and by what its tenure makes it worth: trainees count little, juniors in part.', inputs: [['Heads', fixed(row.heads, 1)], ['Starters', String(row.starters)], ['Leavers', fixed(row.leavers, 2)], ...Object.entries(row.levels).map(([level, heads]) => [words(level), fixed(heads, 1)])] as [string, string][],
});

function classes(rows: { team: string; week: string; starters: number }[]): HTMLElement {
  return rows.length ? table('Who starts when', [
    { head: 'Start', cell: row => day(row.week) }, { head: 'Team', cell: row => row.team, text: true }, { head: 'Starters', cell: row => row.starters },
  ], rows.sort((a, b) => a.week.localeCompare(b.week))) : empty('Nobody has to be hired.');
}
