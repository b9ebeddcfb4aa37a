import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { questionsOf } from '../questions.mjs';

const page = fs.readFileSync(new URL('../../../TWENTY-QUESTIONS.md', import.meta.url), 'utf8');

test('the gallery has every question of the page, in its order, with its query, variables and section', () => {
  const found = questionsOf(page);
  assert.deepEqual(found.map(({ number, title }) => `### ${number}. ${title}`), page.match(/^### \d+\. .*$/gm));
  assert.ok(found.length >= 20);
  assert.equal(found.filter(({ variables }) => variables !== null).length, page.match(/variables\.json -->/g).length);
  for (const { query, variables, section, about } of found) {
    assert.match(query, /^(query|\{|#)/);
    if (variables !== null) JSON.parse(variables);
    assert.ok(section);
    assert.doesNotMatch(about, /^<!--|```/);
  }
});
