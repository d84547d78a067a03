// What a merchant's tests write, on Node: the door of the sandbox.

import { ChingChingPay } from 'chingchingpay';
import { createSandbox, type Listening, listen } from 'chingchingpay/sandbox';

export async function start(): Promise<Listening> {
  const sandbox = createSandbox();
  const { apiKey = '', secret = '' } = sandbox.credentials;
  const client = new ChingChingPay({ server: 'test', apiKey, secret, fetch: sandbox.fetch });
  await client.settlements.list({ page: 1, page_size: 10 });
  return listen(sandbox);
}
