import { get, post } from '../api';
import { empty, failed, h, say, table } from '../dom';
import { day, moment, words } from '../format';
import type { Me, Page, Run, Site } from '../types';

const busy = (run: Run) => !['published', 'cancelled'].includes(run.step);

export async function runs(me: Me): Promise<HTMLElement> {
  const sites = await get<Site[]>('/api/sites').catch(() => []);
  const state = h('div', { 'aria-live': 'polite' }), list = h('div', {});
  const may = me.roles.includes('Planning.Run');
  const look = async () => {
    const page = await get<Page<Run>>('/api/runs?limit=50');
    list.replaceChildren(page.items.length ? rows(page.items, may ? cancel : null) : empty('No run yet.'));
    return page.items;
  };
  const cancel = async (run: Run) => { await post(`/api/runs/${run.id}/cancel`); await look(); };
  const ask = async (site: Site) => {
    try {
      const run = await post<Run>('/api/runs', { site: site.id });
      state.replaceChildren(h('p', { class: 'good' }, `A plan of ${site.name} is on its way.`));
      say(`Run ${run.id} started`);
      void follow();
    } catch (error) { state.replaceChildren(failed(error)); }
  };
  const view = h('div', {}, h('h1', {}, 'Runs'), may ? h('div', { class: 'bar' }, sites.map(site => h('button', { type: 'button', class: 'primary', onclick: () => void ask(site) }, `Plan ${site.name} now`))) : null, state, list);
  const follow = async () => {
    do {
      await new Promise(done => setTimeout(done, 1000));
      if (!view.isConnected) return;
    } while ((await look()).some(busy));
    say('All runs are done');
  };
  if ((await look()).some(busy)) setTimeout(() => void follow(), 0);
  return view;
}

function rows(all: Run[], cancel: ((run: Run) => Promise<void>) | null): HTMLElement {
  return table('Newest first', [
    { head: 'Run', cell: run => run.id }, { head: 'Asked by', cell: run => run.requestedBy ?? 'night', text: true }, { head: 'Plans from', cell: run => day(run.night) },
    { head: 'State', cell: run => busy(run) ? [h('progress', { max: 100, value: run.percent, 'aria-label': `${run.id}: ${run.percent} %` }), ` ${words(run.step)}, ${run.groupsDone} of ${run.groups} groups`] : words(run.step), text: true },
    { head: 'Expected', cell: run => run.expectedAt ? moment(run.expectedAt) : '' },
    { head: '', cell: run => cancel && busy(run) ? h('button', { type: 'button', 'aria-label': `Cancel ${run.id}`, onclick: () => void cancel(run) }, 'Cancel') : null },
  ], all);
}
