// Recipes and requests in, the signatures the server received out: to be held against node:crypto, and against each other.

import { createFetchClient } from '../../generated/dist/fetch.js';
import { parseRecipe, recipe, sign, signingMiddleware, verify } from '../../generated/dist/signing.js';
import { must, order, same } from './case.mjs';

const texts = ['plain', 'Tee, 茶, ☕', '\u2028 "quoted" \\ / \u0000', '\ud800 alone', 'x'.repeat(70_000)];

const parts = [
  'method',
  'path',
  { header: 'x-api-key' },
  { pairs: { of: 'body', empty: 'skip', nested: 'json' } },
  'body',
];
const recipes = ['hmac-sha256', 'hmac-sha512'].flatMap((algorithm) =>
  ['hex', 'HEX', 'base64', 'base64url'].map((encoding) => ({
    algorithm,
    encoding,
    key: 'secret',
    parts,
    bodyless: ['method', 'path', 'query'],
    separator: '\n',
  })),
);

/** Keeps each signature, in an order that is the same in every runtime. */
export async function checkSignatures(check, kept) {
  const column = 'signatures';
  for (const description of texts) {
    await check(column, `a body with ${JSON.stringify(description.slice(0, 20))}`, async (one) => {
      // The same everywhere, whatever the runtime is called.
      await one.client('ok').payments.checkout(order('same', { description }));
      const [{ headers, right }] = await one.received();
      same(headers['x-signature'], right, 'the signature of what arrived');
      kept.signatures.push(right);
    });
  }
  await check(column, 'no body', async (one) => {
    await one.client('ok').payments.retrieve('pay_1');
    const [{ headers, right }] = await one.received();
    same(headers['x-signature'], right, 'the signature of what arrived');
  });
  for (const described of recipes) {
    await check(column, `${described.algorithm} in ${described.encoding}, five parts`, async ({ apiKey, secret }) => {
      const parsed = parseRecipe(described, 'x-signature');
      const body = new TextEncoder().encode('{"b":"茶","a":1,"c":{"d":null},"e":""}');
      const request = { method: 'post', url: 'https://pay.example/a%20b?c=d', headers: { 'x-api-key': apiKey }, body };
      const added = await sign(parsed, secret, request);
      kept.signatures.push(added['x-signature']);
      const received = { ...request, headers: { ...request.headers, ...added } };
      must(await verify(parsed, ['another', secret], received), 'not verified');
      must(!(await verify(parsed, 'another', received)), 'verified with another key');
      must(!(await verify(parsed, secret, { ...received, method: 'PUT' })), 'verified with another method');
    });
  }
  await check(column, 'the low-level client signs too', async (one) => {
    const client = createFetchClient(one.options('ok'));
    await client.POST('/api/v1/payments/checkout', { body: order('same', { description: '茶' }) });
    const [{ headers, right }] = await one.received();
    same(headers['x-signature'], right, 'the signature of what arrived');
  });
  await check(column, 'and so does the middleware', async (one) => {
    const { server } = one.options('ok');
    const body = JSON.stringify(order('same', { description: '茶' }));
    const { onRequest } = signingMiddleware({ recipe, key: one.secret, dangerouslyAllowBrowser: true });
    const plain = new Request(`${server}/x`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await (await fetch(await onRequest({ request: plain }))).text();
    const [{ headers, right }] = await one.received();
    same(headers['x-signature'], right, 'the signature of what arrived');
  });
}
