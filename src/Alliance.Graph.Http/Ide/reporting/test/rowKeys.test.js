import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyFieldsOf } from '../src/graph/rowKeys.js';

const field = (name, kind = 'SCALAR', isRequired = true) => ({ name, ref: { kind, name: 'T', isRequired } });
const fields = [field('name'), field('id'), field('title', 'SCALAR', false), field('kind', 'ENUM'), field('parts', 'LIST')];

test('the key is the field that is the key in each row, and not all that say the same in one', () => {
  const row = { key: 'a', row: { name: 'a', id: 'a', title: 'a', kind: 'x', parts: ['a'] } };
  const other = { key: 'b', row: { name: 'Another', id: 'b', title: null, kind: 'x', parts: [] } };
  assert.deepEqual(keyFieldsOf(fields, row, [other, { key: 'c', row: null }]), ['id']);
});

test('of a row alone the first field that is its key is one, and no more', () => {
  assert.deepEqual(keyFieldsOf([field('id'), field('name')], { key: 'a', row: { id: 'a', name: 'a' } }), ['id']);
  assert.deepEqual(keyFieldsOf([field('note', 'SCALAR', false), field('id')], { key: 'a', row: { note: 'a', id: 'a' } }), ['id']);
});

test('a key of several fields has all of them, with what is written between them and null', () => {
  const parted = { key: 'a\\:b:general:\\-', row: { name: 'a:b', id: 'general', title: null, kind: 'x', parts: [] } };
  assert.deepEqual(keyFieldsOf(fields, parted), ['name', 'id', 'title']);
});

test('an enum is the key although files write it otherwise, and a key that is made of nothing here has no field', () => {
  assert.deepEqual(keyFieldsOf([field('kind', 'ENUM')], { key: 'SELF_GENERATED', row: { kind: 'self-generated' } }), ['kind']);
  assert.deepEqual(keyFieldsOf(fields, { key: 'else', row: { name: 'a', id: 'b', title: null, kind: 'x', parts: [] } }), []);
  assert.deepEqual(keyFieldsOf(fields, { key: 'gone', row: null }), []);
});
