// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Tickets } from './client.js';
import type { Order } from './resources/orders.js';
import { authenticator } from './runtime/callback/authenticate.js';
import type { CallbackSigning, CallbackTrust } from './runtime/callback/authenticate.js';
import { readAs } from './runtime/callback/event.js';
import type { KnownCallback, Mark, UnknownCallback } from './runtime/callback/event.js';
import { readForm, readJson } from './runtime/callback/read.js';
import { createReceiver } from './runtime/callback/receiver.js';
import type {
  CallbackHeaders,
  CallbackReceiver,
  CallbackReceiverOptions,
  CallbackRules,
} from './runtime/callback/receiver.js';
import { withOrder, withoutOrder } from './runtime/callback/step.js';
import type { CallbackOrder, FindCallbackOrder, OrderFields } from './runtime/callback/step.js';
import { anyone, asked, told } from './runtime/callback/trust.js';
import { verifyEvent } from './runtime/callback/verify-event.js';
import type { CallbackVerifyOptions } from './runtime/callback/verify-event.js';
import { base64 } from './runtime/encoding.js';
import { body, header, path, timestamp } from './runtime/parts.js';
import type { Recipe } from './runtime/recipe.js';
import type { OrderPaid } from './types/order-paid.js';
import type { OrderRefundedEvent } from './types/order-refunded-event.js';
import type { SeatFreedEvent } from './types/seat-freed-event.js';

export type { CallbackSigning, CallbackTrust } from './runtime/callback/authenticate.js';
export type { CallbackReason, KnownCallback, UnknownCallback } from './runtime/callback/event.js';
export { forFastify } from './runtime/callback/fastify.js';
export { memoryStore } from './runtime/callback/memory-store.js';
export { forExpress, forKoa, forNode } from './runtime/callback/node.js';
export { CallbackError } from './runtime/callback/problem.js';
export type { CallbackFault } from './runtime/callback/problem.js';
export type {
  CallbackHeaders,
  CallbackReceiver,
  CallbackReceiverOptions,
  CallbackReply,
  CallbackRequest,
} from './runtime/callback/receiver.js';
export type { CallbackOrder, FindCallbackOrder } from './runtime/callback/step.js';
export type { CallbackClaim, CallbackStore, CallbackStoreOptions } from './runtime/callback/store.js';
export type { CallbackVerifyOptions } from './runtime/callback/verify-event.js';
export { forHono, forNext, forWeb } from './runtime/callback/web.js';

/**
 * Receives callbacks; `forExpress`, `forWeb` and the others fit it to a framework.
 *
 * A callback is handled once, however often it comes, and acknowledged only when it was handled. What is refused
 * is told to `report`.
 *
 * @throws ConfigurationError when there is neither a client to ask by, nor a way to trust.
 */
export function createCallbackReceiver<OwnOrder extends CallbackOrder>(options: CallbackQueryOptions<OwnOrder> | CallbackSignatureOptions): CallbackReceiver {
  if (options.client) {
    const { client } = options;
    return createReceiver(rules, options, {
      kinds: [
        asked(
          orderPaidMark,
          [{ field: 'order_id', ask: (value) => client.orders.retrieve(value) }],
          withOrder('orderPaid', orderPaidOrder, options, options.on.orderPaid),
        ),
      ],
      unknown: options.on.unknown,
      admit: anyone,
    });
  }
  return createReceiver(rules, options, {
    kinds: [
      told(orderPaidMark, withoutOrder('orderPaid', options, options.on.orderPaid)),
      told(orderRefundedMark, withoutOrder('orderRefunded', options, options.on.orderRefunded)),
      told(seatFreedMark, withoutOrder('seatFreed', options, options.on.seatFreed)),
    ],
    unknown: options.on.unknown,
    admit: options.trust,
  });
}

/**
 * Trusts nothing that a callback says but its reference: asks the server, and acts on its answer.
 *
 * This is the choice unless another is made. Anyone may send such a callback; all that it can do is to make you
 * ask.
 */
export interface CallbackQueryOptions<OwnOrder extends CallbackOrder> extends CallbackReceiverOptions {
  readonly trust?: 'query';

  /** Asks. */
  readonly client: Pick<Tickets, 'orders'>;

  /** Finds your own order by its reference. Only where amount and currency are the same is a callback handled. */
  readonly order: FindCallbackOrder<OwnOrder, Order>;

  /** What to do with each kind. */
  readonly on: CallbackQueryArms<OwnOrder>;
}

/** One handler for each kind. A callback is acknowledged once its handler is done, and not where it throws. */
export interface CallbackQueryArms<OwnOrder> {
  /** An order was paid. */
  readonly orderPaid: (event: KnownCallback<'orderPaid', Order>, order: OwnOrder) => unknown;

  /** All that could not be matched, and why. */
  readonly unknown: (event: UnknownCallback) => unknown;
}

/**
 * Acts on what a callback itself says, once its signature is verified.
 *
 * The recipe is the one that the document names for callbacks.
 */
export interface CallbackSignatureOptions extends CallbackReceiverOptions {
  /** What lets a callback in: `bySignature(secrets)`. */
  readonly trust: CallbackTrust;

  /** Nobody is asked. */
  readonly client?: undefined;

  /** What to do with each kind. */
  readonly on: CallbackSignatureArms;
}

/** One handler for each kind. A callback is acknowledged once its handler is done, and not where it throws. */
export interface CallbackSignatureArms {
  /** An order was paid. */
  readonly orderPaid: (event: KnownCallback<'orderPaid', OrderPaid>) => unknown;
  readonly orderRefunded: (event: KnownCallback<'orderRefunded', OrderRefundedEvent>) => unknown;

  /** A seat is free again. */
  readonly seatFreed: (event: KnownCallback<'seatFreed', SeatFreedEvent>) => unknown;

  /** All that could not be matched, and why. */
  readonly unknown: (event: UnknownCallback) => unknown;
}

/**
 * Trusts a callback once one of the secrets is shown to have signed exactly its bytes.
 *
 * Several secrets are for the time in which one takes the place of another.
 *
 * @throws ConfigurationError when a secret or the tolerance cannot be used.
 */
export function bySignature(secrets: string | readonly string[], options?: CallbackSigning): CallbackTrust {
  return authenticator(options?.recipe ?? callbackRecipe, secrets, options);
}

/**
 * The event of a callback, once one of the secrets is shown to have signed exactly these bytes.
 *
 * For where no receiver fits: it does not ask, remember, or compare with your order. `rawBody` holds the bytes
 * as they came; neither text nor a parsed object is what was signed.
 *
 * @throws CallbackError when the callback is not to be trusted, ConfigurationError when a secret cannot be used.
 */
export function verify(rawBody: Uint8Array, headers: CallbackHeaders, secrets: string | readonly string[], options: CallbackVerifyOptions & { readonly url: string }): Promise<CallbackEvent> {
  return verifyEvent<CallbackEvent>(
    rules,
    options?.recipe ?? callbackRecipe,
    { body: rawBody, headers, secrets, options },
    [
      readAs<'orderPaid', OrderPaid>('orderPaid', orderPaidMark),
      readAs<'orderRefunded', OrderRefundedEvent>('orderRefunded', orderRefundedMark),
      readAs<'seatFreed', SeatFreedEvent>('seatFreed', seatFreedMark),
    ],
  );
}

/** What a callback is, told apart by `kind`. The last one stands for all that the document does not describe. */
export type CallbackEvent =
  | KnownCallback<'orderPaid', OrderPaid>
  | KnownCallback<'orderRefunded', OrderRefundedEvent>
  | KnownCallback<'seatFreed', SeatFreedEvent>
  | UnknownCallback;

/** How callbacks come, and what their sender wants to hear. */
const rules: CallbackRules = {
  methods: ['POST'],
  types: { 'application/json': readJson, 'application/x-www-form-urlencoded': readForm },
  acknowledgement: { status: 200, type: 'text/plain', body: 'success' },
};

const orderPaidMark: Mark = { required: ['event', 'order_id'], values: { event: ['order.paid'] } };

const orderRefundedMark: Mark = {
  required: ['event', 'refund'],
  values: { event: ['order.refunded', 'order.partly_refunded'] },
  acknowledgement: { status: 200 },
};

const seatFreedMark: Mark = { required: ['event', 'seat'], values: { event: ['seat.freed'] }, acknowledgement: { status: 200 } };

const orderPaidOrder: OrderFields = { reference: 'order_id', amount: 'total', currency: 'currency', once: ['order_id', 'state'] };

/** How callbacks are signed. */
const callbackRecipe: Recipe = {
  header: 'webhook-signature',
  algorithm: 'SHA-256',
  key: 'hookSecret',
  parts: [header('webhook-id'), timestamp('webhook-timestamp', 'seconds'), path, body],
  bodyless: [],
  separator: '.',
  encode: base64,
};
