import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphFault } from '../src/graph/client.js';
import { Steps } from '../src/graph/steps.js';

const schema = { mutations: new Map([['save', { input: { name: 'SaveInput' } }]]), payloadOf: async () => ({ node: 'row', errors: [] }) };

function stepsOn(answers) {
  const keys = [];
  const client = {
    ask: async (document, variables, headers) => {
      keys.push(headers['Idempotency-Key']);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { steps: new Steps(client, schema), keys };
}

const done = () => ({ save: { row: { key: 'a' }, errors: null } });

test('a step has a key where the page is not secure, and randomUUID is not there', async (context) => {
  context.mock.method(globalThis.crypto, 'randomUUID', () => { throw new TypeError('crypto.randomUUID is not a function'); });
  const { steps, keys } = stepsOn([done(), done()]);
  await steps.take('save', { id: 'a' });
  await steps.take('save', { id: 'a' });
  assert.match(keys[0], /^[0-9a-f]{32}$/);
  assert.notEqual(keys[0], keys[1]);
});

test('a step keeps its key until it was answered', async () => {
  const lost = new GraphFault([{ message: 'No answer.', extensions: { code: 'UNREACHABLE' } }]);
  const { steps, keys } = stepsOn([lost, done()]);
  await assert.rejects(steps.take('save', { id: 'a' }));
  await steps.take('save', { id: 'a' });
  assert.equal(keys[0], keys[1]);
});
