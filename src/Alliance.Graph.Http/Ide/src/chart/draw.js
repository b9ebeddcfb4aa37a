import * as Plot from '@observablehq/plot';
import { rowsOf } from './choice.js';

/** Colours that are told apart, also by most who see few, on light and on dark ground (Observable's ten, and two more). */
export const palette = ['#4269d0', '#efb118', '#ff725c', '#6cc5b0', '#3ca951', '#ff8ab7', '#a463f2', '#97bbf5', '#9c6b4e', '#9498a0', '#1f8f8f', '#c2679f'];

/** The parts of a chart in the order in which they first come, with their colours. */
export function partsOf(points) {
  const names = [...new Set(points.map(({ colour }) => colour))].filter((name) => name !== null);
  return names.map((name, index) => ({ name, colour: palette[index % palette.length] }));
}

/** Draws points as an element of SVG. `ground` is the colour behind it. */
export function drawChart(chart, points, options) {
  const drawn = plotOf(chart, points, options);
  // Plot names its groups, which have no role that could be named (ARIA 1.2, 5.2.8.6); the chart has words of its own.
  for (const group of drawn.querySelectorAll('[aria-label], [aria-description]')) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-description');
  }
  return drawn;
}

function plotOf(chart, points, { width, height = 380, ground, isPlain = false }) {
  const parts = partsOf(points);
  const measure = chart.y === rowsOf || chart.y === null ? 'number of rows' : chart.combine === 'mean' && chart.kind !== 'dot' ? `mean of ${chart.y}` : chart.y;
  const fill = parts.length > 0 ? 'colour' : palette[0];
  const tip = !isPlain;
  const isTime = points.some(({ x }) => x instanceof Date);
  const isYear = !isTime && points.every(({ x }) => typeof x === 'number' && Number.isInteger(x) && x >= 1000 && x <= 2999);
  const z = parts.length > 0 ? 'colour' : null;
  const longest = points.reduce((room, { x }) => Math.max(room, typeof x === 'string' ? roomOf(x) : 0), 0);
  const isLying = (chart.kind === 'bar' || chart.kind === 'stacked') && typeof points[0]?.x === 'string';
  const different = new Set(points.map(({ x }) => (x instanceof Date ? x.getTime() : x))).size;
  const tickFormat = isYear ? (year) => String(year) : undefined;

  const common = {
    width,
    height: isLying ? Math.max(120, 60 + different * 24) : height,
    color: { domain: parts.map(({ name }) => name), range: parts.map(({ colour }) => colour) },
    style: { fontFamily: 'system-ui, sans-serif', fontSize: '12px', background: ground, overflow: 'visible' },
    marginTop: 28,
    marginBottom: 44,
    marginRight: 24,
  };
  if (isLying) {
    const room = Math.min(240, Math.max(60, longest + 14), width * 0.45);
    const fitted = (name) => (roomOf(name) + 14 <= room ? name : `${name.slice(0, Math.max(1, Math.floor(((room - 14) / roomOf(name)) * name.length) - 1))}…`);
    return Plot.plot({
      ...common,
      marginLeft: room,
      x: { label: measure, grid: true, nice: true },
      y: { label: null, domain: [...new Set(points.map(({ x }) => x))], tickFormat: fitted },
      marks: [Plot.barX(points, { y: 'x', x: 'y', z, fill, tip }), Plot.ruleX([0])],
    });
  }
  switch (chart.kind) {
    case 'bar':
    case 'stacked':
      return Plot.plot({
        ...common,
        marginLeft: 56,
        x: isYear ? { label: chart.x, interval: 1, tickFormat, ticks: everyFew(points, width), tickRotate: 0 } : { label: chart.x },
        y: { label: measure, grid: true, nice: true },
        marks: [isYear ? Plot.barY(points, { x: 'x', y: 'y', z, fill, tip }) : Plot.rectY(points, { x: 'x', y: 'y', z, fill, tip, interval: 1 }), Plot.ruleY([0])],
      });
    case 'line':
      return Plot.plot({
        ...common,
        marginLeft: 56,
        x: { label: chart.x, tickFormat, ...(isYear ? { ticks: Math.max(2, Math.floor(width / 80)) } : {}) },
        y: { label: measure, grid: true, nice: true, zero: true },
        marks: [
          Plot.lineY(points, { x: 'x', y: 'y', z, stroke: parts.length > 0 ? 'colour' : palette[0], strokeWidth: 2 }),
          Plot.dot(points, { x: 'x', y: 'y', z, fill, r: 3, tip }),
        ],
      });
    case 'dot':
      return Plot.plot({
        ...common,
        marginLeft: 64,
        x: { label: chart.x, grid: true, tickFormat },
        y: { label: chart.y, grid: true },
        marks: [Plot.dot(points, { x: 'x', y: 'y', z, fill, fillOpacity: 0.7, r: 4, tip: tip && points.length <= 2000 })],
      });
    case 'histogram':
      return Plot.plot({
        ...common,
        marginLeft: 56,
        x: { label: chart.x, tickFormat },
        y: { label: 'number of rows', grid: true },
        marks: [Plot.rectY(points, Plot.binX({ y: 'count' }, { x: 'x', z, fill, tip })), Plot.ruleY([0])],
      });
    default:
      throw new Error(`There is no chart '${chart.kind}'.`);
  }
}

/** About how wide a text is: capitals are wider. */
const roomOf = (text) => [...text].reduce((room, letter) => room + (/[A-Z_MW]/.test(letter) ? 8 : 6.3), 0);

/** Years of a band axis that have room for their names. */
function everyFew(points, width) {
  const years = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  const step = [1, 2, 5, 10, 20, 50, 100].find((by) => ((last - first) / by) * 44 < width) ?? 200;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks.length > 0 ? ticks : [first];
}
