// What a body or a query is as sorted pairs, and which bodies have none.

import { describe, expect, test } from 'vitest';
import { type PairsRule, pairs } from './pairs.js';

const utf8 = new TextEncoder();
const read = (of: 'body' | 'query', rule: Partial<PairsRule>, request: { url?: string; body?: string | Uint8Array }) =>
  pairs(of, { empty: 'keep', nested: 'json', ...rule }).read({ method: 'POST', url: '/', headers: {}, ...request });

describe('a body', () => {
  test.each([
    ['sorted by code unit', {}, '{"b":1,"a":2,"B":3,"ä":4,"":5}', '=5&B=3&a=2&b=1&ä=4'],
    ['with what is empty', {}, '{"c":"","b":null,"a":0,"d":false}', 'a=0&b=&c=&d=false'],
    ['without what is empty', { empty: 'skip' }, '{"c":"","b":null,"a":0,"d":false}', 'a=0&d=false'],
    ['with what is nested', {}, '{"b":[1,{"y":2}],"a":{"z":[]}}', 'a={"z":[]}&b=[1,{"y":2}]'],
    ['without what is nested, null left', { nested: 'skip' }, '{"b":[1],"a":{},"c":null,"d":"x"}', 'c=&d=x'],
    ['text as it is', {}, '{"a":"x=1&y \\"2\\" %20"}', 'a=x=1&y "2" %20'],
    ['of no fields', {}, '{}', ''],
    ['that is empty', {}, '', ''],
  ] as const)('%s', (_, rule, body, text) => {
    expect(read('body', rule, { body })).toBe(text);
    expect(read('body', rule, { body: utf8.encode(body) })).toBe(text);
  });

  test('that is absent is like one that is empty', () => {
    expect(read('body', {}, {})).toBe('');
  });

  test.each(['[1]', '[]', 'null', '5', '"text"', 'true', '{"a":1', 'a=1'])('that is no object has none: %s', (body) => {
    expect(read('body', {}, { body })).toBeUndefined();
  });

  test('that is no UTF-8 has none', () => {
    const body = Uint8Array.from([...utf8.encode('{"a":"'), 0xff, ...utf8.encode('"}')]);
    expect(read('body', {}, { body })).toBeUndefined();
  });
});

describe('a query', () => {
  test('is read decoded; what comes twice stays in its order', () => {
    const url = 'https://x.example/p?b=%20&a=2&c=&a=1&a=3';
    expect(read('query', {}, { url, body: '[]' })).toBe('a=2&a=1&a=3&b= &c=');
    expect(read('query', { empty: 'skip', nested: 'skip' }, { url })).toBe('a=2&a=1&a=3&b= ');
  });
});
