// What leaves, byte for byte, and what comes back, over real sockets.

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { answer, type FaultServer, faultServer } from '../../tests/runtime/fault-server.js';
import { apiKey, failureOf, paid, secret, Till } from '../../tests/runtime/till.js';
import { bytesBody, formBody, textBody } from './body.js';
import { basicLogin, bearerToken, cookieKey, optional, queryKey } from './credential-rule.js';
import { hex } from './encoding.js';
import { createMac } from './hmac.js';
import { multipartBody } from './multipart.js';
import { body, method, path, query } from './parts.js';

type React = Parameters<typeof faultServer>[0];
const opened: FaultServer[] = [];
let ok: FaultServer;

async function serve(react: React): Promise<FaultServer> {
  const server = await faultServer(react);
  opened.push(server);
  return server;
}

beforeAll(async () => {
  ok = await faultServer((socket) => answer(socket, 200, paid()));
});
afterAll(() => ok.close());
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

const last = () => ok.received[ok.received.length - 1];
const hmac = (message: string | Uint8Array) => createMac('SHA-256', secret)([message], hex);

describe('what leaves', () => {
  test.each(['node:crypto', 'WebCrypto'])('the bytes signed are the bytes received, by %s', async (platform) => {
    if (platform === 'WebCrypto') vi.stubGlobal('process', { versions: process.versions });
    const till = new Till({ server: ok.url });
    vi.unstubAllGlobals();
    const anything = fc.anything({
      values: [
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      ],
      withNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), anything, async (reference, note) => {
        const request = { reference: `r${reference}`, note };
        await till.pay(request);
        const got = last();
        expect(got?.body.toString()).toBe(JSON.stringify(request));
        expect(got?.headers['x-signature']).toBe(hmac(got?.body ?? ''));
      }),
      { numRuns: 100 },
    );
  });

  test('the key, the content type, and who calls', async () => {
    await new Till({ server: `${ok.url}/gateway/` }).pay({ reference: 'r' });
    expect(last()?.head).toMatch(/^POST \/gateway\/pay HTTP/);
    expect(last()?.headers).toMatchObject({
      'x-api-key': apiKey,
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'till/1.2.3',
    });
  });

  test('the value is written once: what changes later changes nothing', async () => {
    let reads = 0;
    const request = {
      reference: 'r',
      get amount() {
        return ++reads;
      },
    };
    const till = new Till({ server: ok.url, onRequest: () => Object.defineProperty(request, 'amount', { value: 99 }) });
    await till.raw(request);
    expect(last()?.body.toString()).toBe('{"reference":"r","amount":1}');
    expect(last()?.headers['x-signature']).toBe(hmac('{"reference":"r","amount":1}'));
  });

  test("a caller's headers replace none of ours", async () => {
    const headers = { 'X-API-KEY': 'mine', 'x-signature': 'mine', 'Content-Type': 'text/plain', 'x-more': 'yes' };
    await new Till({ server: ok.url }).ask('r', { headers });
    expect(last()?.headers).toMatchObject({ 'x-api-key': apiKey, 'content-type': 'application/json', 'x-more': 'yes' });
    expect(last()?.headers['x-signature']).toBe(hmac('{"reference":"r"}'));
  });

  test('header parameters and query parameters', async () => {
    await new Till({ server: ok.url }).item('a b/é', {}, ['x', 'y&z'], 'fast');
    expect(last()?.head).toMatch(/^GET \/item\/a%20b%2F%C3%A9\?tag=x&tag=y%26z HTTP/);
    expect(last()?.headers['x-mode']).toBe('fast');
    expect(last()?.headers['content-type']).toBeUndefined();
    expect(last()?.headers['x-signature']).toBe(hmac(''));
  });

  test('another recipe, over method, path and query as they are sent', async () => {
    const parts = [method, path, query];
    const recipe = {
      header: 'x-proof',
      algorithm: 'SHA-256',
      key: 'secret',
      parts: [body],
      bodyless: parts,
      separator: ' ',
      encode: hex,
    } as const;
    await new Till({ server: `${ok.url}/gate`, recipe }).item("it's", {}, ['é']);
    expect(last()?.headers['x-proof']).toBe(hmac("GET /gate/item/it's tag=%C3%A9"));
  });

  test.each([
    ['missing', ''],
    ['a dot', '.'],
    ['two dots', '..'],
  ])('a path value that is %s is refused before anything leaves', async (_, id) => {
    const before = ok.received.length;
    expect(await failureOf(new Till({ server: ok.url }).item(id))).toMatchObject({
      code: 'invalid_request',
      operation: 'till.item',
    });
    expect(ok.received).toHaveLength(before);
  });

  test.each([
    [
      'a circle',
      () => {
        const circle: { self?: unknown } = {};
        circle.self = circle;
        return circle;
      },
    ],
    ['a bigint', () => ({ amount: 1n })],
    ['a number that JSON loses', () => ({ amount: Number.NaN, other: null })],
    ['infinity deep inside', () => ({ list: [{ amount: Number.NEGATIVE_INFINITY }] })],
    ['a function', () => () => 1],
  ])('%s is refused before anything leaves', async (_, value) => {
    const before = ok.received.length;
    expect(await failureOf(new Till({ server: ok.url }).raw(value()))).toMatchObject({
      code: 'invalid_request',
      operation: 'till.raw',
    });
    expect(ok.received).toHaveLength(before);
  });

  test('a header that HTTP cannot carry is refused without being printed', async () => {
    const error = await failureOf(new Till({ server: ok.url }).ask('r', { headers: { 'x-token': 'can\nary' } }));
    expect(error).toMatchObject({ code: 'invalid_request' });
    expect(String(error)).not.toMatch(/can|ary/);
  });

  test('a lone surrogate in a path or a query is refused', async () => {
    expect(await failureOf(new Till({ server: ok.url }).item('\ud800'))).toMatchObject({ code: 'invalid_request' });
    expect(await failureOf(new Till({ server: ok.url }).item('a', {}, ['\ud800']))).toMatchObject({
      code: 'invalid_request',
    });
  });

  test.each([
    [
      'form',
      formBody,
      { a: 'é&', b: [1, 2], c: { d: 1 }, e: null },
      /^a=%C3%A9%26&b=1&b=2&c=%7B%22d%22%3A1%7D$/,
      /^application\/x-www-form-urlencoded$/,
    ],
    ['text', textBody('text/plain'), 'é\ud800', /^é\ufffd$/, /^text\/plain$/],
    ['bytes', bytesBody('image/png'), new Uint8Array([65, 66]), /^AB$/, /^image\/png$/],
    ['a blob', bytesBody('image/png'), new Blob(['AB']), /^AB$/, /^image\/png$/],
    [
      'multipart',
      multipartBody,
      { a: 'é', file: new Blob(['x']), tags: ['1', '2'] },
      /name="a"\r\n\r\né\r\n.*name="tags".*name="tags"/s,
      /^multipart\/form-data; boundary=/,
    ],
  ])('a body of another kind is signed as it is sent: %s', async (_, writer, value, text, type) => {
    await new Till({ server: ok.url }).raw(value, { body: writer });
    expect(last()?.body.toString()).toMatch(text);
    expect(last()?.headers['content-type']).toMatch(type);
    expect(last()?.headers['x-signature']).toBe(hmac(last()?.body ?? ''));
  });

  test('bytes that the caller changes while a hook waits are sent as they were', async () => {
    const bytes = new Uint8Array([65, 66]);
    const till = new Till({ server: ok.url, onRequest: async () => void bytes.fill(0) });
    await till.raw(bytes, { body: bytesBody('text/plain') });
    expect(last()?.body.toString()).toBe('AB');
  });

  test('credentials of every kind go where the description says', async () => {
    const credentials = [
      queryKey('apiKey', 'key'),
      cookieKey('session', 'sid'),
      cookieKey('apiKey', 'k'),
      basicLogin('user', 'pass'),
      optional(bearerToken('absent')),
    ];
    const options = { server: ok.url, apiKey: 'a+b/c=', session: 's1', user: 'ann', pass: 'pw:1' };
    const till = new Till(options, { credentials });
    await till.item('x');
    expect(last()?.head).toMatch(/^GET \/item\/x\?key=a%2Bb%2Fc%3D HTTP/);
    expect(last()?.headers).toMatchObject({ cookie: 'sid=s1; k=a+b/c=', authorization: `Basic ${btoa('ann:pw:1')}` });
    await till.item('x', {}, ['t']);
    expect(last()?.head).toMatch(/^GET \/item\/x\?tag=t&key=a%2Bb%2Fc%3D HTTP/);
  });

  test('a public operation sends neither credentials nor a signature', async () => {
    await new Till({ server: ok.url }).raw({}, { public: true });
    expect(last()?.headers['x-api-key'] ?? last()?.headers['x-signature']).toBeUndefined();
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('HTTP %i is an error, and the other host hears nothing', async (status) => {
    const other = await serve((socket) => answer(socket, 200, paid()));
    const server = await serve((socket) => answer(socket, status, '', [`location: ${other.url}/pay`]));
    expect(await failureOf(new Till({ server: server.url }).ask('r'))).toMatchObject({ code: 'redirect', status });
    expect(await failureOf(new Till({ server: server.url }).pay({ reference: 'r' }))).toMatchObject({
      cause: { code: 'redirect', status },
    });
    expect(other.received).toHaveLength(0);
    expect(server.received).toHaveLength(2);
  });

  test.each([
    ['hidden by a browser', () => Response.error()],
    ['followed against our orders', () => Object.defineProperty(new Response(paid()), 'redirected', { value: true })],
  ])('%s', async (_, respond) => {
    expect(await failureOf(new Till({ server: 'test', fetch: async () => respond() }).ask('r'))).toMatchObject({
      code: 'redirect',
    });
  });
});
