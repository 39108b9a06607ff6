import './dashboard.css';
import { get } from './api';
import { empty, failed, h, say } from './dom';
import type { Me } from './types';
import { audit } from './views/audit';
import { budget } from './views/budget';
import { capacity } from './views/capacity';
import { forecast } from './views/forecast';
import { imports } from './views/imports';
import { overview } from './views/overview';
import { runs } from './views/runs';
import { scenarios } from './views/scenarios';
import { staffing } from './views/staffing';
import { start } from './views/start';

type View = (me: Me, query: URLSearchParams, go: (query: Record<string, string>) => void) => Promise<HTMLElement>;

// What a caller may not see is not offered; the API refuses it in any case.
const views: { path: string; name: string; role: string; view: View }[] = [
  { path: 'overview', name: 'Overview', role: 'Planning.Read', view: overview },
  { path: 'start', name: 'Start', role: 'Ingest', view: start },
  { path: 'forecast', name: 'Forecast', role: 'Planning.Read', view: forecast },
  { path: 'staffing', name: 'Staffing', role: 'Planning.Read', view: staffing },
  { path: 'capacity', name: 'Capacity', role: 'Planning.Read', view: capacity },
  { path: 'scenarios', name: 'Scenarios', role: 'Planning.Read', view: scenarios },
  { path: 'budget', name: 'Budget', role: 'Finance.Read', view: budget },
  { path: 'imports', name: 'Imports', role: 'Planning.Read', view: imports },
  { path: 'runs', name: 'Runs', role: 'Planning.Read', view: runs },
  { path: 'audit', name: 'Audit', role: 'Audit', view: audit },
];

const main = document.getElementById('main')!, nav = document.getElementById('nav')!;
let me: Me, shown = 0;

async function show(): Promise<void> {
  const turn = ++shown;
  const mine = views.filter(view => me.roles.includes(view.role));
  const [path, search] = location.hash.replace(/^#\/?/, '').split('?');
  const found = mine.find(view => view.path === path) ?? (path ? undefined : mine[0]);
  nav.replaceChildren(...mine.map(view => h('a', { href: `#/${view.path}`, 'aria-current': view === found ? 'page' : undefined }, view.name)));
  if (!found) {
    main.replaceChildren(empty(mine.length ? 'There is no such view, or it is not open to you.' : 'You are signed in, but have no role here yet. Ask an administrator for one.'));
    return;
  }
  document.title = `${found.name} – Workforce plan`;
  const late = setTimeout(() => { if (turn === shown) main.replaceChildren(h('p', { role: 'status' }, `Loading ${found.name.toLowerCase()}…`)); }, 150);
  const go = (query: Record<string, string>) => { location.hash = `#/${found.path}?${new URLSearchParams(query)}`; };
  const view = await found.view(me, new URLSearchParams(search), go).catch(failed);
  clearTimeout(late);
  if (turn !== shown) return;
  main.replaceChildren(view);
  main.dataset.shown = found.path;
  say(`${found.name} is shown`);
}

addEventListener('hashchange', () => { delete main.dataset.shown; void show(); });
get<Me>('/api/me').then(async caller => {
  me = caller;
  document.getElementById('who')!.textContent = `${me.name} · ${me.tenant}`;
  await show();
}).catch(error => main.replaceChildren(failed(error)));
