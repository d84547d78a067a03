// Types of an API in, a client typed by them out: the only door to openapi-fetch.

import createClient, { type Client, type ClientOptions } from 'openapi-fetch';

export type { Middleware } from 'openapi-fetch';

/** An openapi-fetch client, typed by openapi-typescript's `paths`. */
export type FetchClient<Paths extends object> = Client<Paths>;

/** What openapi-fetch takes when a client is made. */
export type TypedFetchOptions = ClientOptions;

/** Makes an openapi-fetch client. It signs nothing by itself: see `signingMiddleware`. */
export function createTypedFetch<Paths extends object>(options?: TypedFetchOptions): FetchClient<Paths> {
  return createClient<Paths>(options);
}
