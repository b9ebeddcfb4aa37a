import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragmentOf, isQuestion, questionOf } from '../src/question/link.js';

const question = { query: 'query Länder($c: String!) { country(code: $c) { name } }', variables: '{ "c": "SE" }', operationName: 'Länder', title: null };

test('a question comes out of its fragment as it went in, with its view', async () => {
  const view = { as: 'chart', chart: { kind: 'bar', x: 'key.year', y: 'count', colour: null, combine: 'sum' } };
  const fragment = await fragmentOf(question, view);
  assert.ok(isQuestion(fragment));
  assert.match(fragment, /^#question=[\w-]+$/);
  assert.deepEqual(await questionOf(fragment), { question, view });
});

test('a long document is much shorter in its fragment', async () => {
  const query = `{ ${'countries { nodes { code name } } '.repeat(400)} }`;
  assert.ok((await fragmentOf({ query })).length < query.length / 10);
});

test('a fragment that lost a part, holds something else, or would fill the memory is refused in words', async () => {
  const whole = await fragmentOf(question);
  const bomb = await fragmentOf({ query: ' '.repeat(5_000_000) });
  assert.ok(bomb.length < 20_000);
  for (const fragment of [whole.slice(0, -8), '#question=', '#question=%%%', '#gallery', '', await fragmentOf({ query: 7 }), bomb]) {
    await assert.rejects(questionOf(fragment), /^Error: The address holds/);
  }
});

test('headers, such as a key, are never part of a fragment', async () => {
  const { question: read } = await questionOf(await fragmentOf({ ...question, headers: { 'X-Api-Key': 'secret' } }));
  assert.deepEqual(Object.keys(read).sort(), ['operationName', 'query', 'title', 'variables']);
});
