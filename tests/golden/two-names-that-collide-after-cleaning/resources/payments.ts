// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { URLs } from '../types/ur-ls.js';
import type { UrLs } from '../types/ur-ls2.js';
import type { paths } from '../wire.js';

export class Payments {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /PAYMENTS` */
  list(options?: CallOptions): Answer<PayMents> {
    return this.#transport.call(
      listOperation,
      options,
      (init) => this.#http.GET('/PAYMENTS', { ...init }),
      (answer) => answer,
    );
  }
}

export interface PayMents {
  d?: PAYMENTS;
}

export interface PAYMENTS {
  e?: string;
  urls?: URLs;
  more?: UrLs;
}

const listOperation: Operation = { id: 'payments.list', repeat: 'safe', answer: 'json' };
