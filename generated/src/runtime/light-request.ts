// What openapi-fetch knows of a request in, the same for our own exchange out, with no real Request in between.

import type { Call } from './call.js';
import type { TypedFetchOptions } from './typed-fetch.js';

/** What an exchange needs. A real Request would cost as much as a bare fetch, and hide its body. */
export class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
  /** The operation's header parameters, beside a content type. */
  readonly headers: Headers;
  readonly call: Call;

  constructor(url: string, { method, body, headers, call }: Omit<LightRequest, 'url'>) {
    this.url = url;
    this.method = method;
    this.body = body;
    this.headers = headers;
    this.call = call;
  }
}

/** Options that make openapi-fetch hand each request to `exchange` and give its answer back untouched. */
export function lightDoor(
  exchange: (request: LightRequest) => Promise<unknown>,
): Pick<TypedFetchOptions, 'Request' | 'fetch'> {
  const headers = { get: () => null };
  const door: unknown = {
    Request: LightRequest,
    fetch: (request: LightRequest) => exchange(request).then((body) => ({ status: 200, ok: true, headers, body })),
  };
  // The one cast of this SDK. openapi-fetch's types ask for a whole Request and Response; with `parseAs: 'stream'` and
  // no middleware it only makes the one, and reads `status`, `ok`, `headers.get` and `body` of the other.
  return door as Pick<TypedFetchOptions, 'Request' | 'fetch'>;
}
