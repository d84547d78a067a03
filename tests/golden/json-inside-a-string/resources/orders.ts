// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { jsonText } from '../runtime/json-text.js';
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
   * `POST /orders`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(request: NewOrder, options?: CallOptions): Answer<Order> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/orders', { ...init, body: writeNewOrder(request) }),
      (answer) => answer,
    );
  }
}

export interface NewOrder {
  items: string | Item[];

  /** Options of the payment method. */
  option?: string | Item | { [key: string]: string };
  class?: string | Item | null;
  'goods-list': string | { [key: string]: unknown } | unknown[];
}

export interface Item {
  sku: string;
}

export interface Order {
  items?: string;
}

const createOperation: Operation = { id: 'orders.create', repeat: 'never', answer: 'json' };

/** The request as it goes to the wire: objects become the JSON text the gateway expects. */
function writeNewOrder({ items, option, class: class_, 'goods-list': goodsList, ...rest }: NewOrder) {
  return {
    ...rest,
    items: jsonText(items),
    ...(option !== undefined && { option: jsonText(option) }),
    ...(class_ !== undefined && { class: class_ === null ? null : jsonText(class_) }),
    'goods-list': jsonText(goodsList),
  };
}
