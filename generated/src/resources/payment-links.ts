// Generated from spec/paths/payment-links.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

/** Create hosted payment pages that are opened by a link. */
export class PaymentLinks {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * Create a payment link.
   *
   * Creates a hosted page on which the payer picks a method and pays, and answers its address. The vendor
   * documents no protection against a repeated request.
   *
   * `POST /api/v1/payments/link`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  create(request: PaymentLinkRequest, options?: CallOptions): Answer<PaymentLink> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/api/v1/payments/link', { ...init, body: request }),
      (answer) => answer.data,
    );
  }
}

/**
 * What a hosted payment page asks to be paid.
 *
 * Seen on the vendor's page "link" of 2025-07-15.
 */
export interface PaymentLinkRequest {
  /**
   * Amount to pay.
   *
   * Unit: minor units. Seen on the vendor's page "link" of 2025-07-15.
   */
  amount: number;

  /**
   * Where the gateway sends changes of the transaction's status.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  callback_url?: string;

  /**
   * Page the payer returns to after cancelling.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  cancel_url?: string;

  /**
   * Page the payer returns to after success.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  complete_url?: string;

  /**
   * Currency of the amount.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  currency: string;

  /**
   * What is being paid for.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  description?: string;

  /**
   * Id of the device.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  device_id?: string;

  /**
   * When the link expires. A timestamp in a string; seconds or milliseconds is not documented.
   *
   * Unit: timestamp. Seen on the vendor's page "link" of 2025-07-15.
   */
  expires_at?: string;

  /**
   * Id of the merchant.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  merchant_id: string;

  /**
   * Your own reference.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  merchant_reference: string;

  /**
   * Kind of page: `link` or `checkout`. What sets them apart is not documented.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  payment_type?: string;

  /**
   * Id of the store.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  store_id?: string;
}

/**
 * A hosted payment page. The page shows only an example, without marks or meanings; what is said of the fields
 * is inferred from their names.
 *
 * Seen on the vendor's page "link" of 2025-07-15.
 */
export interface PaymentLink {
  /**
   * Your own reference, as sent.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  merchant_reference?: string;

  /**
   * Id of the payment that the page asks for.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  payment_id?: string;

  /**
   * Address of the page, to give to the payer. That it is required is our assumption.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  payment_link: string;

  /**
   * How the link stands. No value is documented.
   *
   * Seen on the vendor's page "link" of 2025-07-15.
   */
  status?: string;
}

const createOperation: Operation = { id: 'paymentLinks.create', repeat: 'never', answer: 'json', members: ['payment_link'] };
