// What happened, in order: the only thing that has to outlive the process.

import type { Agreement, Payment, Status, Transaction } from './record.js';

export type Happening =
  | { readonly kind: 'payment'; readonly payment: Payment }
  | { readonly kind: 'transaction'; readonly transaction: Transaction }
  | { readonly kind: 'status'; readonly transaction_id: string; readonly status: Status }
  /** The whole agreement, as it stands from now on. */
  | { readonly kind: 'agreement'; readonly agreement: Agreement };

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
