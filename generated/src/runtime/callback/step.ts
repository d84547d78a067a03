// Data that can be trusted in, the merchant's handler run on it once out: for news not handled before, on an order that fits.

import { ConfigurationError } from '../errors.js';
import { host } from '../host.js';
import { isGiven, own } from '../own.js';
import type { CallbackReason, KnownCallback } from './event.js';
import { CallbackError } from './problem.js';
import type { CallbackStore } from './store.js';

/** What to do with one kind of callback; gives the reason why it could not be matched. */
export type Step<Data> = (data: Data) => Promise<CallbackReason | undefined>;

/** What the merchant's own records say of an order. */
export interface CallbackOrder {
  /** As a whole number in the unit of the API's own amounts, such as minor units. */
  readonly amount: number;
  readonly currency: string;
}

/** Finds the merchant's own order; nothing where there is none. */
export type FindCallbackOrder<Order extends CallbackOrder, Data> = (
  reference: string,
  data: Data,
) => Order | undefined | Promise<Order | undefined>;

/** Where data names the merchant's order and its money; and which fields tell one piece of news from the next. */
export interface OrderFields {
  readonly reference: string;
  readonly amount: string;
  readonly currency: string;
  readonly once: readonly string[];
}

/** Runs the handler with the merchant's order, where amount and currency are those of the order. */
export function withOrder<Kind extends string, Data extends object, Order extends CallbackOrder>(
  kind: Kind,
  fields: OrderFields,
  { store, order: find }: { readonly store: CallbackStore; readonly order: FindCallbackOrder<Order, Data> },
  handle: (event: KnownCallback<Kind, Data>, order: Order) => unknown,
): Step<Data> {
  return async (data) => {
    const reference = own(data, fields.reference);
    if (!isGiven(reference)) return 'no-reference';
    return once(store, await keyOf(kind, data, fields.once), async () => {
      const order = await find(String(reference), data);
      if (!order) return 'no-order';
      // A driver that gives text or a bigint would differ every time.
      if (!Number.isSafeInteger(order.amount))
        throw new ConfigurationError('configuration', 'the amount of your own order must be a whole number');
      if (own(data, fields.amount) !== order.amount) return 'amount';
      if (own(data, fields.currency) !== order.currency) return 'currency';
      await handle({ kind, data }, order);
      return undefined;
    });
  };
}

/** Runs the handler on data that names no money. */
export function withoutOrder<Kind extends string, Data extends object>(
  kind: Kind,
  { store }: { readonly store: CallbackStore },
  handle: (event: KnownCallback<Kind, Data>) => unknown,
): Step<Data> {
  return async (data) =>
    once(store, await keyOf(kind, data, []), async () => {
      await handle({ kind, data });
      return undefined;
    });
}

/** Works under a claim. What throws, or gives a reason, leaves the key free for the next delivery. */
async function once(
  store: CallbackStore,
  key: string,
  work: () => Promise<CallbackReason | undefined>,
): Promise<CallbackReason | undefined> {
  const token = host.crypto.randomUUID();
  const claim = await store.claim(key, token);
  if (claim === 'done') return undefined;
  if (claim === 'busy') throw new CallbackError('busy', 'the same news is being handled at this moment');
  let done = false;
  try {
    const reason = await work();
    done = !reason;
    return reason;
  } finally {
    await store[done ? 'finish' : 'release'](key, token);
  }
}

/** The same for the same news: the fields that tell it, or everything where one of them is missing. */
async function keyOf(kind: string, data: object, fields: readonly string[]): Promise<string> {
  const values = fields.map((name) => own(data, name));
  if (values.length && values.every(isGiven)) return JSON.stringify([kind, ...values]);
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  return JSON.stringify([kind, ...new Uint8Array(await host.crypto.subtle.digest('SHA-256', bytes))]);
}
