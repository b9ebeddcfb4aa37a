import { numberAt } from '../table/columns.js';
import { rowsOf } from './choice.js';

// More bars than this are not told apart, and more dots than this are slow to draw.
export const mostBars = 40;
export const mostDots = 5000;

const nothing = '(none)';

/**
 * What a chart draws: points `{ x, y, colour }` with rows of the same place taken together, and `left`, how many bars, or
 * dots, there was no room for. `x` of times is a Date or a year, else a text; of dots and histograms a number.
 */
export function pointsOf(table, { kind, x, y, colour, combine }) {
  const column = (name) => table.columns.find((candidate) => candidate.name === name) ?? null;
  const [xs, ys, colours] = [column(x), column(y), column(colour)];
  if (kind === 'histogram') {
    return { points: values(table, (row) => ({ x: numberAt(xs, row), y: null, colour: textOf(colours, row) }), ({ x: at }) => isNumber(at)), left: 0 };
  }
  if (kind === 'dot') {
    const points = values(table, (row) => ({ x: placeOf(xs, row), y: placeOf(ys, row), colour: textOf(colours, row) }), (point) => point.x !== null && point.y !== null);
    return { points: points.slice(0, mostDots), left: Math.max(0, points.length - mostDots) };
  }

  const groups = new Map();
  for (let row = 0; row < table.length; row++) {
    const at = kind === 'line' ? placeOf(xs, row) : timeOr(xs, row);
    const value = y === rowsOf || ys === null ? 1 : numberAt(ys, row);
    if (at === null || !isNumber(value)) continue;
    const part = textOf(colours, row);
    const key = JSON.stringify([at instanceof Date ? at.getTime() : at, part]);
    const group = groups.get(key);
    if (group) {
      group.sum += value;
      group.rows++;
    } else {
      groups.set(key, { x: at, colour: part, sum: value, rows: 1 });
    }
  }
  const points = [...groups.values()].map(({ x: at, colour: part, sum, rows }) => ({ x: at, y: combine === 'mean' && y !== rowsOf ? sum / rows : sum, colour: part, rows }));
  if (kind === 'line') return { points: points.sort((a, b) => order(a.x, b.x)), left: 0 };
  return largestBars(points);
}

/** Bars of times stand in their order; of categories the largest are kept, in the order of the table. */
function largestBars(points) {
  const totals = new Map();
  for (const { x, y } of points) totals.set(key(x), (totals.get(key(x)) ?? 0) + Math.abs(y));
  if (points.every(({ x }) => typeof x !== 'string')) return { points: points.sort((a, b) => order(a.x, b.x)), left: 0 };
  if (totals.size <= mostBars) return { points, left: 0 };
  const kept = new Set([...totals].sort((a, b) => b[1] - a[1]).slice(0, mostBars).map(([name]) => name));
  return { points: points.filter(({ x }) => kept.has(key(x))), left: totals.size - mostBars };
}

/** Where something stands on a continuous axis: a number, or a Date for days, moments and dates of which a part is known. */
function placeOf(column, row) {
  const value = column?.values[row] ?? null;
  if (value === null) return null;
  if (column.kind === 'text') return /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) ? new Date(value) : value;
  if (column.kind === 'day' || column.kind === 'moment') return new Date(value);
  return numberAt(column, row);
}

/** Where something stands on an axis of bars: of each date its year. */
function timeOr(column, row) {
  const place = placeOf(column, row);
  if (place instanceof Date) return place.getUTCFullYear();
  return place === null ? nothing : typeof place === 'number' && column.kind !== 'truth' ? place : column.kind === 'truth' ? String(column.values[row]) : place;
}

const textOf = (column, row) => (column === null ? null : column.values[row] === null ? nothing : String(column.values[row]));
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const key = (x) => (x instanceof Date ? x.getTime() : x);
const order = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);

function values(table, read, isKept) {
  const points = [];
  for (let row = 0; row < table.length; row++) {
    const point = read(row);
    if (isKept(point)) points.push(point);
  }
  return points;
}
