// A failed call that must not be repeated in, an honest answer to "what happened?" out.

import { type Call, referencesOf } from './call.js';
import { pause } from './deadline.js';
import { type AnySdkError, isOwnError, OutcomeUnknownError } from './errors.js';
import type { SettleWay } from './operation.js';
import type { CallOptions } from './options.js';
import { isGiven, isObject, own } from './own.js';

/** What asking brought. None of these says paid, unpaid or safe to repeat: the status values are not public. */
export type Settlement =
  /** The server knows the transaction. `final` is what the caller's own rule said of it. */
  | { readonly kind: 'found'; readonly transaction: unknown; readonly final: boolean | undefined }
  /** The server answered and does not know it. It may still turn up. */
  | { readonly kind: 'not-found-yet'; readonly cause?: AnySdkError }
  /** Nobody answered that could know, or there is no way to ask. */
  | { readonly kind: 'unreachable'; readonly cause?: AnySdkError };

/** How long to ask, and until when. */
export interface SettleOptions {
  /** Says whether a transaction has come to its end. Unless it does, asking goes on until the deadline. */
  readonly final?: (transaction: unknown) => boolean;
  /** Milliseconds to keep asking. Unless set: one round, or 60,000 with `final`. */
  readonly deadline?: number;
  readonly signal?: AbortSignal;
}

/** Asks how a call ended. Throws only what `final` throws. */
export type Settle = (options?: SettleOptions) => Promise<Settlement>;

/** The error to throw for a failure: itself where the outcome is certain, else one that says that nobody knows. */
export function conclude(call: Call, failure: AnySdkError): AnySdkError {
  const settle = createSettle(call);
  // A 4xx is the server's no before it acted; but 408, 409, 425 and 429 promise nothing.
  const refused = /^(envelope|http_4(?!08|09|25|29)..)$/.test(failure.code);
  if (!settle || !call.sent || refused) return failure;
  return new OutcomeUnknownError('outcome_unknown', `it may have been carried out: ${failure.message}`, {
    cause: failure,
    references: referencesOf(call),
    settle,
  });
}

/** The way to ask how a call ended; undefined for a call that may simply be repeated. */
export function createSettle({ operation, money }: Call): Settle | undefined {
  if (operation.repeat === 'safe') return undefined;
  const way = money?.settle.find(({ field }) => isGiven(own(money.request, field)));

  return async ({ final, signal, deadline = final ? 60_000 : 0 } = {}) => {
    if (!way) return { kind: 'unreachable' };
    const value = String(own(money?.request, way.field));
    const end = performance.now() + deadline;
    for (let wait = 1000; ; wait *= 2) {
      const answer = await ask(way, value, final, { signal, deadline: deadline || undefined });
      const left = end - performance.now();
      const done = left <= 0 || (answer.kind === 'found' && answer.final !== false);
      if (!done) await pause(Math.min(wait, 8000, left), signal);
      if (done || signal?.aborted) return answer;
    }
  };
}

async function ask(
  way: SettleWay,
  value: string,
  final: SettleOptions['final'],
  options: CallOptions,
): Promise<Settlement> {
  try {
    const transaction = await way.ask(value, options);
    // A backend that does not know it may answer with an empty transaction, or with another one.
    if (isBlank(transaction) || String(own(transaction, way.field) ?? value) !== value)
      return { kind: 'not-found-yet' };
    return { kind: 'found', transaction, final: final?.(transaction) };
  } catch (error) {
    if (!isOwnError(error)) throw error;
    return { kind: /^(envelope|http_404)$/.test(error.code) ? 'not-found-yet' : 'unreachable', cause: error };
  }
}

function isBlank(value: unknown): boolean {
  return isObject(value) ? Object.values(value).every(isBlank) : !value;
}
