// Generated from spec/paths/transactions.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

/** Ask how a transaction stands, and give money back. */
export class Transactions {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * Ask how a transaction stands.
   *
   * Looks a transaction up by your reference or by the gateway's id. It changes nothing, so it may be sent again.
   * We ask for at least one of the two; the vendor's page doesn't say so.
   *
   * `POST /api/v1/payments/transactions/query`
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  query(request: TransactionQuery, options?: CallOptions): Answer<Transaction> {
    return this.#transport.call(
      queryOperation,
      options,
      (init) => this.#http.POST('/api/v1/payments/transactions/query', { ...init, body: request }),
      (answer) => answer.data,
      {
        request,
        settle: [
        ],
      },
    );
  }

  /**
   * Give money back.
   *
   * Refunds a transaction, in whole or in part. Name the original by `original_merchant_reference` or by
   * `transaction_id`. When the outcome is unknown, ask for your refund's own `merchant_reference` before sending
   * again.
   *
   * `POST /api/v1/payments/transactions/refund`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  refund(request: RefundRequest, options?: CallOptions): Answer<Refund> {
    return this.#transport.call(
      refundOperation,
      options,
      (init) => this.#http.POST('/api/v1/payments/transactions/refund', { ...init, body: request }),
      (answer) => answer.data,
      {
        request,
        settle: [
          { field: 'merchant_reference', ask: (value, asking) => this.query({ merchant_reference: value }, asking) },
        ],
      },
    );
  }
}

/**
 * Which transaction to look up. Give at least one of the two.
 *
 * Seen on the vendor's page "query" of 2025-03-25.
 */
export interface TransactionQuery {
  /**
   * Your own reference of the payment.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  merchant_reference?: string;

  /**
   * Id of the transaction. The page describes it as "payment id", while checkout answers a `payment_id` and a
   * `transaction_id`.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  transaction_id?: string;
}

/**
 * A transaction and how it stands. The vendor calls it `v1.TransactionResponse`; the stored page is cut after
 * `original_payment_reference`, so more fields exist than are listed.
 *
 * Seen on the vendor's page "query" of 2025-03-25.
 */
export interface Transaction {
  [key: string]: unknown;
  /**
   * Amount of the transaction.
   *
   * Unit: minor units. Seen on the vendor's page "query" of 2025-03-25.
   */
  amount?: number;

  /**
   * Id of the payment channel.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  channel_id?: number;

  /**
   * When the order was created. Seconds or milliseconds is not documented.
   *
   * Unit: timestamp. Seen on the vendor's page "query" of 2025-03-25.
   */
  created_at?: number;

  /**
   * Currency of the amount.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  currency?: string;

  /**
   * What is being paid for.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  description?: string;

  /**
   * Id of the device.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  device_id?: string;

  /**
   * Extra information, of whatever kind.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  extra?: string;

  /**
   * Id of the merchant.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  merchant_id?: string;

  /**
   * Your own reference, unique among yours.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  merchant_reference?: string;

  /**
   * On refunds only: your reference of the payment that is refunded.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  original_merchant_reference?: string;

  /**
   * Reference of the original transaction at the payment provider. The rest of the sentence is cut.
   *
   * Seen on the vendor's page "query" of 2025-03-25.
   */
  original_payment_reference?: string;

  /**
   * Id of the payment it belongs to.
   *
   * Inferred; the vendor does not say so.
   */
  payment_id?: string;

  /**
   * Reference of the payment at the payment provider.
   *
   * Inferred; the vendor does not say so.
   */
  payment_reference?: string;

  /**
   * How the transaction stands. Such a field must exist; its name is a guess, and no value is documented.
   *
   * Inferred; the vendor does not say so.
   */
  status?: string;

  /**
   * Id of the transaction.
   *
   * Inferred; the vendor does not say so.
   */
  transaction_id?: string;

  /**
   * Type of the transaction.
   *
   * Inferred; the vendor does not say so.
   */
  transaction_type?: string;
}

/**
 * How much to give back, and of which transaction. Give `original_merchant_reference` or `transaction_id`.
 *
 * Seen on the vendor's page "refund" of 2025-07-15.
 */
export interface RefundRequest {
  /**
   * Amount to give back.
   *
   * Unit: minor units. Seen on the vendor's page "refund" of 2025-07-15.
   */
  amount: number;

  /**
   * Where the gateway sends changes of the refund's status.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  callback_url?: string;

  /**
   * Currency of the refund.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  currency: string;

  /**
   * Why the money goes back.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  description?: string;

  /**
   * Your own reference of this refund.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  merchant_reference: string;

  /**
   * Your reference of the payment to refund. Required when `transaction_id` is absent.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  original_merchant_reference?: string;

  /**
   * Id of the transaction to refund, which the page calls "payment id". Required when
   * `original_merchant_reference` is absent.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  transaction_id?: string;

  /**
   * Always `refund`.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  transaction_type: string;
}

/**
 * A refund and how it stands. The stored page shows only an example, cut after `merchant_reference`: no marks,
 * no meanings, and more fields exist than are listed. What is said of the fields follows the query page.
 *
 * Seen on the vendor's page "refund" of 2025-07-15.
 */
export interface Refund {
  [key: string]: unknown;
  /**
   * Amount given back.
   *
   * Unit: minor units. Seen on the vendor's page "refund" of 2025-07-15.
   */
  amount?: number;

  /**
   * Page the payer returns to after cancelling.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  cancel_url?: string;

  /**
   * Id of the payment channel.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  channel_id?: number;

  /**
   * Page the payer returns to after success.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  complete_url?: string;

  /**
   * When the refund was created. Seconds or milliseconds is not documented.
   *
   * Unit: timestamp. Seen on the vendor's page "refund" of 2025-07-15.
   */
  created_at?: number;

  /**
   * Currency of the amount.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  currency?: string;

  /**
   * Why the money goes back.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  description?: string;

  /**
   * Id of the device.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  device_id?: string;

  /**
   * Extra information, of whatever kind.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  extra?: string;

  /**
   * Id of the merchant.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  merchant_id?: string;

  /**
   * Your own reference of the refund.
   *
   * Seen on the vendor's page "refund" of 2025-07-15.
   */
  merchant_reference?: string;

  /**
   * Your reference of the payment that is refunded.
   *
   * Inferred; the vendor does not say so.
   */
  original_merchant_reference?: string;

  /**
   * Reference of the original transaction at the payment provider.
   *
   * Inferred; the vendor does not say so.
   */
  original_payment_reference?: string;

  /**
   * Id of the payment it belongs to.
   *
   * Inferred; the vendor does not say so.
   */
  payment_id?: string;

  /**
   * Reference of the refund at the payment provider.
   *
   * Inferred; the vendor does not say so.
   */
  payment_reference?: string;

  /**
   * How the refund stands. Such a field must exist; its name is a guess, and no value is documented.
   *
   * Inferred; the vendor does not say so.
   */
  status?: string;

  /**
   * Id of the refund's own transaction.
   *
   * Inferred; the vendor does not say so.
   */
  transaction_id?: string;

  /**
   * Type of the transaction.
   *
   * Inferred; the vendor does not say so.
   */
  transaction_type?: string;
}

const queryOperation: Operation = {
  id: 'transactions.query',
  repeat: 'safe',
  answer: 'json',
  members: [],
  references: ['merchant_reference', 'transaction_id'],
};

const refundOperation: Operation = {
  id: 'transactions.refund',
  repeat: 'never',
  answer: 'json',
  members: [],
  references: ['original_merchant_reference', 'transaction_id'],
};
