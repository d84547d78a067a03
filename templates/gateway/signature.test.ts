// Wrong signatures in, what the sandbox says about each out; and never the right one.

import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseRecipe, type RecipeText } from '../runtime/parse-recipe.js';
import type { Incoming } from './admission.js';
import { checkSignature } from './signature.js';

const secret = 'test_secret_sandbox';
const credentials = { apiKey: 'test_apikey_sandbox', secret };
const text = '{"b": "caf\u00e9/x", "a": 1.0}\n';
const bodyOnly: RecipeText = { algorithm: 'hmac-sha256', key: 'secret', parts: ['body'], encoding: 'hex' };

const mac = (message: string | Uint8Array, key: string = secret, algorithm = 'sha256') =>
  createHmac(algorithm, key).update(message);
const hex = (message: string | Uint8Array, key?: string): string => mac(message, key).digest('hex');

function request(signature: string | undefined, change: Partial<Incoming> = {}): Incoming {
  return {
    method: 'POST',
    url: '/gateway/api/v1/pay?x=%20y',
    headers: { 'x-api-key': 'test_apikey_sandbox', ...(signature !== undefined && { 'x-signature': signature }) },
    body: new TextEncoder().encode(text),
    ...change,
  };
}

/** What a refusal says, or "let in". */
async function told(incoming: Incoming, recipe: RecipeText = bodyOnly): Promise<string> {
  try {
    await checkSignature(parseRecipe(recipe, 'x-signature'), credentials, incoming);
    return 'let in';
  } catch (error) {
    expect(error).toMatchObject({ name: 'Refusal', status: 401 });
    return error instanceof Error ? error.message : '';
  }
}

describe('what is let in', () => {
  test('the exact bytes, keyed with the secret, in the described encoding', async () => {
    expect(await told(request(hex(text)))).toBe('let in');
    const base64 = { ...bodyOnly, encoding: 'base64' };
    expect(await told(request(mac(text).digest('base64')), base64)).toBe('let in');
  });

  test('nothing, where there is no body', async () => {
    expect(await told(request(hex(''), { body: new Uint8Array() }))).toBe('let in');
  });
});

describe('each mistake has a sentence of its own', () => {
  const value = JSON.parse(text);
  test.each([
    ['no header', undefined, 'the header x-signature is missing'],
    ['base64', mac(text).digest('base64'), 'it is written as base64 where lower-case hex is expected'],
    ['base64url', mac(text).digest('base64url'), 'it is written as base64url where lower-case hex is expected'],
    ['upper case', hex(text).toUpperCase(), 'it is written as upper-case hex where lower-case hex is expected'],
    ['the body as compact JSON', hex(JSON.stringify(value)), 're-serialised as compact JSON: sign the exact bytes'],
    ['the body as indented JSON', hex(JSON.stringify(value, null, 2)), 're-serialised as JSON indented by 2'],
    ['the body as Python writes it', hex('{"b": "caf\\u00e9/x", "a": 1}'), 'as Python writes it'],
    ['the body as PHP writes it', hex('{"b":"caf\\u00e9\\/x","a":1}'), 'as PHP writes it'],
    ['sorted keys', hex('{"a":1,"b":"caf\u00e9/x"}'), 'compact JSON with sorted keys'],
    ['the body without its last line feed', hex(text.trim()), 'other white space at its ends'],
    ['no body', hex(''), 'nothing was signed as the body'],
    ['a secret with a line feed', hex(text, `${secret}\n`), 'the secret was used with white space around it'],
    ['a secret with CR LF', hex(text, `${secret}\r\n`), 'the secret was used with white space around it'],
    ['a secret with a space', hex(text, ` ${secret}`), 'the secret was used with white space around it'],
    ['a quoted secret', hex(text, `"${secret}"`), 'the secret was used with quotation marks around it'],
    ['the api key', hex(text, credentials.apiKey), 'it is keyed with apiKey instead of secret'],
    ['SHA-512', mac(text, secret, 'sha512').digest('hex'), 'it is made with SHA-512'],
    [
      'SHA-1',
      mac(text, secret, 'sha1').digest('hex'),
      '40 characters came where 64 are expected, as many as SHA-1 in hex has',
    ],
    [
      'MD5',
      mac(text, secret, 'md5').digest('hex'),
      '32 characters came where 64 are expected, as many as MD5 in hex has',
    ],
    ['half of it', hex(text).slice(0, 31), '31 characters came where 64 are expected; check the secret'],
    ['a last character that is wrong', `${hex(text).slice(0, 63)}-`, 'it differs from character 64 of 64 on'],
    ['a first character that is wrong', `-${hex(text).slice(1)}`, 'it differs from character 1 of 64 on'],
    [
      'two mistakes at once',
      mac(JSON.stringify(value)).digest('base64'),
      'it is written as base64 where lower-case hex is expected; it fits the body re-serialised as compact JSON',
    ],
  ])('%s', async (_, signature, wanted) => {
    const message = await told(request(signature));
    expect(message).toContain(wanted);
    expect(message).not.toContain(hex(text).slice(0, 12));
    expect(message).not.toContain(secret);
  });

  test('a header that came twice', async () => {
    const headers = { 'x-signature': [hex(text), hex(text)] };
    expect(await told(request('', { headers }))).toBe('the header x-signature came 2 times');
  });
});

describe('a recipe of several parts', () => {
  const parts = ['method', 'path', { timestamp: { header: 'x-timestamp', unit: 'seconds' } }, 'body'];
  const recipe: RecipeText = { ...bodyOnly, parts, separator: '\n' };
  const now = String(Math.floor(Date.now() / 1000));
  const message = (time = now, path = '/gateway/api/v1/pay') => ['POST', path, time, text];
  const at = (time: string, signed: string): Incoming => {
    const incoming = request(hex(signed));
    return { ...incoming, headers: { ...incoming.headers, 'x-timestamp': time } };
  };

  test.each([
    ['the right one', at(now, message().join('\n')), 'let in'],
    ['an old time', at('1000000000', message('1000000000').join('\n')), 'the time in x-timestamp is'],
    ['a time in words', at('noon', message('noon').join('\n')), 'the time in x-timestamp is not a number'],
    ['no time', request(hex(message().join('\n'))), 'it covers the header x-timestamp, which is missing'],
    ['another separator', at(now, message().join('')), 'its parts are joined by ""'],
    ['no method', at(now, message().slice(1).join('\n')), 'part 1 of the 4 that it covers was left out'],
    ['the body alone', at(now, text), 'it covers only part 4 of 4'],
    ['a path without its beginning', at(now, message(now, '/api/v1/pay').join('\n')), 'its path lacks the beginning'],
  ])('%s', async (_, incoming, wanted) => {
    expect(await told(incoming, recipe)).toContain(wanted);
  });

  test('a query that was signed decoded, or left out', async () => {
    const query = { ...bodyOnly, parts: ['query', 'body'], separator: '|' };
    expect(await told(request(hex(`x=%20y|${text}`)), query)).toBe('let in');
    expect(await told(request(hex(`|${text}`)), query)).toContain('its URL lacks the query');
  });

  test('pairs of a body that is no object', async () => {
    const pairs = { ...bodyOnly, parts: [{ pairs: { of: 'body', empty: 'skip', nested: 'json' } }] };
    const body = new TextEncoder().encode('[1]');
    expect(await told(request(hex('[1]'), { body }), pairs)).toContain('cannot be read from this request');
  });
});

test('whatever is done to a signature, it is refused by a sentence and by nothing else', async () => {
  const right = hex(text);
  const wrong = [
    ...Array.from(right, (char, index) => right.slice(0, index) + (char === '0' ? '1' : '0') + right.slice(index + 1)),
    ...Array.from(right, (_, index) => right.slice(0, index)),
    ...[`${right}0`, right + right, ` ${right}`, '\u0000', '\ufffd', 'null', '='.repeat(64), 'x'.repeat(10_000)],
  ];
  for (const signature of wrong) {
    const message = await told(request(signature));
    expect(message).not.toBe('let in');
    expect(message).not.toContain(right.slice(0, 12));
  }
});

test('whatever is done to the bytes of a body, they are refused by a sentence and by nothing else', async () => {
  const bytes = new TextEncoder().encode(text);
  const flipped = Array.from(bytes, (byte, at) =>
    Uint8Array.from(bytes, (one, place) => (place === at ? byte ^ 0x80 : one)),
  );
  const swapped = Array.from(bytes, (byte, at) =>
    Uint8Array.from(bytes, (one, place) => (place === at ? byte ^ 0x20 : one)),
  );
  const cut = Array.from(bytes, (_, at) => bytes.slice(0, at));
  for (const body of [...flipped, ...swapped, ...cut, new Uint8Array([...bytes, 0])]) {
    expect(await told(request(hex(text), { body }))).toMatch(/^x-signature does not fit: /);
  }
});
