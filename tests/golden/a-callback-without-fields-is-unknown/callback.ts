// Generated from spec.yaml. Change the spec, then run: npm run generate

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
import { withoutOrder } from './runtime/callback/step.js';
import { told } from './runtime/callback/trust.js';
import { verifyEvent } from './runtime/callback/verify-event.js';
import type { CallbackVerifyOptions } from './runtime/callback/verify-event.js';
import type { Recipe } from './runtime/recipe.js';
import type { News } from './types/news.js';

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
export function createCallbackReceiver(options: CallbackSignatureOptions): CallbackReceiver {
  return createReceiver(rules, options, {
    kinds: [told(perhapsMark, withoutOrder('perhaps', options, options.on.perhaps))],
    unknown: options.on.unknown,
    admit: options.trust,
  });
}

/**
 * Acts on what a callback itself says, once its signature is verified.
 *
 * The document does not say how callbacks are signed, so `bySignature` must be given the recipe.
 */
export interface CallbackSignatureOptions extends CallbackReceiverOptions {
  /** What lets a callback in: `bySignature(secrets)`. */
  readonly trust: CallbackTrust;

  /** What to do with each kind. */
  readonly on: CallbackSignatureArms;
}

/** One handler for each kind. A callback is acknowledged once its handler is done, and not where it throws. */
export interface CallbackSignatureArms {
  readonly perhaps: (event: KnownCallback<'perhaps', News>) => unknown;

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
export function bySignature(secrets: string | readonly string[], options: CallbackSigning & { readonly recipe: Recipe }): CallbackTrust {
  return authenticator(options.recipe, secrets, options);
}

/**
 * The event of a callback, once one of the secrets is shown to have signed exactly these bytes.
 *
 * For where no receiver fits: it does not ask, remember, or compare with your order. `rawBody` holds the bytes
 * as they came; neither text nor a parsed object is what was signed.
 *
 * @throws CallbackError when the callback is not to be trusted, ConfigurationError when a secret cannot be used.
 */
export function verify(rawBody: Uint8Array, headers: CallbackHeaders, secrets: string | readonly string[], options: CallbackVerifyOptions & { readonly recipe: Recipe }): Promise<CallbackEvent> {
  return verifyEvent<CallbackEvent>(
    rules,
    options.recipe,
    { body: rawBody, headers, secrets, options },
    [readAs<'perhaps', News>('perhaps', perhapsMark)],
  );
}

/** What a callback is, told apart by `kind`. The last one stands for all that the document does not describe. */
export type CallbackEvent = KnownCallback<'perhaps', News> | UnknownCallback;

/** How callbacks come, and what their sender wants to hear. */
const rules: CallbackRules = { methods: ['POST'], types: { 'application/json': readJson }, acknowledgement: { status: 200 } };

const perhapsMark: Mark = { required: ['id'], values: {} };
