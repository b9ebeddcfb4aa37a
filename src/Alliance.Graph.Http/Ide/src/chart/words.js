import { rowsOf } from './choice.js';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** What a chart is of, in a few words, for its heading: 'Count by year and target'. */
export function headingOf({ kind, x, y, colour, combine }) {
  if (kind === 'histogram') return `How often each ${x} occurs`;
  const measure = y === rowsOf || y === null ? 'Number of rows' : y;
  if (kind === 'dot') return `${measure} against ${x}`;
  return `${combine === 'mean' && y !== rowsOf ? `Mean of ${y}` : measure} by ${x}${colour ? ` and ${colour}` : ''}`;
}

/** What a chart shows, in sentences: for those who do not see it, and for those who want it said. */
export function wordsOfChart(chart, { points, left }) {
  if (points.length === 0) return 'There is nothing to draw: no row has values in the chosen columns.';
  const names = { line: 'Line', bar: 'Bar', stacked: 'Stacked bar', dot: 'Dot', histogram: 'Histogram' };
  const sentences = [`${names[chart.kind]}${chart.kind === 'histogram' ? '' : ' chart'}: ${headingOf(chart)}.`];
  if (chart.kind === 'histogram' || chart.kind === 'dot') {
    sentences.push(`${count(points.length, chart.kind === 'dot' ? 'dot' : 'value')}${range(points, 'x', chart.x)}${chart.kind === 'dot' ? range(points, 'y', chart.y) : ''}.`);
    if (left > 0) sentences.push(`${number.format(left)} more rows are not drawn.`);
    return sentences.join(' ');
  }
  const highest = points.reduce((best, point) => (point.y > best.y ? point : best));
  const lowest = points.reduce((best, point) => (point.y < best.y ? point : best));
  sentences.push(`${count(points.length, 'value')}.`, `The highest is ${number.format(highest.y)} (${place(highest)}), the lowest ${number.format(lowest.y)} (${place(lowest)}).`);
  const together = points.filter(({ rows }) => rows > 1).length;
  if (together > 0 && chart.y !== rowsOf) sentences.push(`Where several rows stand at one place, their ${chart.combine} is drawn.`);
  if (left > 0) sentences.push(`${number.format(left)} smaller ones are not drawn; the table has all.`);
  return sentences.join(' ');
}

export const placeOf = (x) => (x instanceof Date ? x.toISOString().slice(0, 10) : String(x));

const place = ({ x, colour }) => placeOf(x) + (colour === null ? '' : `, ${colour}`);
const count = (n, word) => `${number.format(n)} ${word}${n === 1 ? '' : 's'}`;

function range(points, axis, name) {
  const values = points.map((point) => point[axis]).filter((value) => typeof value !== 'string');
  if (values.length !== points.length) return '';
  const least = values.reduce((a, b) => (b < a ? b : a));
  const most = values.reduce((a, b) => (b > a ? b : a));
  const write = (value) => (value instanceof Date ? placeOf(value) : number.format(value));
  return `, ${name} from ${write(least)} to ${write(most)}`;
}
