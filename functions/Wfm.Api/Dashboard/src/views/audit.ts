import { get } from '../api';
import { empty, h, table } from '../dom';
import { fixed, moment } from '../format';
import type { AuditEntry, Page } from '../types';

export async function audit(): Promise<HTMLElement> {
  const [page, verified] = await Promise.all([get<Page<AuditEntry>>('/api/audit?limit=200'), get<{ entries: number; intact: boolean; firstBroken?: number; head: string }>('/api/audit/verification')]);
  return h('div', {}, h('h1', {}, 'Audit'),
    verified.intact ? h('p', { class: 'good' }, `The chain of ${fixed(verified.entries)} entries is whole.`) : h('p', { class: 'bad', role: 'alert' }, `The chain is broken at entry ${verified.firstBroken}.`),
    h('p', { class: 'soft' }, 'Its head: ', h('code', {}, verified.head || 'none')),
    page.items.length ? table('Who did what, newest first', [
      { head: 'No.', cell: row => row.number }, { head: 'When', cell: row => moment(row.at) }, { head: 'Who', cell: row => row.event.who, text: true }, { head: 'What', cell: row => row.event.action, text: true }, { head: 'To', cell: row => h('code', {}, row.event.target), text: true },
    ], page.items) : empty('Nothing has been changed or exported yet.'));
}
