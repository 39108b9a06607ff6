/** Builds elements without any HTML strings: what comes from the API can never become markup. */
export type Child = Node | string | number | null | undefined | Child[];
type Handlers = { [event in `on${string}`]?: (event: never) => void };
export type Attributes = Handlers & { [name: string]: unknown };

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...flat(children));
  return element;
}

function flat(children: Child[]): (Node | string)[] {
  return children.flatMap(child => child === null || child === undefined ? [] : Array.isArray(child) ? flat(child) : [typeof child === 'number' ? String(child) : child]);
}

export interface Column<T> { head: string; cell: (row: T) => Child; text?: boolean }

/** A table inside a box that scrolls sideways and can be reached by keyboard. */
export function table<T>(caption: string, columns: Column<T>[], rows: readonly T[]): HTMLElement {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col', class: column.text ? 'text' : undefined }, column.head)))),
      h('tbody', {}, rows.map(row => h('tr', {}, columns.map(column => h('td', { class: column.text ? 'text' : undefined }, column.cell(row))))))));
}

export const empty = (title: string, ...children: Child[]) => h('div', { class: 'state' }, h('p', {}, h('strong', {}, title)), children);

export function failed(error: unknown): HTMLElement {
  return h('div', { class: 'state', role: 'alert' }, h('p', { class: 'bad' }, 'That did not work.'), h('p', {}, error instanceof Error ? error.message : String(error)));
}

export function say(text: string): void {
  document.getElementById('live')!.textContent = text;
}

export function select(label: string, options: readonly (readonly [value: string, text: string])[], chosen: string, change: (value: string) => void): HTMLElement {
  const list = h('select', { onchange: () => change(list.value) }, options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
  return h('label', {}, label, list);
}
