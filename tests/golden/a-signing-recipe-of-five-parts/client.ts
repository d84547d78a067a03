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
    const transport = createTransport(options);
    this.ping = new Ping(transport);
  }
}

/**
 * What the calls of one client go through, for a bundle that needs one resource and not all of them.
 *
 * `new Ping(createTransport(options))`
 *
 * @throws ConfigurationError as the client does.
 */
export function createTransport(options: SignedAPIOptions): Transport {
  return new Transport(profile, options);
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
