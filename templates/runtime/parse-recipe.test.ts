// Each word of `x-signing` as data, and what is said of a word that is none.

import { describe, expect, test } from 'vitest';
import { base64, base64url, hex, upperHex } from './encoding.js';
import { parseRecipe, type RecipeText } from './parse-recipe.js';
import { body, method, path, query } from './parts.js';
import type { Part, Signable } from './recipe.js';

const text: RecipeText = { algorithm: 'hmac-sha256', key: 'secret', parts: ['body'], encoding: 'hex' };
const partOf = (part: unknown): Part | undefined => parseRecipe({ ...text, parts: [part] }, 'x').parts[0];
const request: Signable = { method: 'get', url: '/p?b=&a=2', headers: { 'x-a': '1' }, body: '{"c":{},"b":"","a":1}' };

test('a recipe of four words', () => {
  expect(parseRecipe(text, 'X-Signature')).toEqual({
    header: 'x-signature',
    algorithm: 'SHA-256',
    key: 'secret',
    parts: [body],
    bodyless: [body],
    separator: '',
    encode: hex,
  });
});

test('a recipe of all words', () => {
  const all = { ...text, algorithm: 'hmac-sha512', parts: ['method', 'path'], bodyless: ['query'], separator: '\n' };
  expect(parseRecipe(all, 'x')).toMatchObject({
    algorithm: 'SHA-512',
    parts: [method, path],
    bodyless: [query],
    separator: '\n',
  });
});

test.each([
  ['hex', hex],
  ['HEX', upperHex],
  ['base64', base64],
  ['base64url', base64url],
])('the encoding %s', (encoding, wanted) => {
  expect(parseRecipe({ ...text, encoding }, 'x').encode).toBe(wanted);
});

test.each([
  [{ header: 'X-A' }, '1'],
  [{ pairs: { of: 'body', empty: 'keep', nested: 'json' } }, 'a=1&b=&c={}'],
  [{ pairs: { of: 'body', empty: 'skip', nested: 'skip' } }, 'a=1'],
  [{ pairs: { of: 'query', empty: 'keep', nested: 'skip' } }, 'a=2&b='],
])('the part %j', (part, wanted) => {
  expect(partOf(part)?.read(request)).toBe(wanted);
});

test.each([
  [{ timestamp: { header: 'X-T', unit: 'seconds' } }, 'x-t', /^\d{10}$/],
  [{ timestamp: { header: 'X-T', unit: 'milliseconds' } }, 'x-t', /^\d{13}$/],
  [{ nonce: { header: 'X-N' } }, 'x-n', /^[\da-f-]{36}$/],
])('the part %j brings its header', (part, header, value) => {
  expect(partOf(part)).toMatchObject({ header });
  expect(partOf(part)?.fresh?.()).toMatch(value);
});

describe('what is no word', () => {
  test.each([
    [{ algorithm: 'md5' }, '"md5"'],
    [{ encoding: 'toString' }, '"toString"'],
    [{ parts: ['hasOwnProperty'] }, '"hasOwnProperty"'],
    [{ bodyless: ['cookie'] }, '"cookie"'],
    [{ parts: [{ cookie: 'x' }] }, '"cookie"'],
    [{ parts: [{ cookie: { of: 'body', empty: 'keep', nested: 'json' } }] }, '"cookie"'],
    [{ parts: [{}] }, '"nothing"'],
    [{ parts: [null] }, '"nothing"'],
    [{ parts: [{ header: '' }] }, '""'],
    [{ parts: [{ header: 5 }] }, '5'],
    [{ parts: [{ nonce: {} }] }, 'undefined'],
    [{ parts: [{ nonce: null }] }, 'undefined'],
    [{ parts: [{ nonce: 'x' }] }, 'undefined'],
    [{ parts: [{ timestamp: { header: 'x', unit: 'hours' } }] }, '"hours"'],
    [{ parts: [{ pairs: { of: 'cookie', empty: 'keep', nested: 'json' } }] }, '"cookie"'],
    [{ parts: [{ pairs: { of: 'body', empty: 'no', nested: 'json' } }] }, '"no"'],
    [{ parts: [{ pairs: { of: 'body', empty: 'keep', nested: 'no' } }] }, '"no"'],
  ])('%j', (wrong, named) => {
    expect(() => parseRecipe({ ...text, ...wrong }, 'x')).toThrow(
      expect.objectContaining({ code: 'configuration', message: `a signing recipe knows no ${named}` }),
    );
  });
});
