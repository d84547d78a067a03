// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Orders {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /orders/{orderId}` */
  retrieve(orderId: string, options?: CallOptions): Answer<Order> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/orders/{orderId}', { ...init, params: { path: { orderId } } }),
      (answer) => answer,
    );
  }
}

export interface Order {
  order_id: string;
  total: number;
  currency: string;
  state: string;
}

const retrieveOperation: Operation = { id: 'orders.retrieve', repeat: 'safe', answer: 'json' };
