// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { writeCookies } from '../runtime/cookie.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import { writeQuery } from '../runtime/query.js';
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
   * List orders.
   *
   * `GET /orders`
   */
  list(query?: OrdersListQuery, headers?: OrdersListHeaders, cookies?: OrdersListCookies, options?: CallOptions): Answer<Order[]> {
    return this.#transport.call(
      listOperation,
      options,
      (init) =>
        this.#http.GET('/orders', {
          ...init,
          headers: writeCookies(cookies),
          querySerializer: writeQuery,
          params: { ...(query && { query }), ...(headers && { header: headers }), ...(cookies && { cookie: cookies }) },
        }),
      (answer) => answer,
    );
  }

  /**
   * `POST /orders`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(query: OrdersCreateQuery, headers: OrdersCreateHeaders, request?: Order, options?: CallOptions): Answer<Order> {
    return this.#transport.call(
      createOperation,
      options,
      (init) =>
        this.#http.POST('/orders', {
          ...init,
          querySerializer: writeQuery,
          params: { query, header: headers },
          ...(request !== undefined && { body: request }),
        }),
      (answer) => answer,
    );
  }
}

/** The query parameters of `orders.list`. */
export interface OrdersListQuery {
  /** Which page. */
  page?: number;
  'status[]'?: ('open' | 'paid')[];
}

/** The header parameters of `orders.list`. */
export interface OrdersListHeaders {
  'X-Trace'?: string;
}

/** The cookie parameters of `orders.list`. */
export interface OrdersListCookies {
  session?: string;
}

export interface Order {
  id?: string;
}

/** The query parameters of `orders.create`. */
export interface OrdersCreateQuery {
  shop: string;
  filter?: string;
}

/** The header parameters of `orders.create`. */
export interface OrdersCreateHeaders {
  'Idempotency-Key': string;
}

const listOperation: Operation = { id: 'orders.list', repeat: 'safe', answer: 'json' };

const createOperation: Operation = { id: 'orders.create', repeat: 'never', answer: 'json' };
