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

  /**
   * Look up an order.
   *
   * `GET /orders/{id}`
   */
  retrieve(id: string, options?: CallOptions): Answer<Order> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/orders/{id}', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }
}

export interface Order {
  /** The words of 3.0. */
  all: Shop | null;

  /** The words of 3.1. */
  any: Shop | null;
  one: Shop | null;
  typed?: Shop | null;
  reference?: MaybeShop;
  note: string | null;
  old_note?: string | null;
  amounts: (number | null)[];
  mood?: 'good' | 'bad' | null;
}

export interface Shop {
  id: string;
}

export type MaybeShop = Shop | null;

const retrieveOperation: Operation = { id: 'orders.retrieve', repeat: 'safe', answer: 'json' };
