// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class N2fa {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /2fa` */
  n2fa(options?: CallOptions): Answer<支付> {
    return this.#transport.call(
      n2faOperation,
      options,
      (init) => this.#http.GET('/2fa', { ...init }),
      (answer) => answer,
    );
  }
}

export interface 支付 {
  '金额'?: number;
}

const n2faOperation: Operation = { id: 'n2fa.n2fa', repeat: 'safe', answer: 'json' };
