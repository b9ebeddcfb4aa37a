import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classesOf, classOf } from '../src/map/classes.js';
import { firstMap, fittingMap, valuesByCode } from '../src/map/joining.js';
import { tableFor } from './tables.js';

const table = tableFor({ code: 'text', name: 'text', count: 'whole' }, [['SE', 'Sweden', 3], ['DE', 'Germany', 0], ['XK', 'Kosovo', null], ['SE', 'Sweden', 4], [null, null, 9]]);

test('a map is joined by the column of codes, and rows of a country are taken together', () => {
  const map = firstMap(table);
  assert.deepEqual(map, { code: 'code', value: 'count', combine: 'sum' });
  const { byCode, without } = valuesByCode(table, map);
  assert.deepEqual([...byCode], [['SE', 7], ['DE', 0], ['XK', null]]);
  assert.equal(without, 1);
  assert.deepEqual([...valuesByCode(table, { ...map, value: '*' }).byCode], [['SE', 2], ['DE', 1], ['XK', 1]]);
});

test('a table without codes has no map, and an address cannot ask for one', () => {
  const names = tableFor({ name: 'text', key: 'text' }, [['Sweden', 'SE-1'], ['DE', null]]);
  assert.equal(firstMap(names), null);
  assert.equal(fittingMap(names, { code: 'name', value: '*' }), null);
  assert.deepEqual(fittingMap(table, { code: 'code', value: 'name' }), firstMap(table));
});

test('zero is a class of its own, and each value is in exactly one class', () => {
  const values = [0, 0, 1, 2, 2, 3, 5, 8, 13, 21, 34, 55];
  const classes = classesOf(values);
  assert.deepEqual(classes[0], { from: 0, to: 0, label: '0', shade: 0 });
  assert.equal(classes.length, 6);
  for (const value of values) assert.equal(classes.filter(({ from, to }) => value >= from && value <= to).length, 1, String(value));
  assert.equal(classOf(classes, 1.5), null);
  assert.ok(classes.every(({ from, to }, index) => from <= to && (index === 0 || classes[index - 1].to < from)));
});

test('few values are a class each, truths are no and yes, and none are no classes', () => {
  assert.deepEqual(classesOf([2, 1, 2]).map(({ label }) => label), ['1', '2']);
  assert.deepEqual(classesOf([1, 0], true).map(({ label }) => label), ['no', 'yes']);
  assert.deepEqual(classesOf([-3, 0, 4]).map(({ label }) => label), ['-3', '0', '4']);
  assert.deepEqual(classesOf([]), []);
});
