import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstChart, fittingChart, rowsOf } from '../src/chart/choice.js';
import { mostBars, pointsOf } from '../src/chart/points.js';
import { wordsOfChart } from '../src/chart/words.js';
import { tableFor } from './tables.js';

const years = [2010, 2011, 2012, 2013];

test('a year and a number are a line, with a colour for each of a few categories', () => {
  const one = tableFor({ 'key.year': 'whole', count: 'whole' }, years.map((year) => [year, year - 2000]));
  assert.deepEqual(firstChart(one), { kind: 'line', x: 'key.year', y: 'count', colour: null, combine: 'sum' });
  const two = tableFor({ 'key.year': 'whole', 'key.target.key': 'text', count: 'whole' }, years.flatMap((year) => ['A', 'B'].map((target) => [year, target, 3])));
  assert.deepEqual(firstChart(two), { kind: 'line', x: 'key.year', y: 'count', colour: 'key.target.key', combine: 'sum' });
});

test('dates of which only a part is known are times too', () => {
  const table = tableFor({ since: 'text', count: 'whole' }, [['2010', 1], ['2011-05', 2], ['2012-01-31', 3]]);
  assert.equal(firstChart(table).kind, 'line');
  assert.deepEqual(pointsOf(table, firstChart(table)).points.map(({ x }) => x.toISOString().slice(0, 10)), ['2010-01-01', '2011-05-01', '2012-01-31']);
});

test('a category and a number are bars, two categories and a number are stacked', () => {
  const bars = tableFor({ region: 'text', count: 'whole' }, [['North', 3], ['South', 4]]);
  assert.deepEqual(firstChart(bars), { kind: 'bar', x: 'region', y: 'count', colour: null, combine: 'sum' });
  const stacked = tableFor({ region: 'text', basis: 'text', count: 'whole' }, [['North', 'LAW', 3], ['North', 'CHOICE', 1], ['South', 'LAW', 4], ['East', 'LAW', 1]]);
  assert.deepEqual(firstChart(stacked), { kind: 'stacked', x: 'region', y: 'count', colour: 'basis', combine: 'sum' });
});

test('a code beside a name is no second category', () => {
  const table = tableFor({ code: 'text', name: 'text', count: 'whole' }, [['SE', 'Sweden', 3], ['DE', 'Germany', 4]]);
  assert.deepEqual(firstChart(table), { kind: 'bar', x: 'name', y: 'count', colour: null, combine: 'sum' });
});

test('one number is a histogram, two are dots, and a number called year is no measure', () => {
  assert.equal(firstChart(tableFor({ commitments: 'whole' }, [[1], [2], [3]])).kind, 'histogram');
  assert.equal(firstChart(tableFor({ a: 'number', b: 'number' }, [[1, 2], [2, 3]])).kind, 'dot');
  assert.deepEqual(firstChart(tableFor({ year: 'whole', title: 'text' }, [[2010, 'a'], [2011, 'b']])), { kind: 'bar', x: 'title', y: rowsOf, colour: null, combine: 'sum' });
});

test('rows with a name of their own are bars, whatever date they have', () => {
  const table = tableFor({ name: 'text', since: 'day', laws: 'whole' }, [['a', '2010-01-01', 3], ['b', '2010-01-01', 4]]);
  assert.deepEqual(firstChart(table), { kind: 'bar', x: 'name', y: 'laws', colour: null, combine: 'sum' });
});

test('what an aggregate says of many rows is never an axis', () => {
  const table = tableFor({ 'key.isActive': 'truth', count: 'whole', 'aggregate.startedOn.min': 'text' }, [[true, 3, '2010'], [false, 4, '2011']]);
  assert.deepEqual(firstChart(table), { kind: 'bar', x: 'key.isActive', y: 'count', colour: null, combine: 'sum' });
});

test('without rows, or columns that could be drawn, there is no chart', () => {
  assert.equal(firstChart(tableFor({ count: 'whole' }, [])), null);
  assert.equal(firstChart(tableFor({ name: 'text' }, [[null]])), null);
});

test('what an address asks for is drawn if the table has it, and else what suits the table', () => {
  const table = tableFor({ region: 'text', count: 'whole' }, [['North', 3], ['South', 4]]);
  const dots = { kind: 'dot', x: 'count', y: 'count', colour: 'region' };
  assert.deepEqual(fittingChart(table, dots), { ...dots, combine: 'sum' });
  for (const wanted of [{ ...dots, x: 'gone' }, { ...dots, kind: 'pie' }, { ...dots, colour: '__proto__' }, null]) assert.equal(fittingChart(table, wanted).kind, 'bar');
});

test('rows of one place are taken together, and what is left out is said', () => {
  const table = tableFor({ region: 'text', count: 'whole' }, [['North', 3], ['North', 5], ['South', null], [null, 1]]);
  const sum = { kind: 'bar', x: 'region', y: 'count', colour: null, combine: 'sum' };
  assert.deepEqual(pointsOf(table, sum).points.map(({ x, y }) => [x, y]), [['North', 8], ['(none)', 1]]);
  assert.deepEqual(pointsOf(table, { ...sum, combine: 'mean' }).points[0].y, 4);
  assert.deepEqual(pointsOf(table, { ...sum, y: rowsOf }).points.map(({ x, y }) => [x, y]), [['North', 2], ['South', 1], ['(none)', 1]]);
  assert.match(wordsOfChart(sum, pointsOf(table, sum)), /highest is 8 \(North\).*their sum is drawn/);

  const many = tableFor({ name: 'text', count: 'whole' }, Array.from({ length: mostBars + 5 }, (_, index) => [`n${index}`, index + 1]));
  const drawn = pointsOf(many, { ...sum, x: 'name' });
  assert.equal(drawn.left, 5);
  assert.deepEqual(drawn.points.map(({ y }) => y).slice(0, 2), [6, 7]);
});
