// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Ping {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /ping` */
  send(options?: CallOptions): Answer<void> {
    return this.#transport.call(
      sendOperation,
      options,
      (init) => this.#http.GET('/ping', { ...init }),
      () => undefined,
    );
  }
}

const sendOperation: Operation = { id: 'ping.send', repeat: 'safe', answer: 'none' };
