import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { h } from './dom';

export interface Line { label: string; values: (number | null)[]; color: number; dash?: boolean; fill?: boolean }
export interface Band { upper: number; lower: number; color: number }

const css = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
// Custom properties hold light-dark(..); a canvas wants the colour it comes to.
function color(name: string): string {
  const probe = h('i', { class: 'quiet' });
  document.body.append(probe);
  probe.style.color = `var(${name})`;
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return computed || css(name);
}
const fade = (rgb: string, alpha: number) => rgb.replace(/^rgba?\(([^)]+?)(, [\d.]+)?\)$/, `rgba($1, ${alpha})`);

/** A time chart with its figures in words for who cannot see it; x in Unix seconds. */
export function chart(title: string, summary: string, x: number[], lines: Line[], bands: Band[] = []): HTMLElement {
  const box = h('div', { class: 'chart', role: 'img', 'aria-label': `${title}. ${summary}` });
  const figure = h('figure', { 'data-chart': title, style: undefined }, box, h('figcaption', { class: 'soft' }, title));
  figure.style.margin = '0';
  let plot: uPlot | null = null;
  const draw = () => {
    plot?.destroy();
    const ink = color('--soft'), grid = color('--line');
    const axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 }, font: '12px system-ui' };
    plot = new uPlot({
      width: Math.max(280, box.clientWidth), height: 280,
      cursor: { y: false }, scales: { x: { time: true }, y: { range: (_, low, high) => [Math.min(0, low), high <= 0 ? 1 : high * 1.05] } },
      tzDate: stamp => uPlot.tzDate(new Date(stamp * 1e3), 'Etc/UTC'),
      axes: [axis, { ...axis, size: 56 }],
      series: [{ value: '{YYYY}-{MM}-{DD}' }, ...lines.map(line => {
        const stroke = color(`--s${line.color}`);
        return { label: line.label, stroke, width: line.fill ? 1 : 2, dash: line.dash ? [6, 4] : undefined, fill: line.fill ? fade(stroke, .55) : undefined, points: { show: false }, value: (_: uPlot, value: number | null) => value === null ? '' : value.toFixed(1) } as uPlot.Series;
      })],
      bands: bands.map(band => ({ series: [band.upper, band.lower] as uPlot.Band.Bounds, fill: fade(color(`--s${band.color}`), .15) })),
    }, [x, ...lines.map(line => line.values)] as uPlot.AlignedData, box);
  };
  new ResizeObserver(() => { if (figure.isConnected && Math.abs((plot?.width ?? 0) - Math.max(280, box.clientWidth)) > 2) draw(); }).observe(box);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (figure.isConnected) draw(); });
  return figure;
}

/** Layers on top of each other: returns lines from the highest sum down, each filled to the axis. */
export function stack(layers: { label: string; values: number[] }[]): Line[] {
  let below: number[] = [];
  const sums = layers.map((layer, index) => {
    below = layer.values.map((value, at) => value + (below[at] ?? 0));
    return { label: layer.label, values: below, color: (index + 2 > 6 ? index - 4 : index + 2), fill: true } as Line;
  });
  return sums.reverse();
}
