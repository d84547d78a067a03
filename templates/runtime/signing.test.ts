// Known answers for each part of a recipe; then: what is signed verifies, and nothing else does.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMac } from './hmac.js';
import { parseRecipe, type RecipeText } from './parse-recipe.js';
import type { Signable } from './recipe.js';
import { messageOf, sign } from './signing.js';
import { verify } from './verify.js';

interface Known {
  readonly name: string;
  readonly recipe: RecipeText;
  readonly request: Signable;
  readonly message: string;
  readonly signature: string;
}

const { cases, key, header }: { cases: Known[]; key: string; header: string } = JSON.parse(
  readFileSync('tests/vectors/recipe.json', 'utf8'),
);
const utf8 = new TextEncoder();
const received = (request: Signable) => ({
  ...request,
  body: typeof request.body === 'string' ? utf8.encode(request.body) : (request.body ?? new Uint8Array()),
});

describe('known answers', () => {
  test.each(cases)('$name', async ({ recipe: text, request, message, signature }) => {
    const recipe = parseRecipe(text, header);
    expect(messageOf(recipe, request)?.join('')).toBe(message);
    expect(await createMac(recipe.algorithm, key)([message], recipe.encode)).toBe(signature);
    const headers = { ...request.headers, [header]: signature };
    expect(await verify(recipe, key, received({ ...request, headers }), { tolerance: Infinity })).toBe(true);
    const fresh = recipe.parts.some((part) => part.fresh);
    if (!fresh) expect(await sign(recipe, key, request)).toEqual({ [header]: signature });
  });
});

const part = fc.oneof(
  fc.constantFrom('method', 'path', 'query', 'body'),
  fc.constant({ header: 'X-Extra' }),
  fc.constantFrom('seconds', 'milliseconds').map((unit) => ({ timestamp: { header: `x-${unit}`, unit } })),
  fc.constant({ nonce: { header: 'X-Nonce' } }),
  fc.record({
    pairs: fc.record({
      of: fc.constantFrom('body', 'query'),
      empty: fc.constantFrom('keep', 'skip'),
      nested: fc.constantFrom('json', 'skip'),
    }),
  }),
);
const anyRecipe = fc
  .record({
    algorithm: fc.constantFrom('hmac-sha256', 'hmac-sha512'),
    key: fc.constant('secret'),
    parts: fc.array(part, { minLength: 1, maxLength: 5 }),
    bodyless: fc.array(part, { minLength: 1, maxLength: 5 }),
    separator: fc.constantFrom('', '\n', '|', '.', '&'),
    encoding: fc.constantFrom('hex', 'HEX', 'base64', 'base64url'),
  })
  .map((text) => parseRecipe(text, 'X-Signature'));
const anyText = fc.string({ unit: 'binary', minLength: 1 });
const anyRequest = fc.record({
  method: fc.constantFrom('GET', 'post', 'PUT'),
  url: fc.webUrl({ withQueryParameters: true }),
  headers: fc.record({ 'x-extra': anyText }),
  body: fc.option(
    fc
      .dictionary(anyText, fc.oneof(fc.jsonValue(), anyText, fc.constantFrom(null, '', 0)))
      .map((value) => JSON.stringify(value)),
    { nil: undefined },
  ),
});

test('what is signed verifies, by 1,000 random recipes over random requests', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecipe, anyRequest, anyText, async (recipe, request, secret) => {
      const added = await sign(recipe, secret, request);
      const arrived = received({ ...request, headers: { ...request.headers, ...added } });
      expect(await verify(recipe, ['another', secret], arrived)).toBe(true);
      expect(await verify(recipe, 'another', arrived)).toBe(secret === 'another');
    }),
    { numRuns: 1000 },
  );
});

test('text and its bytes sign the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecipe, anyRequest, async (recipe, request) => {
      const steady = {
        ...recipe,
        parts: recipe.parts.filter((one) => !one.fresh),
        bodyless: recipe.bodyless.filter((one) => !one.fresh),
      };
      expect(await sign(steady, 'k', received(request))).toEqual(await sign(steady, 'k', request));
    }),
    { numRuns: 200 },
  );
});

describe('verify', () => {
  const recipe = parseRecipe(
    { algorithm: 'hmac-sha256', key: 'k', parts: ['method', 'body'], separator: '.', encoding: 'hex' },
    'x-signature',
  );
  const request = { method: 'POST', url: '/callback', headers: {}, body: utf8.encode('{"amount":1}') };
  const signature = String(Reflect.get(sign(recipe, 'right', request), 'x-signature'));
  const withHeader = (value: string | readonly string[] | undefined) => ({
    ...request,
    headers: { 'X-Signature': value },
  });

  test('takes Headers, node headers and several keys', () => {
    expect(verify(recipe, 'right', { ...request, headers: new Headers({ 'x-signature': signature }) })).toBe(true);
    expect(verify(recipe, ['old', 'right'], withHeader(signature))).toBe(true);
    expect(verify(recipe, createMac('SHA-256', 'right'), withHeader(signature))).toBe(true);
  });

  test('reads path and query as they were received, whatever URL would make of them', () => {
    const whole = parseRecipe(
      { algorithm: 'hmac-sha256', key: 'k', parts: ['path', 'query'], separator: '?', encoding: 'hex' },
      'x-signature',
    );
    const url = "/a'%7E{b}?c='d'&e=%27";
    expect(messageOf(whole, { method: 'GET', url, headers: {} })?.join('')).toBe(url);
  });

  test.each([
    ['another byte in the body', { ...withHeader(signature), body: utf8.encode('{"amount":2}') }],
    ['another method', { ...withHeader(signature), method: 'PUT' }],
    ['no signature', withHeader(undefined)],
    ['an empty one', withHeader('')],
    ['two of them', withHeader([signature, signature])],
    [
      'the same header twice in two spellings',
      { ...request, headers: { 'x-signature': signature, 'X-SIGNATURE': signature } },
    ],
    ['a shorter one', withHeader(signature.slice(1))],
    ['a longer one', withHeader(`${signature}0`)],
    ['one that only repeats its start', withHeader(signature[0])],
    ['upper case', withHeader(signature.toUpperCase())],
    ['one wrong digit', withHeader(signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')))],
    ['no text at all', withHeader('\u0000\uffff')],
    ['an impossible URL', { ...withHeader(signature), url: 'http://[', method: 'PUT' }],
  ])('says no to %s', (_, arrived) => {
    expect(verify(recipe, 'right', arrived)).toBe(false);
  });

  test('never throws on what a stranger sends', () => {
    const paths = parseRecipe(
      {
        algorithm: 'hmac-sha256',
        key: 'k',
        parts: ['path', { pairs: { of: 'body', empty: 'keep', nested: 'json' } }],
        encoding: 'hex',
      },
      'x-signature',
    );
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), fc.string({ unit: 'binary' }), (url, body, given) => {
        expect(verify(paths, 'right', { method: 'POST', url, body, headers: { 'x-signature': given } })).toBe(false);
      }),
    );
  });

  test('a timestamp may be off by the tolerance, in both directions, and no more', () => {
    const timed = parseRecipe(
      {
        algorithm: 'hmac-sha256',
        key: 'k',
        parts: [{ timestamp: { header: 'x-time', unit: 'seconds' } }, 'body'],
        encoding: 'hex',
      },
      'x-signature',
    );
    const at = (offset: number | string) => {
      const time = typeof offset === 'string' ? offset : String(Math.floor((Date.now() + offset) / 1000));
      const text = createMac('SHA-256', 'right')([time, request.body], timed.encode);
      return { ...request, headers: { 'x-time': time, 'x-signature': String(text) } };
    };
    expect(verify(timed, 'right', at(-290_000))).toBe(true);
    expect(verify(timed, 'right', at(290_000))).toBe(true);
    expect(verify(timed, 'right', at(-302_000))).toBe(false);
    expect(verify(timed, 'right', at(302_000))).toBe(false);
    expect(verify(timed, 'right', at(-302_000), { tolerance: 310_000 })).toBe(true);
    expect(verify(timed, 'right', at(`${Math.floor(Date.now() / 1000)}abc`))).toBe(false);
    expect(verify(timed, 'right', at(''))).toBe(false);
  });

  test("the caller's own mistakes are told, not answered", () => {
    expect(() => verify(recipe, [], withHeader(signature))).toThrow(/key/);
    expect(() => verify(recipe, '', withHeader(signature))).toThrow(/empty/);
    expect(() => verify(recipe, 'right', withHeader(signature), { tolerance: 0 })).toThrow(/tolerance/);
    expect(() => verify(recipe, 'right', { ...withHeader(signature), ...JSON.parse('{"body":"text"}') })).toThrow(
      /bytes/,
    );
  });
});

describe('parseRecipe', () => {
  const text: RecipeText = { algorithm: 'hmac-sha256', key: 'k', parts: ['body'], encoding: 'hex' };

  test.each([
    ['algorithm', { algorithm: 'hmac-md5' }],
    ['encoding', { encoding: 'toString' }],
    ['part', { parts: ['toString'] }],
    ['kind of part', { parts: [{ cookie: 'x' }] }],
    ['unit', { parts: [{ timestamp: { header: 'x', unit: 'hours' } }] }],
    ['header', { parts: [{ header: '' }] }],
    ['rule', { parts: [{ pairs: { of: 'body', empty: 'maybe', nested: 'json' } }] }],
    ['nothing', { parts: [null] }],
  ])('says which %s it does not know', (_, wrong) => {
    expect(() => parseRecipe({ ...text, ...wrong }, 'x')).toThrow(/a signing recipe knows no/);
  });

  test('a request that lacks what is signed is not signed', () => {
    const recipe = parseRecipe({ ...text, parts: [{ header: 'x-order' }, 'body'] }, 'x');
    expect(() => sign(recipe, 'k', { method: 'GET', url: '/', headers: {} })).toThrow(/lacks/);
  });
});
