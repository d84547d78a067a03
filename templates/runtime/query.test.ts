// Query values and forms, each in the style the document asks for, as they stand in the address or the body.

import { expect, test } from 'vitest';
import { bracketBody } from './brackets.js';
import { writeCookies } from './cookie.js';
import { type QueryStyle, queryWriter } from './query.js';

const list = { ids: ['a b', 'c'] };
const record = { by: { name: 'x', size: 2 } };

test.each<[string, readonly (readonly [string, QueryStyle])[], object, string]>([
  ['a list without a style repeats its name', [], list, 'ids=a%20b&ids=c'],
  ['an object without a style has brackets', [], record, 'by%5Bname%5D=x&by%5Bsize%5D=2'],
  ['a list by commas', [['ids', 'comma']], list, 'ids=a%20b,c'],
  ['a list by spaces', [['ids', 'space']], list, 'ids=a%20b%20c'],
  ['a list by pipes', [['ids', 'pipe']], list, 'ids=a%20b%7Cc'],
  ['an object by commas', [['by', 'comma']], record, 'by=name,x,size,2'],
  ['an object spread', [['by', 'spread']], record, 'name=x&size=2'],
  [
    'a list within an object',
    [['by', 'deep']],
    { by: { ids: ['a', 'b'] } },
    'by%5Bids%5D%5B0%5D=a&by%5Bids%5D%5B1%5D=b',
  ],
  ['a name that every object has', [['constructor', 'comma']], { constructor: ['a', 'b'] }, 'constructor=a,b'],
  ['plain values beside others', [['ids', 'comma']], { ...list, page: 1 }, 'ids=a%20b,c&page=1'],
  ['what is absent is left out', [['ids', 'comma']], { ids: [], by: undefined }, ''],
])('%s', (_, styles, query, wanted) => {
  expect(queryWriter(styles)(query)).toBe(wanted);
});

test('a form of bracketed names goes as deep as its value', async () => {
  const { type, content } = await bracketBody({
    items: [{ price: 'p', quantity: 1 }],
    metadata: { 'a b': '&' },
    none: undefined,
  });
  expect(type).toBe('application/x-www-form-urlencoded');
  expect(Object.fromEntries(new URLSearchParams(String(content)))).toEqual({
    'items[0][price]': 'p',
    'items[0][quantity]': '1',
    'metadata[a b]': '&',
  });
});

test('cookies become one header, or none', () => {
  expect(writeCookies({ session: 'a;b', page: 2, none: undefined })).toEqual({ cookie: 'session=a%3Bb; page=2' });
  expect(writeCookies()).toEqual({});
});
