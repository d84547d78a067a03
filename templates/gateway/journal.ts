// What happened, in order: the only thing that has to outlive the process.

import { type Fields, isFields } from './fields.js';
import type { Agreement, Payment, Status, Transaction } from './record.js';

/** One of them. A store refuses kinds it does not know. */
export type Happening =
  | { readonly kind: 'payment'; readonly payment: Payment }
  | { readonly kind: 'transaction'; readonly transaction: Transaction }
  | { readonly kind: 'status'; readonly transaction_id: string; readonly status: Status }
  /** The whole agreement, as it stands from now on. */
  | { readonly kind: 'agreement'; readonly agreement: Agreement }
  /** The merchant knows how the transaction ended, or will not be told any more. */
  | { readonly kind: 'told'; readonly transaction_id: string }
  /** How many milliseconds the clock is ahead of the real one from now on. */
  | { readonly kind: 'clock'; readonly ahead: number };

const parts: Readonly<Record<Happening['kind'], (fields: Fields) => boolean>> = {
  payment: ({ payment }) => isFields(payment) && typeof payment.payment_id === 'string',
  transaction: ({ transaction }) => isFields(transaction) && typeof transaction.transaction_id === 'string',
  status: ({ transaction_id, status }) => typeof transaction_id === 'string' && typeof status === 'string',
  agreement: ({ agreement }) => isFields(agreement) && typeof agreement.agreement_id === 'string',
  told: ({ transaction_id }) => typeof transaction_id === 'string',
  clock: ({ ahead }) => Number.isSafeInteger(ahead),
};

const isKind = (kind: unknown): kind is Happening['kind'] => typeof kind === 'string' && Object.hasOwn(parts, kind);

/** Whether what was read again is a happening, as far as its ids tell. */
export const isHappening = (value: unknown): value is Happening =>
  isFields(value) && isKind(value.kind) && parts[value.kind](value);

/**
 * Keeps happenings. `append` takes those of one answer and keeps all or none; it must have kept them when it returns,
 * because then the answer is sent. `replay` gives everything back, oldest first.
 */
export interface Journal {
  append(happenings: readonly Happening[]): void;
  replay(): Iterable<Happening>;
}

/** Forgets at once: what is remembered stands in the ledger. */
export const memoryJournal: Journal = { append: () => undefined, replay: () => [] };
