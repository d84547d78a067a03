// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import type { ChingChingPay } from './client.js';
import { recipe } from './profile.js';
import type { Transaction } from './resources/transactions.js';
import { authenticator } from './runtime/callback/authenticate.js';
import type { CallbackSigning, CallbackTrust } from './runtime/callback/authenticate.js';
import { readAs } from './runtime/callback/event.js';
import type { KnownCallback, Mark, UnknownCallback } from './runtime/callback/event.js';
import { readJson } from './runtime/callback/read.js';
import { createReceiver } from './runtime/callback/receiver.js';
import type {
  CallbackHeaders,
  CallbackReceiver,
  CallbackReceiverOptions,
  CallbackRules,
} from './runtime/callback/receiver.js';
import { withOrder } from './runtime/callback/step.js';
import type { CallbackOrder, FindCallbackOrder, OrderFields } from './runtime/callback/step.js';
import { anyone, asked, told } from './runtime/callback/trust.js';
import { verifyEvent } from './runtime/callback/verify-event.js';
import type { CallbackVerifyOptions } from './runtime/callback/verify-event.js';
import type { Recipe } from './runtime/recipe.js';
import type { TransactionCallback } from './types/transaction-callback.js';

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
export function createCallbackReceiver<OwnOrder extends CallbackOrder>(options: CallbackQueryOptions<OwnOrder> | CallbackSignatureOptions<OwnOrder>): CallbackReceiver {
  if (options.client) {
    const { client } = options;
    return createReceiver(rules, options, {
      kinds: [
        asked(
          transactionMark,
          [
            { field: 'merchant_reference', ask: (value) => client.transactions.query({ merchant_reference: value }) },
            { field: 'transaction_id', ask: (value) => client.transactions.query({ transaction_id: value }) },
          ],
          withOrder('transaction', transactionOrder, options, options.on.transaction),
        ),
      ],
      unknown: options.on.unknown,
      admit: anyone,
    });
  }
  return createReceiver(rules, options, {
    kinds: [
      told(transactionMark, withOrder('transaction', transactionOrder, options, options.on.transaction)),
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
  readonly client: Pick<ChingChingPay, 'transactions'>;

  /** Finds your own order by its reference. Only where amount and currency are the same is a callback handled. */
  readonly order: FindCallbackOrder<OwnOrder, Transaction>;

  /** What to do with each kind. */
  readonly on: CallbackQueryArms<OwnOrder>;
}

/** One handler for each kind. A callback is acknowledged once its handler is done, and not where it throws. */
export interface CallbackQueryArms<OwnOrder> {
  /**
   * The gateway tells the merchant that a transaction changed.
   *
   * Everything here is assumed: the vendor documents neither method, body, signature, acknowledgement nor retries.
   * Treat it as a hint, and ask `transactions.query` before acting on it.
   *
   * Assumed; the vendor has not confirmed it.
   */
  readonly transaction: (event: KnownCallback<'transaction', Transaction>, order: OwnOrder) => unknown;

  /** All that could not be matched, and why. */
  readonly unknown: (event: UnknownCallback) => unknown;
}

/**
 * Acts on what a callback itself says, once its signature is verified.
 *
 * The recipe is the one that the document names for callbacks. That they are signed, and how, is assumed; the
 * vendor has not confirmed it.
 */
export interface CallbackSignatureOptions<OwnOrder extends CallbackOrder> extends CallbackReceiverOptions {
  /** What lets a callback in: `bySignature(secrets)`. */
  readonly trust: CallbackTrust;

  /** Nobody is asked. */
  readonly client?: undefined;

  /** Finds your own order by its reference. Only where amount and currency are the same is a callback handled. */
  readonly order: FindCallbackOrder<OwnOrder, TransactionCallback>;

  /** What to do with each kind. */
  readonly on: CallbackSignatureArms<OwnOrder>;
}

/** One handler for each kind. A callback is acknowledged once its handler is done, and not where it throws. */
export interface CallbackSignatureArms<OwnOrder> {
  /**
   * The gateway tells the merchant that a transaction changed.
   *
   * Everything here is assumed: the vendor documents neither method, body, signature, acknowledgement nor retries.
   * Treat it as a hint, and ask `transactions.query` before acting on it.
   *
   * Assumed; the vendor has not confirmed it.
   */
  readonly transaction: (event: KnownCallback<'transaction', TransactionCallback>, order: OwnOrder) => unknown;

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
export function verify(rawBody: Uint8Array, headers: CallbackHeaders, secrets: string | readonly string[], options?: CallbackVerifyOptions): Promise<CallbackEvent> {
  return verifyEvent<CallbackEvent>(
    rules,
    options?.recipe ?? callbackRecipe,
    { body: rawBody, headers, secrets, options },
    [readAs<'transaction', TransactionCallback>('transaction', transactionMark)],
  );
}

/** What a callback is, told apart by `kind`. The last one stands for all that the document does not describe. */
export type CallbackEvent = KnownCallback<'transaction', TransactionCallback> | UnknownCallback;

/** How callbacks come, and what their sender wants to hear. */
const rules: CallbackRules = { methods: ['POST'], types: { 'application/json': readJson }, acknowledgement: { status: 200 } };

const transactionMark: Mark = { required: [], values: {} };

const transactionOrder: OrderFields = {
  reference: 'merchant_reference',
  amount: 'amount',
  currency: 'currency',
  once: ['transaction_id', 'status'],
};

/** Callbacks are signed as requests are. */
const callbackRecipe: Recipe = recipe;
