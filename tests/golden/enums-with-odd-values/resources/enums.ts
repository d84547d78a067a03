// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class EnumsResource {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /enums` */
  retrieve(options?: CallOptions): Answer<Enums> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/enums', { ...init }),
      (answer) => answer,
    );
  }
}

export interface Enums {
  numbers?: 0 | -1 | 2.5 | 1.0e+21;
  mixed?: 'a' | 1 | true | null;
  one?: 'only';
  constant?: 'fixed';
  none?: unknown;
  odd?:
    | 'it\'s'
    | 'say "hi"'
    | 'a\nb'
    | '`${x}`'
    | '\\'
    | '*/'
    | '\u2028'
    | ''
    | '__proto__'
    | '1'
    | '支付';
  twice?: 'a' | 'b';
  long?:
    | 'awaiting_confirmation_by_the_payer'
    | 'awaiting_confirmation_by_the_bank'
    | 'awaiting_confirmation_by_the_shop';
  named?: Status;
  list?: Status[];
  list_inline?: ('a' | 'b')[];
}

/** How far it is. */
export type Status = 'open' | 'paid';

const retrieveOperation: Operation = { id: 'enums.retrieve', repeat: 'safe', answer: 'json' };
