import { find, get, post, Refused } from '../api';
import { empty, failed, h, say, select, table } from '../dom';
import { day, fixed, words } from '../format';
import { groups } from '../plan';
import type { Group, Me, Page, Run, Site } from '../types';
import { dropBox } from './imports';
import { target } from './staffing';

interface Survey { groups: { group: Group & { typicalAht: string }; first: string; last: string; contactsPerDay: number; ahtFromFile: boolean }[]; rows: number; refused: number; people: number }

const channels = ['phone', 'chat', 'messaging', 'email', 'social', 'case', 'outbound', 'callback'];

/** From one CSV file to a plan: file, groups found, targets, plan, chart, export. */
export async function start(me: Me): Promise<HTMLElement> {
  const known = await groups().catch(error => { if (error instanceof Refused && error.status === 404) return []; throw error; });
  if (known.length) return again(me, known);
  if (!me.roles.includes('Admin')) return empty('This operation is not set up yet.', h('p', {}, 'An administrator brings in the first file.'));
  return first();
}

async function again(me: Me, known: Group[]): Promise<HTMLElement> {
  const plan = await find<{ id: string }>('/api/plans/current');
  return h('div', {}, h('h1', {}, 'Start'), h('p', {}, `${known.length} planning groups are set up. Bring in newer volume, then plan.`),
    dropBox(async () => undefined),
    h('div', { class: 'bar' }, me.roles.includes('Planning.Run') ? h('a', { class: 'button', href: '#/runs' }, 'Ask for a plan') : null, plan ? h('a', { class: 'button', href: '#/staffing' }, 'See the staffing') : null));
}

function first(): HTMLElement {
  let file: File | undefined, seen = '', chosen: Record<string, string> = {};
  const zone = h('input', { value: Intl.DateTimeFormat().resolvedOptions().timeZone, list: 'zones', autocomplete: 'off' });
  const zones = h('datalist', { id: 'zones' }, Intl.supportedValuesOf('timeZone').map(name => h('option', { value: name })));
  const aht = h('input', { type: 'number', min: 1, max: 86400, value: 300 }), people = h('input', { type: 'number', min: 1, max: 100000, placeholder: 'estimate' });
  const input = h('input', { type: 'file', accept: '.csv,text/csv', onchange: () => { file = input.files?.[0]; chosen = {}; void look(); } });
  const found = h('div', { 'aria-live': 'polite' }), made = h('div', { 'aria-live': 'polite' });
  const go = h('button', { class: 'primary', type: 'button', hidden: true, onclick: () => void build() }, 'Make my plan');
  const query = () => new URLSearchParams({
    zone: zone.value, aht: aht.value || '300', ...(people.value ? { people: people.value } : {}), ...(Object.keys(chosen).length ? { channels: Object.entries(chosen).map(pair => pair.join(':')).join(',') } : {}),
  });
  const send = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${path}?${query()}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file });
    const body = await answer.json();
    if (!answer.ok) throw new Refused(answer.status, '', body.detail, body.problems);
    return body as T;
  };
  const look = async () => {
    // Leaving a field by a click must not move what is clicked on: what is shown stays until it is another.
    const asked = `${file?.name} ${file?.lastModified} ${query()}`;
    if (!file || asked === seen) return;
    if (!seen) found.replaceChildren(h('p', { role: 'status' }, `Reading ${file.name}…`));
    seen = asked;
    try {
      const survey = await send<Survey>('/api/setup/survey');
      say(`${survey.groups.length} groups found`);
      found.replaceChildren(h('h2', {}, `3. ${survey.groups.length} groups found`), h('p', {}, `${fixed(survey.rows)} rows understood, ${fixed(survey.refused)} not. ${survey.people} people ${people.value ? 'as you say' : 'estimated from the workload'}.`), list(survey));
      go.hidden = false;
    } catch (error) {
      found.replaceChildren(failed(error));
      go.hidden = true;
      seen = '';
    }
  };
  const list = (survey: Survey) => table('Choose the channel; the targets are common practice for it and can be changed later', [
    { head: 'Group', cell: row => row.group.name },
    { head: 'Channel', cell: row => select(`Channel of ${row.group.name}`, channels.map(name => [name, words(name)]), row.group.channel, name => { chosen[row.group.id] = name; void look(); }) },
    { head: 'Days', cell: row => `${day(row.first)} – ${day(row.last)}`, text: true }, { head: 'Contacts a day', cell: row => fixed(row.contactsPerDay) },
    { head: 'AHT', cell: row => `${row.group.typicalAht.slice(3, 8)}${row.ahtFromFile ? '' : ' assumed'}` }, { head: 'Target', cell: row => target(row.group), text: true },
  ], survey.groups);
  const build = async () => {
    try {
      go.disabled = true;
      made.replaceChildren(h('h2', {}, '4. Planning'), h('p', { role: 'status' }, 'Setting up…'));
      await send('/api/setup');
      await stored();
      const [site] = await get<Site[]>('/api/sites');
      await follow(await post<Run>('/api/runs', { site: site!.id }));
    } catch (error) {
      made.replaceChildren(failed(error));
      go.disabled = false;
    }
  };
  const stored = async () => {
    for (let turn = 0; turn < 240; turn++) {
      const page = await get<Page<{ status: string }>>('/api/imports');
      if (page.items.length && page.items.every(each => each.status === 'stored')) return;
      made.replaceChildren(h('h2', {}, '4. Planning'), h('p', { role: 'status' }, 'Storing the file…'));
      await new Promise(done => setTimeout(done, 500));
    }
    throw new Error('The file is not stored after two minutes; see Imports.');
  };
  const follow = async (run: Run) => {
    const bar = h('progress', { max: 100, value: 0, 'aria-label': 'Planning' }), text = h('p', { role: 'status' }, 'Waiting to start…');
    made.replaceChildren(h('h2', {}, '4. Planning'), bar, text);
    for (let now = run; ; now = await get<Run>(`/api/runs/${run.id}`)) {
      bar.value = now.percent;
      text.textContent = `${words(now.step)}, ${now.groupsDone} of ${now.groups} groups`;
      if (now.step === 'cancelled') throw new Error('The run was cancelled.');
      if (now.step === 'published') break;
      await new Promise(done => setTimeout(done, 500));
      if (!made.isConnected) return;
    }
    say('Your plan is ready');
    made.replaceChildren(h('h2', {}, '5. Your plan is ready'), h('div', { class: 'bar' },
      h('a', { class: 'button', href: '#/staffing' }, 'Staffing by interval'), h('a', { class: 'button', href: '#/capacity' }, 'People by week'), h('a', { class: 'button', href: '/api/plans/current/staffing.csv', download: 'staffing.csv' }, 'Export staffing as CSV')));
  };
  zone.addEventListener('change', () => void look());
  aht.addEventListener('change', () => void look());
  people.addEventListener('change', () => void look());
  return h('div', {}, h('h1', {}, 'From a file to a plan'),
    h('h2', {}, '1. Where and how'), h('div', { class: 'bar' }, h('label', {}, 'Time zone of the file', zone), zones, h('label', {}, 'AHT in seconds, if the file has none', aht), h('label', {}, 'People today', people)),
    h('h2', {}, '2. Your file'), h('p', {}, 'Any CSV with a group, a time and a number of contacts, interval by interval.'), h('label', {}, 'CSV file', input), found, go, made);
}
