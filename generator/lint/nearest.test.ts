// Misspelt words -> the advice they get.

import { expect, test } from 'vitest';
import { advise, nearest } from './nearest.js';

test.each([
  ['x-evidance', 'x-evidence'],
  ['X-Evidence', 'x-evidence'],
  ['x-sourc', 'x-source'],
  ['merchant', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, ['x-source', 'x-evidence'])).toBe(meant);
});

test('where nothing is near, all known words are named', () => {
  expect(advise('zzzzzz', ['page', 'size'])).toBe('Use one of: page, size.');
  expect(advise('zzzzzz', [])).toBe('Take it out.');
});
