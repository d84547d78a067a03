// Generated from spec.yaml. Change the spec, then run: npm run generate

import { profile } from './profile.js';
import { Ping } from './resources/ping.js';
import type { ClientOptions } from './runtime/options.js';
import { Transport } from './runtime/transport.js';

/**
 * The client of Signed API.
 *
 * @throws ConfigurationError when an option is missing or cannot be used.
 */
export class SignedAPI {
  readonly ping: Ping;

  constructor(options: SignedAPIOptions) {
    const transport = new Transport(profile, options);
    this.ping = new Ping(transport);
  }
}

/** What a client of Signed API is made of. */
export interface SignedAPIOptions extends ClientOptions {
  /**
   * A known server, or a base URL: https, or loopback.
   *
   * - `default`: https://api.example.test
   */
  readonly server: 'default' | (string & {});
  readonly apiKey: string;

  /**
   * Keys the signature of each request. It never leaves this process.
   *
   * Assumed; the vendor has not confirmed it.
   */
  readonly secret: string;
}
