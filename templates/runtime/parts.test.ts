// What each piece of a request adds to the signed message, and how old a signed time says it is.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseRecipe } from './parse-recipe.js';
import { header, nonce, path, query, timestamp } from './parts.js';
import type { Signable } from './recipe.js';
import { sign } from './signing.js';

const at = (url: string, headers: Signable['headers'] = {}): Signable => ({ method: 'GET', url, headers });

test.each([
  ['/a/b', '/a/b', ''],
  ["/a?b=%27'#c", '/a', "b=%27'"],
  ['/?', '/', ''],
  ['https://x.example/a%2Fb/?c=d&e#f', '/a%2Fb/', 'c=d&e'],
  ['https://x.example', '/', ''],
])('path and query of %s', (url, wantedPath, wantedQuery) => {
  expect(path.read(at(url))).toBe(wantedPath);
  expect(query.read(at(url))).toBe(wantedQuery);
});

test("a header is the request's own", () => {
  expect(header('X-Order').read(at('/', { 'x-order': '7' }))).toBe('7');
  expect(header('constructor').read(at('/'))).toBeUndefined();
  expect(nonce('X-Nonce').fresh?.()).toMatch(/^[\da-f-]{36}$/);
});

describe('a time', () => {
  const now = 1_780_000_000_123;
  beforeEach(() => {
    vi.useFakeTimers({ now });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const age = (unit: 'seconds' | 'milliseconds', text: string | undefined) =>
    timestamp('X-Time', unit).age?.(at('/', { 'x-time': text }));

  test('is written in its unit', () => {
    expect(timestamp('X-Time', 'seconds')).toMatchObject({ header: 'x-time' });
    expect(timestamp('X-Time', 'seconds').fresh?.()).toBe('1780000000');
    expect(timestamp('X-Time', 'milliseconds').fresh?.()).toBe('1780000000123');
  });

  test('is so many milliseconds old, or ahead', () => {
    expect(age('seconds', '1779999990')).toBe(10_123);
    expect(age('seconds', '1780000010')).toBe(9_877);
    expect(age('milliseconds', '1780000000000')).toBe(123);
  });

  test.each([
    undefined,
    '',
    'x',
    '1780000000x',
    'x1780000000',
    ' 1780000000',
    '1e9',
    '-1',
    '1'.repeat(16),
  ])('that is no whole number is endlessly old: %j', (text) => {
    expect(age('seconds', text)).toBe(Infinity);
  });
});

test('a header that must be there and is not is told as configuration', () => {
  const recipe = parseRecipe(
    { algorithm: 'hmac-sha256', key: 'k', parts: [{ header: 'x-order' }, { header: 'x-two' }], encoding: 'hex' },
    'x-signature',
  );
  const both = { 'x-order': '1', 'x-two': '2' };
  expect(sign(recipe, 'k', at('/', both))).toHaveProperty('x-signature');
  expect(() => sign(recipe, 'k', at('/', { 'x-order': '1' }))).toThrow(
    expect.objectContaining({ code: 'configuration' }),
  );
  expect(() => sign(recipe, '', at('/', both))).toThrow(expect.objectContaining({ code: 'configuration' }));
});
