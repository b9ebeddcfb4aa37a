import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteLink } from '../src/views/links.js';

test('links of a page that is shown elsewhere lead where they did', () => {
  const page = 'https://example.org/graph/reports/progress-2027';
  assert.equal(absoluteLink('progress-2027.md', page), 'https://example.org/graph/reports/progress-2027.md');
  assert.equal(absoluteLink('../graphql?query=%7Ba%7D&operationName=b', page), 'https://example.org/graph/graphql?query=%7Ba%7D&operationName=b');
  assert.equal(absoluteLink('/else', page), 'https://example.org/else');
});

test('links within the page, to other places and without an address stay', () => {
  for (const link of ['#figures', 'https://example.com/a', 'data:,', 'https://']) {
    assert.equal(absoluteLink(link, 'https://example.org/reports/a'), link);
  }
});
