// Requests signed with planted recipes -> solve finds each of them and names what fits alike.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecipe } from '../runtime/parse-recipe.js';
import { sign } from '../runtime/signing.js';
import type { Captured } from './captured.js';
import { solve } from './solve.js';
import { buildSpace, countCandidates, mostCandidates, separators } from './solve-space.js';

const secret = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const body = '{"amount":12800,"currency":"HKD","note":"","nested":{"b":1,"a":"茶/葉"},"list":[1,2]}';
const headers: Record<string, string> = {
  host: 'test-api.tea.example',
  'x-api-key': 'key-5550142',
  'x-timestamp': '1752566525',
  'x-nonce': '5f9c2a1b',
};
const request: Captured = {
  method: 'POST',
  url: 'https://test-api.tea.example/gateway/api/v1/orders?page=2&empty=&a=b%20c',
  headers,
  body: Buffer.from(body),
};
/** Little that a recipe could cover: what is tried in a moment. */
const small: Captured = {
  method: 'POST',
  url: 'https://tea.example/a',
  headers: { 'x-timestamp': '1752566525' },
  body: Buffer.from('{"b":"2","a":1}'),
};
const apiKey = { option: 'apiKey', value: 'key-5550142' };

interface Planted {
  readonly algorithm: 'hmac-sha256' | 'hmac-sha512';
  readonly key: 'secret' | 'apiKey';
  readonly as: 'text' | 'hex';
  readonly parts: readonly unknown[];
  readonly separator: string;
  readonly encoding: 'hex' | 'HEX' | 'base64' | 'base64url';
}

/** Signed by the runtime of the SDK, which knows nothing of solve. */
async function plant({ parts, key, as, ...recipe }: Planted, plain = request): Promise<Captured> {
  const bytes = key === 'apiKey' ? apiKey.value : as === 'hex' ? Buffer.from(secret, 'hex') : secret;
  const fixed = parts.map((part) => {
    const [[kind, rule] = ['', '']] = Object.entries(Object(part));
    // The request exists already: its time and nonce are the ones that were signed.
    return kind === 'timestamp' || kind === 'nonce' ? { header: Reflect.get(Object(rule), 'header') } : part;
  });
  const signed = await sign(parseRecipe({ ...recipe, key, parts: fixed }, 'x-signature'), bytes, plain);
  return { ...plain, headers: { ...plain.headers, ...signed } };
}

/** A request, and a recipe that covers some of what it holds. */
const planted: fc.Arbitrary<{ readonly recipe: Planted; readonly request: Captured }> = fc
  .record({
    query: fc.constantFrom('', '', '?page=2&a=b%20c'),
    fields: fc.constantFrom(
      '{"a":1,"b":"x"}',
      '{"amount":12800,"currency":"HKD"}',
      '{"b":"茶","a":[1]}',
      '{"note":"","a":null}',
    ),
    names: fc.subarray(['x-api-key', 'x-timestamp', 'x-nonce', 'host'], { minLength: 1, maxLength: 3 }),
  })
  .chain(({ query, fields, names }) => {
    const pairs = (of: string) =>
      fc
        .record({
          of: fc.constant(of),
          empty: fc.constantFrom('keep', 'skip'),
          nested: fc.constantFrom('json', 'skip'),
        })
        .map((rule) => ({ pairs: rule }));
    const sent = names.map((name) =>
      name === 'x-timestamp'
        ? { timestamp: { header: name, unit: 'seconds' } }
        : name === 'x-nonce'
          ? { nonce: { header: name } }
          : { header: name },
    );
    const part = fc.oneof(
      fc.constantFrom<unknown>('method', 'path', 'body', ...(query === '' ? [] : ['query']), ...sent),
      pairs('body'),
      ...(query === '' ? [] : [pairs('query')]),
    );
    const recipe: fc.Arbitrary<Planted> = fc.record({
      algorithm: fc.constantFrom('hmac-sha256', 'hmac-sha512'),
      key: names.includes('x-api-key') ? fc.constantFrom('secret', 'apiKey') : fc.constant('secret'),
      as: fc.constantFrom('text', 'hex'),
      parts: fc.uniqueArray(part, { minLength: 1, maxLength: 5, selector: slotOf }),
      separator: fc.constantFrom(...separators),
      encoding: fc.constantFrom('hex', 'HEX', 'base64', 'base64url'),
    });
    const one: Captured = {
      method: 'POST',
      url: `https://test-api.tea.example/gateway/api/v1/orders${query}`,
      headers: Object.fromEntries(names.map((name) => [name, headers[name]])),
      body: Buffer.from(fields),
    };
    return recipe.map((found) => ({ recipe: found, request: one }));
  });

const slotOf = (one: unknown): string => {
  const of = Reflect.get(Object(Reflect.get(Object(one), 'pairs')), 'of');
  return typeof of === 'string' ? of : JSON.stringify(one).replaceAll('"', '');
};

const runs = Number(process.env.SOLVE_RUNS ?? 5);

test(`${runs} of ${runs} planted recipes are found`, async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(planted, async ({ recipe, request: plain }) => {
      const signed = await plant(recipe, plain);
      const key = signed.headers['x-api-key'] === undefined ? {} : { apiKey };
      const { solutions, candidates } = solve({
        request: signed,
        header: 'x-signature',
        secret,
        option: 'secret',
        ...key,
      });
      expect(candidates).toBeLessThanOrEqual(mostCandidates);
      expect(solutions).toContainEqual({
        algorithm: recipe.algorithm,
        key: { option: recipe.key, as: recipe.key === 'apiKey' ? 'text' : recipe.as },
        parts: recipe.parts,
        separator: recipe.parts.length === 1 ? '' : recipe.separator,
        encoding: recipe.encoding,
      });
      found++;
    }),
    { numRuns: runs, endOnFailure: true },
  );
  console.log(`${found} of ${runs} planted recipes found`);
});

describe('what cannot be told apart is named', () => {
  test('pairs that skip nothing', async () => {
    const recipe = parseRecipe(
      {
        algorithm: 'hmac-sha256',
        key: 'secret',
        parts: [{ pairs: { of: 'body', empty: 'skip', nested: 'json' } }],
        encoding: 'hex',
      },
      'x-signature',
    );
    const signed = { ...small, headers: { ...small.headers, ...(await sign(recipe, secret, small)) } };
    const { solutions, fitting } = solve({ request: signed, header: 'x-signature', secret, option: 'secret' });
    expect(solutions.map(({ parts }) => parts)).toHaveLength(4);
    expect(fitting).toBe(4);
  });

  test('a body that was laid out anew: it fits as the SDK writes it, and says so', async () => {
    const signed = await plant(
      {
        algorithm: 'hmac-sha256',
        key: 'secret',
        as: 'text',
        parts: ['body'],
        separator: '',
        encoding: 'hex',
      },
      small,
    );
    const pretty = { ...signed, body: Buffer.from('{\n  "b": "2",\n  "a": 1\n}') };
    const { solutions } = solve({ request: pretty, header: 'x-signature', secret, option: 'secret' });
    expect(solutions[0]).toMatchObject({ parts: ['body'], rewritten: 'the body as compact JSON' });
  });
});

test('the count that is printed is the number of recipes tried', () => {
  const space = buildSpace({ ...request, headers: { 'x-nonce': 'a' }, body: Buffer.from('x') }, 'x-signature', {
    secret: 's',
    option: 'secret',
  });
  // method, path, query in three distinct forms, body, one header: counted by hand for two parts.
  const sizes = [1, 1, 3, 1, 1];
  const two = sizes
    .flatMap((a, i) => sizes.flatMap((b, j) => (i === j ? [] : [a * b])))
    .reduce((sum, one) => sum + one, 0);
  expect(countCandidates(space.pieces, 2)).toBe(7 + two * separators.length);
});

test('many headers and a large body stay within the limits, and what was left out is named', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`x-${index}`, `value ${index}`]));
  const space = buildSpace({ ...request, headers: many, body: Buffer.alloc(2_000_000, 'a') }, 'x-signature', {
    secret,
    option: 'secret',
  });
  expect(space.candidates).toBeLessThanOrEqual(mostCandidates);
  expect(space.left).toContain('header x-39');
  expect(space.left).toContain('recipes of 5 parts');
});
