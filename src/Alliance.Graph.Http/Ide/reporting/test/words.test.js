import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsByPath, pathText, placeOf } from '../src/forms/paths.js';
import { hintOf, pluralOf, wordsOf } from '../src/forms/words.js';
import { readRow } from '../src/graph/numbers.js';
import { proofsOf } from '../src/session.js';

test('names become words', () => {
  assert.deepEqual(['inhopeMember', 'GENERAL_KNOWLEDGE', 'NoticeAndTakedownRule', 'isPartyAt2014End'].map(wordsOf), ['Inhope member', 'General knowledge', 'Notice and takedown rule', 'Is party at 2014 end']);
  assert.deepEqual(['Entry', 'Question', 'Survey'].map(pluralOf), ['Entries', 'Questions', 'Surveys']);
});

test('a form says empty where the schema says null', () => {
  assert.equal(hintOf('What is asked; null or empty if nothing. Null means none, null too.'), 'What is asked; empty if nothing. Empty means none, empty too.');
  assert.equal(hintOf(null), '');
});

test('all ways to write a place lead to the same one', () => {
  assert.equal(pathText('figures[0].value'), 'figures.0.value');
  assert.equal(pathText(['figures', '0', 'value']), 'figures.0.value');
  assert.equal(pathText('row.'), 'row');
  assert.deepEqual(faultsByPath([{ path: 'a[0]', message: 'x' }, { path: ['a', '0'], message: 'y' }, { path: null, message: 'z' }]), { 'a.0': ['x', 'y'], '': ['z'] });
});

test('a fault whose field is not in the form is shown at the part around it', () => {
  const places = new Set(['row.figures', 'row.title']);
  const isPlace = (path) => places.has(path);
  assert.equal(placeOf('row.title', isPlace), 'row.title');
  assert.equal(placeOf('row.figures.0.value', isPlace), 'row.figures');
  assert.equal(placeOf('submission', isPlace), '');
});

test('numbers of a row are texts, and other values stay', () => {
  assert.deepEqual(readRow('{"a":1.5,"b":"1","c":null,"d":[2],"e":true}'), { a: '1.5', b: '1', c: null, d: ['2'], e: true });
  assert.equal(readRow(null), null);
});

test('a key, a token and a whole header are told apart', () => {
  assert.deepEqual(proofsOf(' abc ')[0], { kind: 'key', text: 'abc' });
  assert.deepEqual(proofsOf('X-Api-Key: abc')[0], { kind: 'key', text: 'abc' });
  assert.deepEqual(proofsOf('Authorization: Bearer a.b.c')[0], { kind: 'token', text: 'a.b.c' });
  assert.deepEqual(proofsOf('a.b.c').map(({ kind }) => kind), ['token', 'key']);
});
