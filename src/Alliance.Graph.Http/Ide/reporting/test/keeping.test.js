import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf, beginningOfParts, changedParts } from '../src/forms/keeping.js';

const stored = (kept) => JSON.parse(JSON.stringify(kept));

test('a form that was begun before there was a version still knows of none when somebody comes back to it', () => {
  const now = { draft: { name: 'theirs' }, seen: 3 };
  assert.deepEqual(beginningOf(stored({ draft: { name: 'mine' }, seen: null }), now), { draft: { name: 'mine' }, seen: null, isRestored: true });
  assert.deepEqual(beginningOf(stored({ draft: { name: 'mine' }, seen: undefined }), now).seen, null);
  assert.deepEqual(beginningOf(stored({ draft: { name: 'mine' }, seen: 2 }), now).seen, 2);
});

test('a form begins with what is there if nothing was kept, or nothing else', () => {
  const now = { draft: { name: 'theirs' }, seen: 3 };
  assert.deepEqual(beginningOf(null, now), { ...now, isRestored: false });
  assert.deepEqual(beginningOf({ draft: { name: 'theirs' }, seen: 1 }, now), { ...now, isRestored: false });
});

test('of several parts those that were changed are kept, each with its version', () => {
  const start = { one: { text: '' }, two: { text: 'b' }, three: { text: 'c' } };
  const draft = { one: { text: 'mine' }, two: { text: 'mine too' }, three: { text: 'c' } };
  const kept = stored(changedParts(draft, start, { two: 2, three: 5 }));
  assert.deepEqual(kept, { draft: { one: { text: 'mine' }, two: { text: 'mine too' } }, versions: { two: 2 } });
  assert.equal(changedParts(start, start, { two: 2 }), null);

  // Meanwhile somebody has answered all of them.
  const now = { draft: { one: { text: 'x' }, two: { text: 'y' }, three: { text: 'z' } }, versions: { one: 1, two: 3, three: 6 } };
  const { draft: begun, versions } = beginningOfParts(kept, now);
  assert.deepEqual(begun, { one: { text: 'mine' }, two: { text: 'mine too' }, three: { text: 'z' } });
  assert.deepEqual([versions.one, versions.two, versions.three], [undefined, 2, 6]);
  assert.deepEqual(beginningOfParts(null, now), now);
});

test('a part that is gone or asks for something else by now is not restored', () => {
  const kept = { draft: { gone: { text: 'a' }, other: { text: 'b' } }, versions: { other: 1 } };
  const now = { draft: { other: { number: '' } }, versions: { other: 2 } };
  assert.deepEqual(beginningOfParts(kept, now), now);
});
