// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import type { ChingChingPayOptions } from './client.js';
import { profile } from './profile.js';
import { createSignedFetch } from './runtime/signed-fetch.js';
import type { FetchClient } from './runtime/typed-fetch.js';
import type { paths } from './wire.js';

export type { components, operations, paths } from './wire.js';
export type { FetchClient, Middleware } from './runtime/typed-fetch.js';

/**
 * An openapi-fetch client of ChingChingPay payment gateway, signed below every middleware.
 *
 * Its answers and errors are those of openapi-fetch: look at `response.ok`, because an empty failure has no
 * `error`. It does not retry, open envelopes or tell outcomes; the client of the main door does.
 */
export function createFetchClient(options: ChingChingPayOptions): FetchClient<paths> {
  return createSignedFetch<paths>(profile, options);
}
