// Lines of a page in, the types they name out; a sentence names none.

import { expect, test } from 'vitest';
import { readTypeWords } from './type-words.js';

test.each([
  ['array [object {14}]', { types: ['array'], items: ['object'], count: 14 }],
  ['object (v1.Order)', { types: ['object'], schema: 'v1.Order' }],
  ['string <date-time>', { types: ['string'], format: 'date-time' }],
  ['integer | null', { types: ['integer', 'null'] }],
  ['array[string]', { types: ['array'], items: ['string'] }],
  ['enum<string>', { types: ['string'] }],
  ['object {0}', { types: ['object'], count: 0 }],
  ['string required', { types: ['string'], rest: 'required' }],
])('the type %s', (line, wanted) => {
  expect(readTypeWords(line)).toEqual(wanted);
});

test.each([
  'string of letters',
  'list of tea',
  'Integers',
  'objects',
  'a string',
  'anyone',
])('"%s" is no type', (line) => {
  expect(readTypeWords(line)).toBeUndefined();
});
