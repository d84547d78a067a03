// A generated call in, an answer out: typed by openapi-fetch, carried by our own exchange.

import { Answer, type Result } from './answer.js';
import { type Call, givenReferences } from './call.js';
import { InvalidRequestError } from './errors.js';
import { readFailure } from './failure.js';
import type { Money, Operation } from './operation.js';
import type { CallOptions, ClientOptions } from './options.js';
import { conclude } from './outcome.js';
import { isGiven } from './own.js';
import type { Profile } from './profile.js';
import { unreadable } from './receive.js';
import { sender } from './sender.js';
import { readSettings, type Settings } from './settings.js';
import type { FetchClient } from './typed-fetch.js';

/**
 * What each generated call hands on.
 *
 * @internal
 */
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

  /**
   * What calls go through, as openapi-fetch types it. It takes no middleware: the exchange signs, sends and reads.
   *
   * @internal
   */
  client<Paths extends object>(): FetchClient<Paths> {
    return sender<Paths>();
  }

  /**
   * Runs one call. `send` names it as openapi-fetch types it, so that it is checked; `pick` takes the data out of an
   * envelope. `money` goes with calls that must not be repeated.
   *
   * @internal
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
    if (operation.references && !givenReferences(call).length) {
      throw new InvalidRequestError('invalid_request', `one of ${operation.references} must be given`);
    }
    const { data: answer } = await send({ call });
    if (isThere(answer, operation)) {
      const data = pick(answer);
      if (isThere(data, operation) && call.response) return { data, response: call.response };
    }
    throw conclude(call, unreadable(call, 'empty'));
  } catch (error) {
    throw readFailure(call, error);
  }
}

/** Only an enveloped answer must hold something. Another may be nothing, and its type says so then. */
const isThere = <T>(value: T | undefined, { members }: Operation): value is T => !members || isGiven(value);
