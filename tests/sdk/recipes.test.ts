// Requests signed by other recipes than the described one, and the same made by hand: the two must agree.

import { createHmac } from 'node:crypto';
import type { paths } from 'chingchingpay/fetch';
import { parseRecipe, type RecipeText, signingMiddleware } from 'chingchingpay/signing';
import createClient from 'openapi-fetch';
import { describe, expect, test } from 'vitest';
import { answeredBy, type Recorded } from './recorder.js';
import { caught, order, wireOrder } from './shop.js';
import { apiKey, clientOf, gatewayOf, hmac, recorder, sandbox, secret, textOf } from './signed-shop.js';

const pathOf = ({ target }: Recorded): string => target.split('?')[0] ?? '';
const queryOf = ({ target }: Recorded): string => target.split('?')[1] ?? '';

/** Top-level fields of a body, sorted, empty ones left out: written anew, so that the runtime is not its own witness. */
function sorted(request: Recorded): string {
  if (!request.body.length) return '';
  const fields: [string, unknown][] = Object.entries(JSON.parse(textOf(request)));
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
      hmac(`${apiKey}.${textOf(request)}`, 'sha512')
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
      const parts = [time, nonce, request.method, pathOf(request), queryOf(request), textOf(request)];
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
      return hmac(request.body.length ? textOf(request) : `GET|${pairs.join('&')}`, 'sha512').digest('base64');
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
  const gateway = gatewayOf(recipe);
  gateway.control.order({ fault: 'bad_gateway', times: 2, when: 'before' });
  const server = await recorder(answeredBy(gateway));
  const error = await caught(clientOf(server, { recipe }).transactions.query({ merchant_reference: 'none' }));
  expect(error).toMatchObject({ code: 'http_404', attempts: 3 });
  expect(new Set(server.requests.map(({ headers }) => headers['x-nonce'])).size).toBe(3);
  expect(new Set(server.requests.map(({ headers }) => headers['x-signature'])).size).toBe(3);
  expect(new Set(server.requests.map(textOf)).size).toBe(1);
}, 10_000);
