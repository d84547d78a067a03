// What an operation works on: what is remembered, what time it is, where the sandbox's own pages are.

import type { Ledger } from './ledger.js';

export interface World {
  readonly ledger: Ledger;
  /** Milliseconds; the sandbox's own clock, which can be put forward. */
  readonly now: () => number;
  /** `http://127.0.0.1:4010`, or an address that leads nowhere when the sandbox has no port. */
  readonly origin: string;
  /** Where a refund stands after it is asked for. */
  readonly refunded: 'succeeded' | 'pending';
}

/** The sandbox's own page for a payment. */
export const pageOf = ({ origin }: World, payment: string): string => `${origin}/sandbox/pay/${payment}`;

/** The sandbox's own page on which an AlipayHK user allows to be debited. */
export const leavePageOf = ({ origin }: World, agreement: string): string => `${origin}/sandbox/autodebit/${agreement}`;

/** Milliseconds as answers carry them. That the unit is seconds is assumed. */
export const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000);
