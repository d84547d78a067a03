// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class HealthChecks {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /api/v1/ping` */
  list(options?: CallOptions): Answer<void> {
    return this.#transport.call(
      listOperation,
      options,
      (init) => this.#http.GET('/api/v1/ping', { ...init }),
      () => undefined,
    );
  }
}

const listOperation: Operation = { id: 'healthChecks.list', repeat: 'safe', answer: 'none' };
