// Recipes given at run time in, the sandbox that asks for them out: what is not the document's own is checked as well.

import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { description, order } from '../../tests/sandbox/merchant.js';
import { parseRecipe } from '../runtime/parse-recipe.js';
import { sign } from '../runtime/signing.js';
import { Gateway } from './gateway.js';

const recipes = {
  'base64, keyed with the api key': { algorithm: 'hmac-sha256', key: 'apiKey', parts: ['body'], encoding: 'base64' },
  'SHA-512 with a secret of another name': {
    algorithm: 'hmac-sha512',
    key: 'signingKey',
    parts: ['method', 'path', { timestamp: { header: 'x-timestamp', unit: 'seconds' } }, 'body'],
    separator: '\n',
    encoding: 'hex',
  },
};

test.each(Object.entries(recipes))('%s', async (_, text) => {
  const recipe = parseRecipe(text, 'x-other-signature');
  const gateway = new Gateway(description, { recipe });
  const { credentials } = gateway;
  const url = 'https://sandbox.invalid/gateway/api/v1/payments/checkout';
  const body = JSON.stringify(order());
  const headers = { 'content-type': 'application/json', 'x-api-key': credentials.apiKey ?? '' };
  const send = (more: Readonly<Record<string, string>>) =>
    gateway.fetch(url, { method: 'POST', headers: { ...headers, ...more }, body });
  const signed = await sign(recipe, credentials[recipe.key] ?? '', { method: 'POST', url, headers, body });
  expect((await send(signed)).status).toBe(200);
  const described = createHmac('sha256', credentials.secret ?? 'none')
    .update(body)
    .digest('hex');
  const refused = await send({ 'x-signature': described });
  expect(refused.status).toBe(401);
  expect(await refused.text()).toContain('x-other-signature');
});
