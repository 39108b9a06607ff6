import { h, type Child } from './dom';

export interface Reason { title: string; value: string; how: string; formula?: string; inputs: [name: string, value: Child][]; source?: string }

/** Opens the drawer that says how a figure came about. */
export function explain(reason: Reason): void {
  const drawer = document.getElementById('drawer') as HTMLDialogElement;
  drawer.replaceChildren(...[
    h('h2', { id: 'drawer-title' }, reason.title),
    h('p', { class: 'figure' }, reason.value),
    h('p', {}, reason.how),
    h('dl', {}, reason.inputs.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    reason.formula ? h('p', { class: 'soft' }, 'Formula: ', h('code', {}, `FORMULAS.md#${reason.formula}`)) : null,
    reason.source ? h('p', { class: 'soft' }, 'From ', h('code', {}, reason.source)) : null,
    h('button', { class: 'primary', onclick: () => drawer.close() }, 'Close')].filter(each => each !== null));
  drawer.showModal();
}

/** A figure that can be asked how it came about. */
export const why = (text: string, reason: () => Reason, className = ''): HTMLElement =>
  h('button', { class: `why ${className}`, type: 'button', 'aria-haspopup': 'dialog', onclick: () => explain(reason()) }, text);
