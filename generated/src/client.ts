// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import { profile } from './profile.js';
import { PaymentLinks } from './resources/payment-links.js';
import { Payments } from './resources/payments.js';
import { Settlements } from './resources/settlements.js';
import { Transactions } from './resources/transactions.js';
import type { ClientOptions } from './runtime/options.js';
import { Transport } from './runtime/transport.js';

/**
 * The client of ChingChingPay payment gateway.
 *
 * Unofficial; not affiliated with ChingChingPay.
 *
 * @throws ConfigurationError when an option is missing or cannot be used.
 */
export class ChingChingPay {
  /** Start a payment and look one up with everything that belongs to it. */
  readonly payments: Payments;

  /** Ask how a transaction stands, and give money back. */
  readonly transactions: Transactions;

  /** Create hosted payment pages that are opened by a link. */
  readonly paymentLinks: PaymentLinks;

  /** List settlements and download their files. */
  readonly settlements: Settlements;

  constructor(options: ChingChingPayOptions) {
    const transport = createTransport(options);
    this.payments = new Payments(transport);
    this.transactions = new Transactions(transport);
    this.paymentLinks = new PaymentLinks(transport);
    this.settlements = new Settlements(transport);
  }
}

/**
 * What the calls of one client go through, for a bundle that needs one resource and not all of them.
 *
 * `new Payments(createTransport(options))`
 *
 * @throws ConfigurationError as the client does.
 */
export function createTransport(options: ChingChingPayOptions): Transport {
  return new Transport(profile, options);
}

/** What a client of ChingChingPay payment gateway is made of. */
export interface ChingChingPayOptions extends ClientOptions {
  /**
   * A known server, or a base URL: https, or loopback.
   *
   * - `test`: https://test-api.chingchingpay.com/gateway The test environment, the only server the vendor's pages list. The production host is not public.
   */
  readonly server: 'test' | (string & {});

  /**
   * The merchant's API key. The endpoint pages mark the header optional, the overview demands authentication on
   * every request; we send it always.
   *
   * Seen on the vendor's page "checkout" of 2025-07-15.
   */
  readonly apiKey: string;

  /**
   * Keys the signature of each request. It never leaves this process.
   *
   * Assumed; the vendor has not confirmed it.
   */
  readonly secret: string;
}
