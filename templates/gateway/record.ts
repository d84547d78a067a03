// What the gateway remembers of payments and transactions. Types only; nothing here is changed once made.

import type { Fields } from './fields.js';

/** The vendor documents no states: these words are ours. */
export type Status = 'created' | 'pending' | 'succeeded' | 'failed' | 'cancelled' | 'expired';

/** An order: what is to be paid, however often that is tried. */
export interface Payment {
  readonly payment_id: string;
  readonly merchant_id: string;
  readonly merchant_reference: string;
  /** Minor units; 0 where only commands belong to it. */
  readonly amount: number;
  readonly currency: string;
  /** Milliseconds, as all times in here. */
  readonly created: number;
  readonly expires?: number;
  /** The request's other fields that answers repeat. */
  readonly details: Fields;
}

/** One try to pay, one refund, or one command. */
export interface Transaction {
  readonly transaction_id: string;
  readonly payment_id: string;
  readonly transaction_type: TransactionType;
  /** A refund's own; otherwise the payment's. */
  readonly merchant_reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly payment_method: string;
  readonly created: number;
  readonly status: Status;
  /** The sale that a refund gives back. */
  readonly original?: string;
  readonly details: Fields;
}

/** An AlipayHK user's leave to be debited. */
export interface Agreement {
  /** The transaction that prepared it. */
  readonly agreement_id: string;
  readonly merchant_agreement_id: string;
  readonly redirect_url: string;
  /** The merchant's own value, given back with the code. */
  readonly state: string;
  readonly status: 'prepared' | 'authorised' | 'active' | 'refused' | 'cancelled';
  /** The code that is good for one token, and until when. */
  readonly code?: string;
  readonly codeExpires?: number;
  readonly token?: string;
}

export type TransactionType = 'sale' | 'refund' | 'command';

/** Whether the payer may still act. */
export const isOpen = ({ status }: Transaction): boolean => status === 'created' || status === 'pending';
