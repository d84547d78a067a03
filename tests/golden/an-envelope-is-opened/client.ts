// Generated from spec.yaml. Change the spec, then run: npm run generate

import { profile } from './profile.js';
import { Payments } from './resources/payments.js';
import { Payouts } from './resources/payouts.js';
import type { ClientOptions } from './runtime/options.js';
import { Transport } from './runtime/transport.js';

/**
 * The client of Wallets.
 *
 * Nobody's wallet.
 *
 * @throws ConfigurationError when an option is missing or cannot be used.
 */
export class Wallets {
  readonly payments: Payments;
  readonly payouts: Payouts;

  constructor(options: WalletsOptions) {
    const transport = new Transport(profile, options);
    this.payments = new Payments(transport);
    this.payouts = new Payouts(transport);
  }
}

/** What a client of Wallets is made of. */
export interface WalletsOptions extends ClientOptions {
  /** The base URL: https, or loopback. */
  readonly server: string;
}
