// A call in, one signed exchange (or as many as are safe) and its data out.

import { Answer } from './answer.js';
import type { Call } from './call.js';
import type { Money, Operation } from './operation.js';
import type { CallOptions, ClientOptions } from './options.js';
import type { Profile } from './profile.js';
import { createTypedFetch, type FetchClient } from './typed-fetch.js';

export type { Money, Operation, SettleWay } from './operation.js';

/** What each generated call hands through openapi-fetch. */
// A type and not an interface: only a type is assignable to openapi-fetch's open-ended options.
export type Init = {
  readonly redirect: 'manual';
  readonly call: Call;
};

export class Transport {
  constructor(_profile: Profile, _options: ClientOptions) {}

  client<Paths extends object>(): FetchClient<Paths> {
    return createTypedFetch<Paths>();
  }

  call<E, T>(
    _operation: Operation,
    _options: CallOptions | undefined,
    _send: (init: Init) => Promise<{ data?: E }>,
    _pick: (answer: E) => T | undefined,
    _money?: Money,
  ): Answer<T> {
    return new Answer<T>(Promise.reject(new Error('unfinished')));
  }
}
