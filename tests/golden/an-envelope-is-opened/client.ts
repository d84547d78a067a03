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
    const transport = createTransport(options);
    this.payments = new Payments(transport);
    this.payouts = new Payouts(transport);
  }
}

/**
 * What the calls of one client go through, for a bundle that needs one resource and not all of them.
 *
 * `new Payments(createTransport(options))`
 *
 * @throws ConfigurationError as the client does.
 */
export function createTransport(options: WalletsOptions): Transport {
  return new Transport(profile, options);
}

/** What a client of Wallets is made of. */
export interface WalletsOptions extends ClientOptions {
  /** The base URL: https, or loopback. */
  readonly server: string;
}
