// The stand-alone middleware on a plain openapi-fetch client: signs real Requests, follows nothing.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, type FaultServer, faultServer } from '../../tests/runtime/fault-server.js';
import { apiKey, failureOf, profile, secret } from '../../tests/runtime/till.js';
import { hex } from './encoding.js';
import { createMac } from './hmac.js';
import { type SigningOptions, signingMiddleware } from './middleware.js';
import { body } from './parts.js';
import type { Recipe } from './recipe.js';
import { createTypedFetch } from './typed-fetch.js';

interface Paths {
  '/pay': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': unknown } };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      responses: { 200: { content: { 'application/json': unknown } } };
    };
  };
}

const recipe: Recipe = {
  header: 'x-signature',
  algorithm: 'SHA-256',
  key: 'secret',
  parts: [body],
  bodyless: [body],
  separator: '',
  encode: hex,
};
const options: SigningOptions = { recipe, key: secret, headers: { 'x-api-key': apiKey } };
const hmac = (message: string | Uint8Array) => createMac('SHA-256', secret)([message], hex);
let server: FaultServer;

beforeAll(async () => {
  server = await faultServer((socket, got) => {
    const status = Number(/x-status: (\d+)/.exec(got.head)?.[1] ?? 200);
    answer(socket, status, '{}', status > 299 ? [`location: ${server.url}/elsewhere`] : []);
  });
});
afterAll(() => server.close());

const client = (baseUrl = server.url, changed: Partial<SigningOptions> = {}) => {
  const made = createTypedFetch<Paths>({ baseUrl });
  made.use(signingMiddleware({ ...options, ...changed }));
  return made;
};
const last = () => server.received[server.received.length - 1];

test('signs the bytes that are received', async () => {
  const pay = client();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (note) => {
      await pay.POST('/pay', { body: { note } });
      expect(last()?.body.toString()).toBe(JSON.stringify({ note }));
      expect(last()?.headers).toMatchObject({ 'x-signature': hmac(last()?.body ?? ''), 'x-api-key': apiKey });
    }),
    { numRuns: 30 },
  );
  await pay.GET('/pay');
  expect(last()?.headers['x-signature']).toBe(hmac(''));
  expect(profile.signing?.header).toBe('x-signature');
});

test('signs what an earlier middleware made of the request', async () => {
  const pay = createTypedFetch<Paths>({ baseUrl: server.url });
  pay.use({ onRequest: ({ request }) => new Request(request, { body: '{"changed":true}' }) });
  pay.use(signingMiddleware(options));
  await pay.POST('/pay', { body: { amount: 1 } });
  expect(last()?.body.toString()).toBe('{"changed":true}');
  expect(last()?.headers['x-signature']).toBe(hmac('{"changed":true}'));
});

test.each([301, 302, 303, 307, 308])('HTTP %i is an error and not followed', async (status) => {
  const before = server.received.length;
  const error = await failureOf(client().POST('/pay', { body: 1, headers: { 'x-status': status } }));
  expect(error).toMatchObject({ code: 'redirect', status });
  expect(server.received).toHaveLength(before + 1);
});

describe('refuses', () => {
  test.each(['', ' x', 'x\n', 'é'])('the key %j', (key) => {
    expect(() => signingMiddleware({ ...options, key })).toThrow(/key must be/);
    expect(() => signingMiddleware({ ...options, headers: { 'x-api-key': key } })).toThrow(/x-api-key must be/);
  });

  test('to sign for a host in the clear', async () => {
    expect(await failureOf(client('http://pay.example').GET('/pay'))).toMatchObject({ code: 'configuration' });
  });
});
