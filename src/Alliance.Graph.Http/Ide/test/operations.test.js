import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationOf } from '../src/question/citation.js';
import { kindOf, titleOf } from '../src/question/operations.js';

test('a document is what its chosen operation is', () => {
  assert.equal(kindOf({ query: '{ countries { totalCount } }' }), 'query');
  assert.equal(kindOf({ query: 'mutation { openRound { errors { message } } }' }), 'mutation');
  assert.equal(kindOf({ query: 'query A { a } mutation B { b }', operationName: 'B' }), 'mutation');
  assert.equal(kindOf({ query: 'query A { a } mutation B { b }' }), null);
  assert.equal(kindOf({ query: 'query A { a } subscription B { b }', operationName: 'B' }), 'subscription');
  assert.equal(kindOf({ query: 'mutation {' }), null);
});

test('a question is called by its title, comment, name or fields', () => {
  assert.equal(titleOf({ query: '{ a }', title: 'Who?' }), 'Who?');
  assert.equal(titleOf({ query: '# Countries and their reports.\nquery Named { a }' }), 'Countries and their reports');
  assert.equal(titleOf({ query: 'query CommitmentsByYear { a }' }), 'Commitments by year');
  assert.equal(titleOf({ query: '{ hotlines { totalCount } old: laws { totalCount } }' }), 'Hotlines, Old');
  assert.equal(titleOf({ query: '{' }), 'A question');
});

test('a citation says where from, what, of which state, when and where', () => {
  const cited = { title: 'Hotlines', revision: '12', time: '2026-11-30T21:05:59Z', address: 'https://example.org/graphql#question=a' };
  assert.equal(
    citationOf(cited),
    'Alliance Graph: the papers of the Global Alliance against Child Sexual Abuse Online. “Hotlines”, revision 12, asked on 2026-11-30, 21:05 UTC. https://example.org/graphql#question=a',
  );
  assert.doesNotMatch(citationOf({ ...cited, revision: null }), /revision/);
});
