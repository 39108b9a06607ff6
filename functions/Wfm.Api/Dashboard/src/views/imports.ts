import { get, upload } from '../api';
import { empty, failed, h, say, table } from '../dom';
import { fixed, moment, words } from '../format';
import type { Import, Me, Page, Rejection } from '../types';

export async function imports(me: Me): Promise<HTMLElement> {
  const list = h('div', {});
  const refresh = async () => list.replaceChildren(...await lists());
  await refresh();
  return h('div', {}, h('h1', {}, 'Imports'), me.roles.includes('Ingest') ? dropBox(async () => { await wait(refresh); }) : null, list);
}

async function lists(): Promise<HTMLElement[]> {
  const [came, refused] = await Promise.all([get<Page<Import>>('/api/imports?limit=100'), get<Page<Rejection>>('/api/rejections?limit=200')]);
  return [
    came.items.length ? table('What came in', [
      { head: 'When', cell: row => moment(row.acceptedAt) }, { head: 'Source', cell: row => row.source, text: true }, { head: 'State', cell: row => words(row.status) }, { head: 'Rows stored', cell: row => fixed(row.rowsStored) },
      { head: 'Rows refused', cell: row => h('span', { class: row.rowsRejected ? 'bad' : '' }, fixed(row.rowsRejected)) },
    ], [...came.items].sort((a, b) => b.acceptedAt.localeCompare(a.acceptedAt))) : empty('Nothing has come in yet.'),
    h('h2', {}, 'Rows that could not be used'),
    refused.items.length ? table(refused.next ? 'The first 200' : 'All of them, each with its reason', [
      { head: 'Line', cell: row => row.problem.line ?? '–' }, { head: 'What is wrong', cell: row => row.problem.message, text: true }, { head: 'Rule', cell: row => row.problem.rule, text: true }, { head: 'As it came', cell: row => h('code', {}, row.content.slice(0, 120)), text: true },
    ], refused.items) : h('p', { class: 'good' }, 'Every row could be used.'),
  ];
}

// The queue is worked off while we look.
async function wait(refresh: () => Promise<void>): Promise<void> {
  for (let look = 0; look < 60; look++) {
    await new Promise(done => setTimeout(done, 500));
    await refresh();
    if (look > 2 && (await get<Page<Import>>('/api/imports?limit=100')).items.every(each => each.status === 'stored')) return;
  }
}

/** A place to drop a CSV file on, or to choose one by keyboard. */
export function dropBox(done: (file: File) => Promise<void>): HTMLElement {
  const state = h('div', { 'aria-live': 'polite' });
  const send = async (file: File | undefined) => {
    if (!file) return;
    const bar = h('progress', { max: 1, value: 0, 'aria-label': `Sending ${file.name}` });
    state.replaceChildren(h('p', {}, `Sending ${file.name} `), bar);
    try {
      await upload('/api/volumes', file, share => { bar.value = share; });
      say(`${file.name} was sent`);
      state.replaceChildren(h('p', { class: 'good' }, `${file.name} is in; its rows are being read.`));
      await done(file);
      state.replaceChildren(h('p', { class: 'good' }, `${file.name} is done.`));
    } catch (error) {
      state.replaceChildren(failed(error));
    }
  };
  const input = h('input', { type: 'file', accept: '.csv,text/csv', onchange: () => void send(input.files?.[0]) });
  const box = h('div', {
    class: 'drop',
    ondragover: (event: DragEvent) => { event.preventDefault(); box.classList.add('over'); },
    ondragleave: () => box.classList.remove('over'),
    ondrop: (event: DragEvent) => { event.preventDefault(); box.classList.remove('over'); void send(event.dataTransfer?.files[0]); },
  }, h('label', {}, 'Drop a CSV file with group, time and contacts here, or choose one', input), state);
  return box;
}
