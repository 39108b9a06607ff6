import { find, getOnce } from '../api';
import { chart, stack } from '../chart';
import { empty, h, select, table } from '../dom';
import { why } from '../drawer';
import { fixed, money, month, seconds, sum, words } from '../format';
import { current } from '../plan';
import type { Budget, BudgetLine, Header, Me, SeatMonth } from '../types';

export async function budget(me: Me, query: URLSearchParams, go: (query: Record<string, string>) => void): Promise<HTMLElement> {
  const plan = await current();
  if (!plan) return empty('There is no plan yet.');
  const [made, seats] = await Promise.all([find<Budget>(`/api/budgets/${plan.id}`), me.roles.includes('Planning.Read') ? getOnce<{ months: SeatMonth[] }>(`/api/plans/${plan.id}/seats`) : Promise.resolve({ months: [] })]);
  if (!made) return empty('This plan has no budget.');
  const months = [...new Set(made.lines.map(line => line.month))].sort();
  const accounts = [...new Set(made.lines.map(line => line.account))];
  const chosen = months.includes(query.get('month') ?? '') ? query.get('month')! : months[1] ?? months[0]!;
  const of = (account: string, when: string) => sum(made.lines.filter(line => line.account === account && line.month === when).map(line => line.amount));
  const total = (when: string) => sum(accounts.map(account => of(account, when)));
  const year = sum(months.slice(0, 12).map(total));
  return h('div', {}, h('h1', {}, 'Budget'),
    h('p', {}, `First 12 months: ${money(year, made.currency)}.`),
    h('div', { class: 'bar' }, h('a', { class: 'button', href: `/api/budgets/${plan.id}/export.csv`, download: `budget-${plan.id}.csv` }, 'Export CSV'), h('button', { type: 'button', onclick: () => print() }, 'Print')),
    chart('Cost by month and account', `First 12 months ${money(year, made.currency)}.`, months.map(seconds), stack(accounts.map(account => ({ label: words(account), values: months.map(when => of(account, when) / 100) })))),
    h('h2', {}, 'By month'),
    table(`Amounts in ${made.currency}`, [
      { head: 'Month', cell: row => month(row) }, ...accounts.map(account => ({ head: words(account), cell: (row: string) => why(money(of(account, row), made.currency), () => lines(made, plan, account, row)) })), { head: 'Total', cell: row => money(total(row), made.currency) },
    ], months),
    h('h2', {}, 'From one month to the next'),
    h('div', { class: 'bar' }, select('Month', months.slice(1).map(when => [when, month(when)]), chosen, when => go({ month: when }))),
    bridge(accounts, of, months[months.indexOf(chosen) - 1] ?? chosen, chosen, made.currency),
    seats.months.length ? [h('h2', {}, 'Seats and licences'), table('Desks, named and concurrent users by month', [
      { head: 'Month', cell: row => month(row.month) }, { head: 'Seats', cell: row => sum(Object.values(row.seats)) }, { head: 'Named users', cell: row => row.namedUsers }, { head: 'Concurrent users', cell: row => row.concurrentUsers }, { head: 'Hours logged in', cell: row => fixed(row.loggedInHours) },
    ], seats.months)] : null);
}

function lines(made: Budget, plan: Header, account: string, when: string) {
  const found = made.lines.filter(line => line.account === account && line.month === when);
  const label = (line: BudgetLine) => [line.team, line.level && words(line.level), line.priceKey].filter(Boolean).join(', ');
  return {
    title: `${words(account)}, ${month(when)}`, value: money(sum(found.map(line => line.amount)), made.currency), formula: 'budget', source: `/api/budgets/${plan.id}`,
    how: 'Quantity times the price in force that month, line by line, each rounded once to the cent.', inputs: found.map(line => [label(line), `${fixed(line.quantity, 2)} → ${money(line.amount, made.currency)}`] as [string, string]),
  };
}

/** A waterfall as text and bars: start, each account's change, end; the steps add up. */
function bridge(accounts: string[], of: (account: string, when: string) => number, from: string, to: string, currency: string): HTMLElement {
  const steps = accounts.map(account => ({ name: words(account), change: of(account, to) - of(account, from) })).filter(step => step.change !== 0);
  const [start, end] = [sum(accounts.map(account => of(account, from))), sum(accounts.map(account => of(account, to)))];
  let at = start;
  const bars = [{ name: month(from), low: 0, high: start, kind: 1 }, ...steps.map(step => {
    const bar = { name: step.name, low: Math.min(at, at + step.change), high: Math.max(at, at + step.change), kind: step.change > 0 ? 2 : 3 };
    at += step.change;
    return bar;
  }), { name: month(to), low: 0, high: end, kind: 1 }];
  const most = Math.max(1, ...bars.map(bar => bar.high));
  const svg = (tag: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  };
  const picture = svg('svg', { viewBox: `0 0 600 ${bars.length * 30}`, role: 'img', 'aria-label': `From ${money(start, currency)} to ${money(end, currency)}`, class: 'bridge' });
  bars.forEach((bar, index) => {
    picture.append(svg('rect', { x: 130 + 460 * bar.low / most, y: index * 30 + 5, width: Math.max(1, 460 * (bar.high - bar.low) / most), height: 20, class: `fill${bar.kind}` }));
    const label = svg('text', { x: 0, y: index * 30 + 20 });
    label.textContent = bar.name;
    picture.append(label);
  });
  return h('div', {}, picture, table(`Cost from ${month(from)} to ${month(to)}`, [{ head: 'Step', cell: row => row.name }, { head: 'Amount', cell: row => row.amount }], [
    { name: month(from), amount: money(start, currency) }, ...steps.map(step => ({ name: step.name, amount: (step.change > 0 ? '+' : '') + money(step.change, currency) })), { name: month(to), amount: money(end, currency) },
  ]));
}
