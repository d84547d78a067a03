// Requests signed with planted recipes -> solve finds each of them, names what fits alike, and keeps the secret.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseRecipe } from '../runtime/parse-recipe.js';
import { sign } from '../runtime/signing.js';
import { type Captured, readCaptured } from './captured.js';
import { splitWords } from './curl.js';
import { solve } from './solve.js';
import { runSolve } from './solve-command.js';
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

const http = `POST /gateway/api/v1/orders?a=1 HTTP/1.1\r\nHost: tea.example\r\nX-Signature: abc\r\nContent-Length: 9\r\n\r\n{"a":"b"}\r\n`;
describe('a file becomes a request', () => {
  const wanted = { method: 'POST', url: 'https://tea.example/gateway/api/v1/orders?a=1', body: '{"a":"b"}' };
  test.each([
    ['raw HTTP', http],
    [
      'raw HTTP without a version or a length',
      http.replace(' HTTP/1.1', '').replace('Content-Length: 9\r\n', '').replaceAll('\r', ''),
    ],
    [
      'a curl command',
      `curl --location --request POST 'https://tea.example/gateway/api/v1/orders?a=1' \\\n--header 'x-signature: abc' \\\n--data-raw '{"a":"b"}'\n`,
    ],
    [
      'another curl command',
      `$ curl "https://tea.example/gateway/api/v1/orders?a=1" -H "X-Signature: abc" -d "{\\"a\\":\\"b\\"}" --compressed -s`,
    ],
    [
      'a HAR',
      JSON.stringify({
        log: {
          entries: [
            { request: { method: 'GET', url: 'https://x/', headers: [] } },
            {
              response: { status: 200 },
              request: {
                method: 'POST',
                url: wanted.url,
                headers: [{ name: 'X-Signature', value: 'abc' }],
                postData: { text: wanted.body },
              },
            },
          ],
        },
      }),
    ],
  ])('%s', (_, text) => {
    const found = readCaptured(Buffer.from(text), 'x-signature');
    expect([found.method, found.url, Buffer.from(found.body ?? '').toString(), found.headers['x-signature']]).toEqual([
      wanted.method,
      wanted.url,
      wanted.body,
      'abc',
    ]);
  });

  test.each([
    ['nothing', ''],
    ['prose', 'Please sign this'],
    ['JSON that is no HAR', '{"a":1}'],
    ['a HAR without the header', '{"log":{"entries":[{"request":{"method":"GET","url":"/","headers":[]}}]}}'],
    ['an open quote', "curl 'https://tea.example"],
    ['a body from a file', 'curl https://tea.example -d @body.json'],
    ['a form', 'curl https://tea.example -F a=b'],
    ['a body shorter than its length', http.replace('Content-Length: 9', 'Content-Length: 90')],
    ['a header without a colon', 'GET / HTTP/1.1\nHost\n\n'],
  ])('%s is refused in one line', (_, text) => {
    expect(() => readCaptured(Buffer.from(text), 'x-signature')).toThrow(TypeError);
  });

  test('words as a shell splits them', () => {
    expect(splitWords(`a 'b c' "d\\"e" $'f\\n\\u8336' g\\ h \\\n i''`)).toEqual([
      'a',
      'b c',
      'd"e',
      'f\n茶',
      'g h',
      'i',
    ]);
  });

  test('no bytes make it fail otherwise', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 80 }).map((text) => Buffer.from(`curl ${text}`)),
      fc.json().map((text) => Buffer.from(`{"log":{"entries":[{"request":${text}}]}}`)),
      fc.string({ maxLength: 80 }).map((text) => Buffer.from(`POST / HTTP/1.1\n${text}`)),
    );
    fc.assert(
      fc.property(bytes, (file) => {
        try {
          readCaptured(file, 'x-signature');
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
        }
      }),
      { numRuns: 500, interruptAfterTimeLimit: 2000 },
    );
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solve-'));
  const description = {
    profile: {
      signing: { header: 'x-signature', key: 'secret' },
      credentials: [{ in: 'header', name: 'x-api-key', option: 'apiKey', required: true }],
    },
  };
  const run = async (...words: readonly string[]): Promise<string> => {
    const lines: string[] = [];
    await runSolve({ description: description as never, words, print: (line) => lines.push(line) });
    return lines.join('\n');
  };
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  afterEach(() => {
    delete process.env.TEA_SECRET;
  });

  test('prints the block to paste, and neither secret nor key', async () => {
    const signed = await plant(
      {
        algorithm: 'hmac-sha256',
        key: 'secret',
        as: 'text',
        parts: ['method', 'path', { timestamp: { header: 'x-timestamp', unit: 'seconds' } }, 'body'],
        separator: '\n',
        encoding: 'base64',
      },
      small,
    );
    const lines = Object.entries(signed.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const file = write(
      'request.http',
      `POST ${signed.url} HTTP/1.1\r\n${lines.join('')}x-api-key: ${apiKey.value}\r\n\r\n{"b":"2","a":1}`,
    );
    process.env.TEA_SECRET = secret;
    for (const where of ['env:TEA_SECRET', write('secret.txt', `${secret}\n`)]) {
      const printed = await run(file, '--secret', where);
      expect(printed).toContain(
        '  parts: [method, path, { timestamp: { header: x-timestamp, unit: seconds } }, body]\n',
      );
      expect(printed).toContain('  separator: "\\n"\n  encoding: base64\n');
      expect(printed).toMatch(/^[\d,]+ recipes tried in [\d.]+ s: one fits/);
      expect(printed).not.toContain(secret);
      expect(printed).not.toContain(apiKey.value);
    }
  });

  test('says what was tried when none fits', async () => {
    const file = write('wrong.http', `POST https://tea.example/a HTTP/1.1\nx-signature: ${'ab'.repeat(32)}\n\n{}`);
    const lines: string[] = [];
    const running = runSolve({
      description: description as never,
      words: [file, '--secret', write('s', secret)],
      print: (line) => lines.push(line),
    });
    await expect(running).rejects.toThrow('no recipe fits');
    expect(lines.join('\n')).toContain('none reproduces x-signature');
    expect(lines.join('\n')).toContain('parts       up to 5 of 5 of: method; path; body');
  });

  test.each([
    ['no file', []],
    ['no secret', ['request.http']],
    ['a secret on the command line', ['request.http', '--secret', 'hunter2']],
  ])('%s: refused, and what was typed is not repeated', async (_, words) => {
    write('request.http', http);
    const failure = await run(...words.map((word) => (word === 'request.http' ? join(folder, word) : word))).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(TypeError);
    expect(String(failure)).not.toContain('hunter2');
  });
});
