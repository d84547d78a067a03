// What a store of handled callbacks must do. Types only: memory and SQLite are two of them, yours may be a third.

/**
 * Remembers which news was handled, so that a callback sent twice acts once. `token` is made afresh for each delivery:
 * whoever does not hold the claim can neither finish nor release it.
 */
export interface CallbackStore {
  /**
   * Claims a key in one step, so that of two at once only one gets it. `claimed`: yours now. `busy`: somebody holds it,
   * and its lease has not run out. `done`: it was finished.
   */
  claim(key: string, token: string): CallbackClaim | Promise<CallbackClaim>;
  /** The news was handled. From now on a claim says `done`. */
  finish(key: string, token: string): unknown;
  /** The news was not handled. From now on a claim can be had again. */
  release(key: string, token: string): unknown;
}

/** What a claim brought: it is this delivery's, another's at this moment, or done before. */
export type CallbackClaim = 'claimed' | 'busy' | 'done';

/** For how long a store remembers, in milliseconds. */
export interface CallbackStoreOptions {
  /** A claim that nobody finished can be taken over after this: its process has died. 300,000 unless set. */
  readonly lease?: number;
  /** What was finished is forgotten after this: longer than the sender goes on trying. 30 days unless set. */
  readonly keep?: number;
  /** The time now. */
  readonly now?: () => number;
}

export const storeTimes = { lease: 300_000, keep: 30 * 86_400_000, now: Date.now };
