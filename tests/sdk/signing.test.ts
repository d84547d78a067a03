// What goes over the wire, and an HMAC of node:crypto over the bytes that arrived: the two must agree, by every recipe.

import { createHmac } from 'node:crypto';
import { ChingChingPay, type ChingChingPayOptions } from 'chingchingpay';
import { createFetchClient, type Middleware, type paths } from 'chingchingpay/fetch';
import { createSandbox, Gateway } from 'chingchingpay/sandbox';
import {
  recipe as described,
  parseRecipe,
  type Recipe,
  type RecipeText,
  signingMiddleware,
} from 'chingchingpay/signing';
import fc from 'fast-check';
import createClient from 'openapi-fetch';
import { afterEach, describe, expect, test } from 'vitest';
import { profile } from '../../generated/src/profile.js';
import { routes } from '../../generated/src/routes.js';
import { answeredBy, type Recorded, type Recorder, record, reply } from './recorder.js';
import { caught, order, reference } from './shop.js';

const apiKey = 'test_key';
const secret = 'test_secret/+=';

const open: Recorder[] = [];
afterEach(async () => {
  for (const recorder of open.splice(0)) await recorder.close();
});

async function recorder(...given: Parameters<typeof record>): Promise<Recorder> {
  const made = await record(...given);
  open.push(made);
  return made;
}

/** A sandbox behind a recorder, that takes signatures by a recipe only. */
function sandbox(signing: Recipe = described): Promise<Recorder> {
  const gateway = new Gateway({ profile: { ...profile, signing }, routes }, { credentials: { apiKey, secret } });
  return recorder(answeredBy(gateway));
}

const clientOf = ({ url }: Recorder, more: Partial<ChingChingPayOptions> = {}) =>
  new ChingChingPay({ server: url, apiKey, secret, ...more });

const hmac = (message: string | Uint8Array, algorithm = 'sha256') => createHmac(algorithm, secret).update(message);

/** Every request signed rightly, by the described recipe. */
function expectSigned({ requests }: Recorder): void {
  expect(requests).not.toEqual([]);
  for (const { body, headers } of requests) expect(headers['x-signature']).toBe(hmac(body).digest('hex'));
}

describe('by the described recipe', () => {
  test('the signature is the HMAC-SHA256 in hex of exactly the bytes that arrive', async () => {
    const server = await sandbox();
    const request = order({ description: 'ünïcödé 付款 🧧 \u2028 "quoted" \\ </script>' });
    const client = clientOf(server);
    await client.payments.checkout(request);
    await client.transactions.query({ merchant_reference: request.merchant_reference ?? '' });
    await client.settlements.list({ page: 1 });
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET']);
    expect(JSON.parse(Buffer.from(server.requests[0]?.body ?? []).toString())).toEqual(request);
    expectSigned(server);
  });

  test('whatever text and numbers a request holds', async () => {
    const server = await recorder(() => reply(200, '{"data":{"payment_link":"x"}}'));
    const client = clientOf(server);
    const anyText = fc.string({ unit: 'binary' });
    const property = fc.asyncProperty(
      anyText,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      async (description, amount) => {
        const request = { amount, currency: 'HKD', description, merchant_id: 'M1', merchant_reference: 'r' };
        await client.paymentLinks.create(request);
        const { body = new Uint8Array(), headers } = server.requests.at(-1) ?? {};
        expect(Buffer.from(body).toString()).toBe(JSON.stringify(request));
        expect(headers?.['x-signature']).toBe(hmac(body).digest('hex'));
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  test('a request without a body signs nothing, and its query is not signed', async () => {
    const server = await sandbox();
    await clientOf(server).settlements.list({ page: 1 });
    await clientOf(server).settlements.list({ page: 2 });
    const nothing = hmac('').digest('hex');
    expect(server.requests.map(({ headers }) => headers['x-signature'])).toEqual([nothing, nothing]);
  });

  test('another secret is refused, and the sandbox does not say the right signature', async () => {
    const server = await sandbox();
    const error = await caught(clientOf(server, { secret: 'another' }).payments.checkout(order()));
    expect(error).toMatchObject({ code: 'http_401', body: expect.stringContaining('x-signature does not fit') });
    expect(JSON.stringify(error)).not.toContain(hmac(server.requests[0]?.body ?? '').digest('hex'));
  });

  test('what a caller gives for one call replaces neither key nor signature nor type, and leads nowhere else', async () => {
    const [server, elsewhere] = [await sandbox(), await recorder()];
    const options = {
      headers: { 'X-Api-Key': 'mine', 'x-signature': 'mine', 'Content-Type': 'text/plain', 'x-trace': 'kept' },
      baseUrl: elsewhere.url,
      server: elsewhere.url,
      redirect: 'follow',
      params: { query: { a: 'b' } },
      body: '{}',
      middleware: [],
      fetch: () => fetch(elsewhere.url),
      Request,
    };
    await clientOf(server).payments.checkout(order(), options);
    expect(server.requests).toMatchObject([
      {
        target: '/gateway/api/v1/payments/checkout',
        headers: { 'x-trace': 'kept', 'x-api-key': apiKey, 'content-type': 'application/json' },
      },
    ]);
    expectSigned(server);
    expect(elsewhere.requests).toEqual([]);
  });

  test('a hook that changes the body makes the call fail before anything is sent', async () => {
    const server = await sandbox();
    const onRequest = (view: object) => Object.assign(view, { body: '{}' });
    const error = await caught(clientOf(server, { onRequest }).payments.checkout(order()));
    expect(error).toMatchObject({ code: 'invalid_request' });
    expect(server.requests).toEqual([]);
  });

  test('what a caller changes of the request later is not what is sent', async () => {
    const server = await sandbox();
    const request = order({ amount: 100 });
    const call = clientOf(server).payments.checkout(request);
    request.amount = 999;
    await call;
    expect(JSON.parse(Buffer.from(server.requests[0]?.body ?? []).toString())).toMatchObject({ amount: 100 });
    expectSigned(server);
  });
});

const text = ({ body }: Recorded): string => Buffer.from(body).toString('utf8');
const pathOf = ({ target }: Recorded): string => target.split('?')[0] ?? '';
const queryOf = ({ target }: Recorded): string => target.split('?')[1] ?? '';

/** Top-level fields of a body, sorted, empty ones left out: written anew, so that the runtime is not its own witness. */
function sorted(request: Recorded): string {
  if (!request.body.length) return '';
  const fields: [string, unknown][] = Object.entries(JSON.parse(text(request)));
  return fields
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .sort()
    .join('&');
}

/** Other ways to sign: the recipe, and the same by hand. */
const recipes: Readonly<Record<string, readonly [RecipeText, (request: Recorded) => string]>> = {
  base64: [
    { algorithm: 'hmac-sha256', key: 'secret', parts: ['body'], encoding: 'base64' },
    ({ body }) => hmac(body).digest('base64'),
  ],
  'SHA-512 in upper-case hex, over a header and the body': [
    {
      algorithm: 'hmac-sha512',
      key: 'secret',
      parts: [{ header: 'X-Api-Key' }, 'body'],
      separator: '.',
      encoding: 'HEX',
    },
    (request) =>
      hmac(`${apiKey}.${text(request)}`, 'sha512')
        .digest('hex')
        .toUpperCase(),
  ],
  'time, nonce, method, path, query and body': [
    {
      algorithm: 'hmac-sha256',
      key: 'secret',
      parts: [
        { timestamp: { header: 'x-timestamp', unit: 'seconds' } },
        { nonce: { header: 'x-nonce' } },
        'method',
        'path',
        'query',
        'body',
      ],
      separator: '\n',
      encoding: 'base64url',
    },
    (request) => {
      const { 'x-timestamp': time, 'x-nonce': nonce } = request.headers;
      const parts = [time, nonce, request.method, pathOf(request), queryOf(request), text(request)];
      return hmac(parts.join('\n')).digest('base64url');
    },
  ],
  'sorted pairs of the body, and milliseconds': [
    {
      algorithm: 'hmac-sha256',
      key: 'secret',
      parts: [
        { timestamp: { header: 'x-time', unit: 'milliseconds' } },
        { pairs: { of: 'body', empty: 'skip', nested: 'json' } },
      ],
      separator: '&',
      encoding: 'hex',
    },
    (request) => hmac(`${request.headers['x-time']}&${sorted(request)}`).digest('hex'),
  ],
  'sorted pairs of the query where there is no body': [
    {
      algorithm: 'hmac-sha512',
      key: 'secret',
      parts: ['body'],
      bodyless: ['method', { pairs: { of: 'query', empty: 'keep', nested: 'skip' } }],
      separator: '|',
      encoding: 'base64',
    },
    (request) => {
      const pairs = [...new URLSearchParams(queryOf(request))].map(([name, value]) => `${name}=${value}`).sort();
      return hmac(request.body.length ? text(request) : `GET|${pairs.join('&')}`, 'sha512').digest('base64');
    },
  ],
  'keyed with the api key instead of the secret': [
    { algorithm: 'hmac-sha256', key: 'apiKey', parts: ['body'], encoding: 'hex' },
    ({ body }) => createHmac('sha256', apiKey).update(body).digest('hex'),
  ],
};

describe.each(Object.entries(recipes))('by another recipe: %s', (_, [words, byHand]) => {
  const recipe = parseRecipe(words, 'X-Signature');

  test('the option `recipe` signs so, and a sandbox of that recipe lets it in', async () => {
    const server = await sandbox(recipe);
    const client = clientOf(server, { recipe });
    const request = order({ description: 'b=2&a=1 付', callback_url: '', payment_method_option: { z: 1, a: '"' } });
    const { payment_id } = await client.payments.checkout(request);
    await client.payments.retrieve(payment_id);
    await client.settlements.list({ page: 2, is_transferred: 'false & so on 付' });
    expect(server.requests).toHaveLength(3);
    for (const request of server.requests) expect(request.headers['x-signature']).toBe(byHand(request));
  });

  test('a sandbox of the described recipe does not let it in, nor the other way round', async () => {
    const [server, other] = [await sandbox(), await sandbox(recipe)];
    expect(await caught(clientOf(server, { recipe }).payments.checkout(order()))).toMatchObject({ code: 'http_401' });
    expect(await caught(clientOf(other).payments.checkout(order()))).toMatchObject({ code: 'http_401' });
  });

  test('the middleware for any openapi-fetch client signs the same way', async () => {
    const server = await sandbox(recipe);
    const client = createClient<paths>({ baseUrl: server.url });
    const key = recipe.key === 'apiKey' ? apiKey : secret;
    client.use(signingMiddleware({ recipe, key, headers: { 'x-api-key': apiKey } }));
    const { response } = await client.POST('/api/v1/payments/checkout', { body: wireOrder() });
    expect(response.status).toBe(200);
    for (const request of server.requests) expect(request.headers['x-signature']).toBe(byHand(request));
  });
});

test('an attempt after a passing fault is signed anew: another time, another nonce, the same bytes', async () => {
  const [words] = recipes['time, nonce, method, path, query and body'] ?? [];
  if (!words) throw new Error('no such recipe');
  const recipe = parseRecipe(words, 'x-signature');
  const gateway = new Gateway(
    { profile: { ...profile, signing: recipe }, routes },
    { credentials: { apiKey, secret } },
  );
  gateway.control.order({ fault: 'bad_gateway', times: 2, when: 'before' });
  const server = await recorder(answeredBy(gateway));
  const error = await caught(clientOf(server, { recipe }).transactions.query({ merchant_reference: 'none' }));
  expect(error).toMatchObject({ code: 'http_404', attempts: 3 });
  expect(new Set(server.requests.map(({ headers }) => headers['x-nonce'])).size).toBe(3);
  expect(new Set(server.requests.map(({ headers }) => headers['x-signature'])).size).toBe(3);
  expect(new Set(server.requests.map(text)).size).toBe(1);
}, 10_000);

/** An order with its options as the wire has them. */
function wireOrder() {
  const { payment_method_option, ...rest } = order();
  expect(payment_method_option).toBeUndefined();
  return rest;
}

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

const amountOf = (request: Recorded | undefined): unknown => (request ? JSON.parse(text(request)).amount : undefined);

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

test('a sandbox holds credentials that a caller gives it', async () => {
  const gateway = createSandbox({ credentials: { apiKey: 'another', secret: 'pair' } });
  const client = new ChingChingPay({ server: 'test', apiKey: 'another', secret: 'pair', fetch: gateway.fetch });
  await client.payments.checkout(order({ merchant_reference: reference() }));
  const wrong = new ChingChingPay({ server: 'test', apiKey, secret: 'pair', fetch: gateway.fetch });
  const error = await caught(wrong.payments.checkout(order()));
  expect(error).toMatchObject({ code: 'http_401', body: expect.stringContaining('x-api-key') });
});
