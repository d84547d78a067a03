// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Seats {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * `POST /seats`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  watch(request?: SeatsWatchRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      watchOperation,
      options,
      (init) => this.#http.POST('/seats', { ...init, ...(request !== undefined && { body: request }) }),
      () => undefined,
    );
  }
}

export interface SeatsWatchRequest {
  tell?: string;
}

const watchOperation: Operation = { id: 'seats.watch', repeat: 'never', answer: 'none' };
