import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangedRows } from '../src/table/arranging.js';
import { decimalOf } from '../src/table/columns.js';
import { tabbedText } from '../src/table/copying.js';
import { sortInSlices } from '../src/table/slices.js';
import { tableFor } from './tables.js';

const table = tableFor({ name: 'text', count: 'whole' }, [['Beta', 2], ['alpha', null], ['Gamma', 10], ['Delta', 2]]);
const rows = (wish) => arrangedRows(table, wish);

test('rows are sorted by number, ties as they were, nothing last ascending and first descending', async () => {
  assert.deepEqual(await rows({}), [0, 1, 2, 3]);
  assert.deepEqual(await rows({ sort: { column: 'count', descending: false } }), [0, 3, 2, 1]);
  assert.deepEqual(await rows({ sort: { column: 'count', descending: true } }), [1, 2, 0, 3]);
  assert.deepEqual(await rows({ sort: { column: 'name', descending: false } }), [0, 3, 2, 1]);
  assert.deepEqual(await rows({ sort: { column: 'gone', descending: false } }), [0, 1, 2, 3]);
});

test('rows are found by words and by what is written above a column', async () => {
  assert.deepEqual(await rows({ search: 'ALPH' }), [1]);
  assert.deepEqual(await rows({ filters: { count: '>=3' } }), [2]);
  assert.deepEqual(await rows({ filters: { count: '<10', name: 'ta' } }), [0, 3]);
  assert.deepEqual(await rows({ filters: { count: '=' } }), [1]);
  assert.deepEqual(await rows({ filters: { count: '!' } }), [0, 2, 3]);
  assert.deepEqual(await rows({ filters: { name: '= Beta' } }), [0]);
});

test('sorting in slices is sorting', async () => {
  const items = Array.from({ length: 10_001 }, (_, index) => (index * 7919) % 5003);
  assert.deepEqual(await sortInSlices(items, (a, b) => a - b), [...items].sort((a, b) => a - b));
  assert.deepEqual(await sortInSlices([], () => 0), []);
});

test('sorting stops when nobody wants it any more', async () => {
  await assert.rejects(sortInSlices([2, 1], (a, b) => a - b, AbortSignal.abort()), { name: 'AbortError' });
});

test('what is copied keeps its cells and rows, and calculates nothing', async () => {
  const odd = tableFor({ a: 'text', b: 'whole' }, [['one\ttwo', -1], ['say "x"', null], ['=1+1', 2]]);
  assert.equal(await tabbedText(odd.columns, [0, 1, 2]), 'a\tb\n"one\ttwo"\t-1\n"say ""x"""\t\n\'=1+1\t2\n');
});

test('decimals keep their digits, their sign and their point', () => {
  const words = (whole) => Uint32Array.from({ length: 4 }, (_, index) => Number((BigInt.asUintN(128, whole) >> BigInt(32 * index)) & 0xffffffffn));
  assert.equal(decimalOf(words(12_345_000_000_000n), 10), '1234.5');
  assert.equal(decimalOf(words(-1n), 10), '-0.0000000001');
  assert.equal(decimalOf(words(99_999_999_999_999_999_999_999_999_999_999_999_999n), 10), '9999999999999999999999999999.9999999999');
  assert.equal(decimalOf(words(0n), 10), '0');
});
