// Servers that lead elsewhere, or say again what they were told, in: nothing follows there, and nothing secret is shown.

import { inspect } from 'node:util';
import { RedirectError } from 'chingchingpay';
import { describe, expect, test } from 'vitest';
import { reply } from '../sdk/recorder.js';
import { caught, order } from '../sdk/shop.js';
import { answerWith, arrived, clientOf, elsewhere, printed, server } from './answering.js';

describe.each([301, 302, 303, 307, 308])('when the gateway redirects with %i to another port', (status) => {
  test('nothing arrives there', async () => {
    answerWith(() => reply(status, 'moved', { location: `${elsewhere.url}/taken` }));
    const read = await caught(clientOf({ retries: 2 }).payments.retrieve('p'));
    expect(read).toBeInstanceOf(RedirectError);
    expect(read).toMatchObject({ status, attempts: 1 });
    const paid = await caught(clientOf().payments.checkout(order()));
    expect(paid).toMatchObject({ code: 'outcome_unknown', cause: { code: 'redirect', status } });
    expect(await caught(clientOf().settlements.download('s'))).toBeInstanceOf(RedirectError);
    expect([arrived(), elsewhere.requests.length]).toEqual([3, 0]);
  });
});

test('a fetch that follows redirects against its orders is found out', async () => {
  answerWith(({ target }) =>
    target.endsWith('/taken')
      ? reply(200, '{"data":{"status":"x"}}')
      : reply(307, '', { location: `${server.url}/taken` }),
  );
  const client = clientOf({ fetch: (url, init) => fetch(url, { ...init, redirect: 'follow' }) });
  expect(await caught(client.payments.retrieve('p'))).toBeInstanceOf(RedirectError);
});

test('an answer that echoes the request shows no credential, no signature and no sensitive field', async () => {
  const secrets = { apiKey: 'canaryKey1', secret: 'canarySecret2' };
  const views: unknown[] = [];
  const watch = (...seen: unknown[]) => views.push(inspect(seen, { depth: 9 }), JSON.stringify(seen));
  const hooks = { logger: { debug: watch }, onRequest: watch, onResponse: watch, onDrift: watch };
  const option = { auth_code: 'canaryCode3', state: 'canaryState4' };
  for (const status of [200, 400, 500]) {
    answerWith(({ headers, body }) =>
      reply(
        status,
        JSON.stringify({
          message: `you sent ${JSON.stringify(headers)}`,
          headers,
          body: body.toString(),
          secret: secrets.secret,
        }),
      ),
    );
    const request = order({ payment_method_option: option, client_ip: 'canaryIp5' });
    const error = await caught(clientOf({ ...secrets, ...hooks }).payments.checkout(request));
    const signature = server.requests.at(-1)?.headers['x-signature'] ?? '';
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    const shown = [printed(error), ...views].join('\n');
    expect(shown).not.toMatch(/canary/);
    expect(shown).not.toContain(signature);
    expect(shown).toContain('you sent');
  }
});
