// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { Payment } from '../types/payment.js';
import type { paths } from '../wire.js';

export class Payouts {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * `POST /payouts/search`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  find(request: PayoutsFindRequest, options?: CallOptions): Answer<Payment> {
    return this.#transport.call(
      findOperation,
      options,
      (init) => this.#http.POST('/payouts/search', { ...init, body: request }),
      (answer) => answer,
    );
  }
}

export interface PayoutsFindRequest {
  reference?: string;
}

const findOperation: Operation = { id: 'payouts.find', repeat: 'never', answer: 'json' };
