// openapi-fetch in front of the gateway, signed by the middleware or by the door `fetch`: what is signed is what is sent.

import { createFetchClient, type Middleware, type paths } from 'chingchingpay/fetch';
import { recipe as described, signingMiddleware } from 'chingchingpay/signing';
import createClient from 'openapi-fetch';
import { describe, expect, test } from 'vitest';
import { type Recorded, type Recorder, reply } from './recorder.js';
import { caught, wireOrder } from './shop.js';
import { apiKey, expectSigned, recorder, sandbox, secret, textOf } from './signed-shop.js';

/** Changes the body on its way: the amount becomes 7777. */
const meddler: Middleware = {
  async onRequest({ request }) {
    const body = { ...(await request.clone().json()), amount: 7777 };
    return new Request(request, {
      body: JSON.stringify(body),
      headers: { ...Object.fromEntries(request.headers), 'x-meddled': 'yes' },
    });
  },
};

const amountOf = (request: Recorded | undefined): unknown => (request ? JSON.parse(textOf(request)).amount : undefined);

describe('signingMiddleware with a plain openapi-fetch client', () => {
  const plain = ({ url }: Recorder) => createClient<paths>({ baseUrl: url });
  const signing = () => signingMiddleware({ recipe: described, key: secret, headers: { 'x-api-key': apiKey } });

  test('what another middleware changed before is what is signed', async () => {
    const server = await sandbox();
    const client = plain(server);
    client.use(meddler, signing());
    const { data, response } = await client.POST('/api/v1/payments/checkout', { body: wireOrder() });
    expect(response.status).toBe(200);
    expect(data?.data).toHaveProperty('payment_id');
    expect(amountOf(server.requests[0])).toBe(7777);
    expectSigned(server);
  });

  test('what another middleware changes after it is refused by the gateway: it has to be the last', async () => {
    const server = await sandbox();
    const client = plain(server);
    client.use(signing(), meddler);
    const { response } = await client.POST('/api/v1/payments/checkout', { body: wireOrder() });
    expect(response.status).toBe(401);
  });

  test('a request without a body, and one whose body is a stream', async () => {
    const server = await sandbox();
    const client = plain(server);
    client.use(signing());
    const listed = await client.GET('/api/v1/settlements', { params: { query: { page: 1 } } });
    expect(listed.response.status).toBe(200);
    const stream = await client.POST('/api/v1/payments/checkout', {
      body: wireOrder(),
      bodySerializer: (body: unknown) => new Blob([JSON.stringify(body)]).stream(),
      duplex: 'half',
    });
    expect(stream.response.status).toBe(200);
    expectSigned(server);
  });

  test.each([301, 302, 303, 307, 308])('a redirect %i is an error, and nothing arrives there', async (status) => {
    const elsewhere = await recorder();
    const server = await recorder(() => reply(status, '', { location: `${elsewhere.url}/taken` }));
    const client = plain(server);
    client.use(signing());
    const body = wireOrder();
    expect(await caught(client.POST('/api/v1/payments/checkout', { body }))).toMatchObject({
      code: 'redirect',
      status,
    });
    expect([server.requests.length, elsewhere.requests.length]).toEqual([1, 0]);
  });

  test('a URL that is neither https nor loopback is refused before anything is sent', async () => {
    let sent = 0;
    const client = createClient<paths>({
      baseUrl: 'http://gateway.example',
      fetch: async () => {
        sent++;
        return Response.json({});
      },
    });
    client.use(signing());
    expect(await caught(client.GET('/api/v1/settlements'))).toMatchObject({ code: 'configuration' });
    expect(sent).toBe(0);
  });

  test.each(['', 'line\nfeed', '密钥', ' '])('a key that cannot be one is refused: %j', async (key) => {
    const make = async () => signingMiddleware({ recipe: described, key });
    expect(await caught(make())).toMatchObject({ code: 'configuration' });
  });
});

describe('createFetchClient', () => {
  const door = ({ url }: Recorder) => createFetchClient({ server: url, apiKey, secret });

  test('signs below every middleware: what is signed is what is sent', async () => {
    const server = await sandbox();
    const client = door(server);
    client.use(meddler);
    const { data, error, response } = await client.POST('/api/v1/payments/checkout', { body: wireOrder() });
    expect([response.status, error]).toEqual([200, undefined]);
    expect(data?.data).toMatchObject({ result: 'succeeded' });
    expect(server.requests[0]?.headers['x-meddled']).toBe('yes');
    expect(amountOf(server.requests[0])).toBe(7777);
    expectSigned(server);
  });

  test('a middleware that writes a key or a signature of its own changes nothing', async () => {
    const server = await sandbox();
    const client = door(server);
    client.use({
      onRequest({ request }) {
        request.headers.set('x-api-key', 'mine');
        request.headers.set('x-signature', 'mine');
      },
    });
    const { response } = await client.GET('/api/v1/settlements', { params: { query: {} } });
    expect(response.status).toBe(200);
    expectSigned(server);
  });

  test('a base URL for one call that leads to another port is refused, and nothing arrives there', async () => {
    const [server, elsewhere] = [await sandbox(), await recorder()];
    const body = wireOrder();
    const call = door(server).POST('/api/v1/payments/checkout', { body, baseUrl: elsewhere.url });
    expect(await caught(call)).toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining(server.origin),
    });
    expect([server.requests, elsewhere.requests]).toEqual([[], []]);
  });

  test('a middleware that sends a request elsewhere is refused, and nothing arrives there', async () => {
    const [server, elsewhere] = [await sandbox(), await recorder()];
    const client = door(server);
    client.use({
      onRequest: ({ request }) => new Request(request.url.replace(server.origin, elsewhere.origin), request),
    });
    const call = client.POST('/api/v1/payments/checkout', { body: wireOrder() });
    expect(await caught(call)).toMatchObject({ code: 'invalid_request' });
    expect([server.requests, elsewhere.requests]).toEqual([[], []]);
  });

  test.each([301, 302, 303, 307, 308])('a redirect %i is an error, and nothing arrives there', async (status) => {
    const elsewhere = await recorder();
    const server = await recorder(() => reply(status, '', { location: `${elsewhere.url}/taken` }));
    const call = door(server).POST('/api/v1/payments/checkout', { body: wireOrder() });
    expect(await caught(call)).toMatchObject({ code: 'redirect', status });
    expect([server.requests.length, elsewhere.requests.length]).toEqual([1, 0]);
  });

  test.each(['', '.', '..'])('a path value %j is refused before anything is sent', async (paymentID) => {
    const server = await sandbox();
    const call = door(server).GET('/api/v1/payments/detail/{paymentID}', { params: { path: { paymentID } } });
    expect(await caught(call)).toMatchObject({ code: 'invalid_request' });
    expect(server.requests).toEqual([]);
  });

  test('an empty failure has no `error`, and `response.ok` tells', async () => {
    const server = await recorder(() => reply(500));
    const { error, response } = await door(server).GET('/api/v1/settlements');
    expect([Boolean(error), response.ok, response.status]).toEqual([false, false, 500]);
  });
});
