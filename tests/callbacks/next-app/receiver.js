// What the runner wants to know of callbacks, told to it over HTTP: Next runs in a process of its own.

import { ChingChingPay } from 'chingchingpay';
import { createCallbackReceiver, memoryStore } from 'chingchingpay/callback';

export function createReceiver() {
  const { GATEWAY: server, API_KEY: apiKey, SECRET: secret, RECORDER: recorder } = process.env;
  const tell = (path, what) => fetch(recorder + path, { method: 'POST', body: JSON.stringify(what) });
  return createCallbackReceiver({
    client: new ChingChingPay({ server, apiKey, secret }),
    store: memoryStore(),
    report: ({ fault, message }) => tell('/reported', { fault, message }),
    order: async (reference) => (await tell('/order', { reference })).json(),
    on: {
      transaction: ({ data }) => tell('/handled', data),
      unknown: ({ reason }) => tell('/unknown', { reason }),
    },
  });
}
