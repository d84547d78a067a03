// Callbacks that were tampered with in every way we could think of: refused, each by the one error, and never with the secret in it.

import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { base64, hex } from '../encoding.js';
import { ConfigurationError } from '../errors.js';
import { body, method, path, timestamp } from '../parts.js';
import type { Recipe } from '../recipe.js';
import { authenticator, type CallbackSigning } from './authenticate.js';
import { CallbackError } from './problem.js';

const secret = 'canary_secret_5f27';
const recipe: Recipe = {
  header: 'x-signature',
  algorithm: 'SHA-256',
  key: 'secret',
  parts: [body],
  bodyless: [body],
  separator: '',
  encode: hex,
};
const bytes = new TextEncoder().encode('{"merchant_reference":"order-0042","amount":12800}');
const sign = (text: string | Uint8Array, key = secret): string => createHmac('sha256', key).update(text).digest('hex');
const genuine = sign(bytes);

/** Nothing when it is let in; else the error's fault, and a failure of the test for any other error. */
async function meet(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  received: Uint8Array = bytes,
  secrets: string | readonly string[] = secret,
): Promise<string | undefined> {
  try {
    await authenticator(recipe, secrets)({ method: 'POST', url: '/', headers, body: received });
    return undefined;
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    expect(inspect(error) + JSON.stringify(error) + error.stack).not.toMatch(/canary|[0-9a-f]{32}/);
    return error.fault;
  }
}

test('what was signed is let in, whatever the case of its header', async () => {
  expect(await meet({ 'x-signature': genuine })).toBeUndefined();
  expect(await meet({ 'X-Signature': genuine })).toBeUndefined();
});

test('each byte of the body and each character of the signature counts', async () => {
  for (let at = 0; at < bytes.length; at++) {
    for (const bit of [1, 32, 128]) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ bit;
      expect(await meet({ 'x-signature': genuine }, changed)).toBe('signature');
    }
    expect(await meet({ 'x-signature': genuine }, bytes.slice(0, at))).toBe('signature');
    expect(await meet({ 'x-signature': genuine }, bytes.slice(at + 1))).toBe('signature');
  }
  for (let at = 0; at < genuine.length; at++) {
    const changed = genuine.slice(0, at) + (genuine[at] === '0' ? '1' : '0') + genuine.slice(at + 1);
    expect(await meet({ 'x-signature': changed })).toBe('signature');
    expect(await meet({ 'x-signature': genuine.slice(0, at) })).toBe('signature');
  }
});

test.each([
  ['no header', undefined],
  ['an empty one', ''],
  ['one that came twice', [genuine, genuine]],
  ['one that came twice in a line', `${genuine}, ${genuine}`],
  ['upper case', genuine.toUpperCase()],
  ['white space around', ` ${genuine} `],
  ['one sign more', `${genuine}0`],
  ['itself twice', genuine + genuine],
  ['its own base64', Buffer.from(genuine, 'hex').toString('base64')],
  ['of another algorithm', createHmac('sha1', secret).update(bytes).digest('hex')],
  ['of nothing', sign('')],
  ['of the key alone', sign(secret)],
  ['with an empty key', createHmac('sha256', '').update(bytes).digest('hex')],
  ['with a prefix', `sha256=${genuine}`],
  ['full-width digits', genuine.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
  ['a zero byte at the end', `${genuine}\0`],
  ['its name with another letter', genuine.replace(/a/, 'а')],
])('a signature is refused: %s', async (_, given) => {
  expect(await meet({ 'x-signature': given })).toBe('signature');
});

test('no headers and bytes whatsoever let a stranger in, or make it throw anything else', async () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), value), value, fc.uint8Array(), async (headers, given, received) => {
      expect(await meet({ ...headers, 'x-signature': given }, received)).toBe('signature');
    }),
    { numRuns: 500 },
  );
});

test('whatever is signed with one of the secrets is let in, with none of them it is not', async () => {
  const secrets = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((text) => text === text.trim()),
    {
      minLength: 2,
      maxLength: 4,
    },
  );
  await fc.assert(
    fc.asyncProperty(secrets, fc.nat(), fc.uint8Array({ minLength: 1 }), async (all, pick, received) => {
      const at = pick % all.length;
      const headers = { 'x-signature': sign(received, all[at]) };
      expect(await meet(headers, received, all)).toBeUndefined();
      expect(await meet(headers, received, all.toSpliced(at, 1))).toBe('signature');
    }),
  );
});

test('an empty body is signed like any other', async () => {
  expect(await meet({ 'x-signature': sign('') }, new Uint8Array())).toBeUndefined();
});

test.each<readonly [string, unknown, RegExp]>([
  ['a parsed object', JSON.parse('{"a":1}'), /parsed object/],
  ['a list', [1], /parsed object/],
  ['a Buffer that went through JSON', JSON.parse(JSON.stringify(Buffer.from('a'))), /parsed object/],
  ['text', '{"a":1}', /text, which may differ/],
  ['nothing', undefined, /read them before/],
  ['null', null, /read them before/],
  ['an ArrayBuffer', new ArrayBuffer(1), /wrap it in new Uint8Array/],
  ['a request', new Request('http://localhost'), /await its bytes/],
  ['a stream', new ReadableStream(), /await its bytes/],
  ['a promise', Promise.resolve(bytes), /await its bytes/],
  ['a number', 7, /it is a number/],
])('%s is no raw body, and the message says what to do', async (_, given, wanted) => {
  const received = { method: 'POST', url: '/', headers: { 'x-signature': genuine } };
  const check = authenticator(recipe, secret);
  const call = Reflect.apply(check, undefined, [{ ...received, body: given }]);
  await expect(call).rejects.toMatchObject({
    code: 'callback',
    fault: 'raw-body',
    message: expect.stringMatching(wanted),
  });
  await expect(call).rejects.toThrow('request.arrayBuffer(), express.raw()');
});

const absent: unknown = undefined;

test.each<readonly [string, unknown, CallbackSigning?]>([
  ['no secret', []],
  ['a secret that is not there', absent],
  ['one of several that is not there', [secret, absent]],
  ['a secret that is no text', new TextEncoder().encode(secret)],
  ['an empty secret', ''],
  ['an empty one among others', [secret, '']],
  ['white space before it', ` ${secret}`],
  ['a line end after it', [`${secret}\n`]],
  ['a tolerance of 0', secret, { tolerance: 0 }],
  ['a negative tolerance', secret, { tolerance: -1 }],
  ['a tolerance that is no number', secret, { tolerance: Number.NaN }],
])('%s is refused before a callback comes, without showing the secret', (_, secrets, options) => {
  try {
    Reflect.apply(authenticator, undefined, [recipe, secrets, options]);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(inspect(error)).not.toContain('canary');
  }
});

test('a signed time may be off by the tolerance in both directions, and is signed like the rest', async () => {
  const timed: Recipe = { ...recipe, parts: [timestamp('x-time', 'seconds'), method, path, body], separator: '\n' };
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  const check = authenticator(timed, secret, { tolerance: 10_000 });
  const at = async (seconds: number, path = '/callbacks'): Promise<string> => {
    const time = String(1_800_000_000 + seconds);
    const signature = sign(`${time}\nPOST\n/callbacks\n${new TextDecoder().decode(bytes)}`);
    const headers = { 'x-signature': signature, 'x-time': time };
    return check({ method: 'POST', url: path, headers, body: bytes }).then(
      () => 'in',
      ({ fault }) => fault,
    );
  };
  expect([await at(0), await at(-10), await at(10)]).toEqual(['in', 'in', 'in']);
  expect([await at(-11), await at(11), await at(0, '/others')]).toEqual(['signature', 'signature', 'signature']);
  vi.useRealTimers();
});

test('another encoding is another signature', async () => {
  const check = authenticator({ ...recipe, encode: base64 }, secret);
  const received = { method: 'POST', url: '/', body: bytes };
  const right = Buffer.from(genuine, 'hex').toString('base64');
  await expect(check({ ...received, headers: { 'x-signature': right } })).resolves.toBeUndefined();
  for (const given of [genuine, right.replace('=', ''), right.toLowerCase()])
    await expect(check({ ...received, headers: { 'x-signature': given } })).rejects.toBeInstanceOf(CallbackError);
});
