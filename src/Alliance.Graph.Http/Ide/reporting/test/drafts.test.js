import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, itemOf, sameDraft, valueOf, withDraft } from '../src/forms/drafts.js';
import { refOf } from '../src/graph/references.js';

const scalar = (name) => ({ kind: 'SCALAR', name });
const required = (ofType) => ({ kind: 'NON_NULL', ofType });
const list = (ofType) => ({ kind: 'LIST', ofType });
const field = (name, type) => ({ name, ref: refOf(type) });

const types = new Map([
  ['Row', { inputFields: [
    field('title', required(scalar('String'))),
    field('notes', scalar('String')),
    field('year', scalar('Int')),
    field('share', scalar('Decimal')),
    field('founded', scalar('PartialDate')),
    field('isOpen', scalar('Boolean')),
    field('kind', required({ kind: 'ENUM', name: 'Kind' })),
    field('names', required(list(required(scalar('String'))))),
    field('remarks', list(required(scalar('String')))),
    field('figures', required(list(required({ kind: 'INPUT_OBJECT', name: 'Figure' })))),
    field('place', { kind: 'INPUT_OBJECT', name: 'Place' }),
    field('unheardOf', scalar('Colour')),
  ] }],
  ['Kind', { enumValues: [{ name: 'GENERAL_KNOWLEDGE' }, { name: 'SOURCED' }] }],
  ['Figure', { inputFields: [field('value', required(scalar('Decimal')))] }],
  ['Place', { inputFields: [field('town', required(scalar('String')))] }],
]);
const row = refOf(required({ kind: 'INPUT_OBJECT', name: 'Row' }));

const read = (draft) => {
  const faults = [];
  return { value: JSON.parse(JSON.stringify(valueOf(row, types, draft, [], faults))), faults };
};

test('what the graph says comes back as it was, with enums by their names', () => {
  const value = { title: 'T', notes: null, year: 2013, share: 2, founded: '2013-12', isOpen: false, kind: 'general-knowledge', names: ['b', 'a'], remarks: null, figures: [{ value: 3 }], place: null, unheardOf: 'red' };
  const { value: sent, faults } = read(draftOf(row, types, value));
  assert.deepEqual(faults, []);
  assert.deepEqual(sent, { ...value, kind: 'GENERAL_KNOWLEDGE' });
});

test('an enum is the graph\'s as soon as it stands in a form, in lists too, however files write it', () => {
  const kind = refOf({ kind: 'ENUM', name: 'Kind' });
  assert.equal(draftOf(kind, types, 'general-knowledge'), 'GENERAL_KNOWLEDGE');
  assert.deepEqual(draftOf(refOf(list(required({ kind: 'ENUM', name: 'Kind' }))), types, ['sourced', 'general-knowledge']).map((item) => item.draft), ['SOURCED', 'GENERAL_KNOWLEDGE']);
  assert.equal(draftOf(kind, types, 'unheard-of'), 'unheard-of');
});

test('nothing and an empty list are not the same', () => {
  const nothing = draftOf(row, types, { title: 'T', kind: 'SOURCED' });
  assert.deepEqual([nothing.names, nothing.remarks], [[], null]);
  assert.deepEqual(read({ ...nothing, remarks: [] }).value.remarks, []);
  assert.equal(read(nothing).value.remarks, null);
  assert.equal(read({ ...nothing, notes: '  ' }).value.notes, null);
});

test('what is missing or cannot be read is said at its place, all at once', () => {
  const draft = { ...draftOf(row, types, undefined), year: '12.5', founded: '2013-1', names: [itemOf('a'), itemOf(' ')], figures: [itemOf({ value: 'x' })], place: { town: '' } };
  assert.deepEqual(read(draft).faults.map(({ path }) => path.join('.')), ['title', 'year', 'founded', 'kind', 'names.1', 'figures.0.value', 'place.town']);
});

test('a comma is a point, and two commas are a fault', () => {
  const draft = draftOf(row, types, { title: 'T', kind: 'SOURCED' });
  assert.equal(read({ ...draft, share: '2,5' }).value.share, 2.5);
  assert.deepEqual(read({ ...draft, share: '1,000,000' }).faults.map(({ path }) => path), [['share']]);
});

test('a boolean that nobody chose is null, and yes and no are booleans', () => {
  const draft = draftOf(row, types, { title: 'T', kind: 'SOURCED' });
  assert.deepEqual(['', 'true', 'false'].map((isOpen) => read({ ...draft, isOpen }).value.isOpen), [null, true, false]);
});

test('a change in a part leaves the rest, and items keep their ids', () => {
  const draft = draftOf(row, types, { title: 'T', kind: 'SOURCED', figures: [{ value: 1 }, { value: 2 }] });
  const changed = withDraft(draft, ['figures', '1', 'value'], () => '3');
  assert.deepEqual(changed.figures.map((item) => item.draft.value), ['1', '3']);
  assert.deepEqual(changed.figures.map(({ id }) => id), draft.figures.map(({ id }) => id));
  assert.equal(changed.figures[0], draft.figures[0]);
});

test('two forms that say the same are the same, whatever the ids of their items', () => {
  const value = { title: 'T', kind: 'SOURCED', names: ['a'] };
  const [one, other] = [draftOf(row, types, value), draftOf(row, types, value)];
  assert.ok(sameDraft(one, other));
  assert.ok(!sameDraft(one, withDraft(other, ['names', '0'], () => 'b')));
});
