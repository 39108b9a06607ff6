import { h } from '../dom';
export async function start(): Promise<HTMLElement> { return h('div', {}); }
