// What a shop writes for the webhooks of this API.

import { bySignature, createCallbackReceiver, forWeb, memoryStore, verify } from './src/callback.js';
import type { Tickets } from './src/client.js';

const common = { store: memoryStore(), report: () => undefined };

export const asking = (client: Tickets) =>
  createCallbackReceiver({
    ...common,
    client,
    order: (reference) => ({ id: reference, amount: 100, currency: 'HKD' }),
    on: {
      orderPaid: ({ data }, { id }) => `${data.state} ${id}`,
      unknown: ({ reason }) => reason,
    },
  });

export const handle = forWeb(
  createCallbackReceiver({
    ...common,
    trust: bySignature(['new', 'old'], { tolerance: 60_000 }),
    on: {
      orderPaid: ({ data }) => data.order_id,
      orderRefunded: ({ data }) => data.refund,
      seatFreed: ({ data }) => data.seat,
      unknown: ({ body }) => body.event,
    },
  }),
);

export async function read(bytes: Uint8Array, headers: Headers): Promise<string> {
  const event = await verify(bytes, headers, 'secret', { url: '/hooks' });
  switch (event.kind) {
    case 'orderPaid':
      return event.data.order_id;
    case 'orderRefunded':
      return event.data.refund;
    case 'seatFreed':
      return event.data.seat;
    case 'unknown':
      return event.reason;
  }
}
