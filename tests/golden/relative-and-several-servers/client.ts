// Generated from spec.yaml. Change the spec, then run: npm run generate

import { profile } from './profile.js';
import { Shops } from './resources/shops.js';
import type { ClientOptions } from './runtime/options.js';
import { Transport } from './runtime/transport.js';

/**
 * The client of Shops API.
 *
 * @throws ConfigurationError when an option is missing or cannot be used.
 */
export class ShopsAPI {
  readonly shops: Shops;

  constructor(options: ShopsAPIOptions) {
    const transport = createTransport(options);
    this.shops = new Shops(transport);
  }
}

/**
 * What the calls of one client go through, for a bundle that needs one resource and not all of them.
 *
 * `new Shops(createTransport(options))`
 *
 * @throws ConfigurationError as the client does.
 */
export function createTransport(options: ShopsAPIOptions): Transport {
  return new Transport(profile, options);
}

/** What a client of Shops API is made of. */
export interface ShopsAPIOptions extends ClientOptions {
  /**
   * A known server, or a base URL: https, or loopback.
   *
   * - `default`: https://api.example.test/v1 Live.
   * - `server2`: https://hk.example.test/v1
   * - `test`: https://test.example.test/v1
   * - `test2`: https://test2.example.test/v1
   */
  readonly server: 'default' | 'server2' | 'test' | 'test2' | (string & {});

  /** Ask the desk for one. */
  readonly apiKey: string;
  readonly secondKey?: string;
  readonly secondKEY?: string;
  readonly fetch2?: string;
  readonly session?: string;
  readonly username: string;
  readonly password: string;
  readonly token?: string;
  readonly accessToken?: string;
}
