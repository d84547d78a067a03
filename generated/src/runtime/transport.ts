// A generated call in, an answer out: through openapi-fetch for its types, through our own exchange for everything else.

import { Answer, type Result } from './answer.js';
import { type Call, referencesOf } from './call.js';
import { InvalidRequestError } from './errors.js';
import { exchange } from './exchange.js';
import { readFailure } from './failure.js';
import { lightDoor } from './light-request.js';
import type { Money, Operation } from './operation.js';
import type { CallOptions, ClientOptions } from './options.js';
import { conclude } from './outcome.js';
import { isGiven } from './own.js';
import { writePath } from './path.js';
import type { Profile } from './profile.js';
import { unreadable } from './receive.js';
import { readSettings, type Settings } from './settings.js';
import { createTypedFetch, type FetchClient, writeQuery } from './typed-fetch.js';

export type { Money, Operation, SettleWay } from './operation.js';

/** What each generated call hands through openapi-fetch. */
// A type and not an interface: only a type is assignable to openapi-fetch's open-ended options. It must share a name
// with them; `redirect` is the one that nobody may set.
export type Init = {
  readonly redirect?: never;
  readonly call: Call;
};

/** What all calls of one client go through. Holds the credentials where nothing that prints objects finds them. */
export class Transport {
  readonly #settings: Settings;

  /** Throws `ConfigurationError` for credentials that a header cannot carry and for servers that must not get them. */
  constructor(profile: Profile, options: ClientOptions) {
    this.#settings = readSettings(profile, options);
  }

  /** An openapi-fetch client for calls through `call`. It takes no middleware: the exchange signs, sends and reads. */
  client<Paths extends object>(): FetchClient<Paths> {
    return createTypedFetch<Paths>({
      baseUrl: this.#settings.base,
      pathSerializer: writePath,
      querySerializer: writeQuery,
      // As it is: the exchange writes it, once.
      bodySerializer: (body: unknown) => body,
      ...lightDoor(exchange),
    });
  }

  /**
   * Runs one call. `send` makes it with openapi-fetch, so that its types are checked; `pick` takes the data out of an
   * envelope. `money` goes with calls that must not be repeated.
   */
  call<E, T>(
    operation: Operation,
    options: CallOptions = {},
    send: (init: Init) => Promise<{ data?: E }>,
    pick: (answer: E) => T | undefined,
    money?: Money,
  ): Answer<T> {
    return new Answer(
      run(
        {
          settings: this.#settings,
          operation,
          options,
          money,
          method: '',
          url: '',
          attempts: 0,
          sent: false,
          signature: '',
          text: '',
          response: undefined,
        },
        send,
        pick,
      ),
    );
  }
}

async function run<E, T>(
  call: Call,
  send: (init: Init) => Promise<{ data?: E }>,
  pick: (answer: E) => T | undefined,
): Promise<Result<T>> {
  const { operation } = call;
  try {
    if (operation.references && !Object.keys(referencesOf(call)).length) {
      throw new InvalidRequestError('invalid_request', `one of ${operation.references} must be given`);
    }
    // `parseAs` is not in the type, so that openapi-fetch's types speak of the parsed answer.
    const init = { parseAs: 'stream', call } as const;
    const { data: answer } = await send(init);
    if (isThere(answer, operation)) {
      const data = pick(answer);
      if (isThere(data, operation) && call.response) return { data, response: call.response };
    }
  } catch (error) {
    throw readFailure(call, error);
  }
  throw readFailure(call, conclude(call, unreadable(call, 'empty')));
}

/** Only an enveloped answer must hold something. Another may be nothing, and its type says so then. */
const isThere = <T>(value: T | undefined, { enveloped }: Operation): value is T => !enveloped || isGiven(value);
