// What openapi-fetch knows of a request in, the same for our own exchange out, with no real Request in between.

import type { Call } from './call.js';
import type { TypedFetchOptions } from './typed-fetch.js';

/** What an exchange needs. A real Request would cost as much as a bare fetch, and hide its body. */
export class LightRequest {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly body: unknown;
  /** The caller's, the operation's header parameters, and a content type. */
  declare readonly headers: Headers;
  declare readonly call: Call;

  constructor(url: string, init: Omit<LightRequest, 'url'>) {
    Object.assign(this, init, { url });
  }
}

/** Options that make openapi-fetch hand each request to `exchange` and give its answer back untouched. */
export function lightDoor(
  exchange: (request: LightRequest) => Promise<unknown>,
): Pick<TypedFetchOptions, 'Request' | 'fetch'> {
  const headers = { get: () => null };
  const door: unknown = {
    Request: LightRequest,
    fetch: async (request: LightRequest) => ({ ok: true, headers, body: await exchange(request) }),
  };
  // The one cast of this SDK. openapi-fetch's types ask for a whole Request and Response; with `parseAs: 'stream'` and
  // no middleware it only makes the one, and reads `status`, `ok`, `headers.get` and `body` of the other.
  return door as Pick<TypedFetchOptions, 'Request' | 'fetch'>;
}
