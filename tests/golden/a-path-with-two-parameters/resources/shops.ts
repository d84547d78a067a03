// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Shops {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /shops/{shop_id}` */
  retrieve(shopId: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/shops/{shop_id}', { ...init, params: { path: { shop_id: shopId } } }),
      () => undefined,
    );
  }

  /** `GET /shops/{shop_id}/orders/{order_no}` */
  order(path: ShopsOrderPath, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      orderOperation,
      options,
      (init) => this.#http.GET('/shops/{shop_id}/orders/{order_no}', { ...init, params: { path } }),
      () => undefined,
    );
  }

  /** `PUT /shops/{shop_id}/orders/{order_no}` */
  renumber(path: ShopsRenumberPath, request: ShopsRenumberRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      renumberOperation,
      options,
      (init) => this.#http.PUT('/shops/{shop_id}/orders/{order_no}', { ...init, params: { path }, body: request }),
      () => undefined,
    );
  }

  /** `GET /shops/{shop_id}/notes/{undeclared}` */
  note(path: ShopsNotePath, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      noteOperation,
      options,
      (init) => this.#http.GET('/shops/{shop_id}/notes/{undeclared}', { ...init, params: { path } }),
      () => undefined,
    );
  }
}

/** The path parameters of `shops.order`. */
export interface ShopsOrderPath {
  /** Id of the shop. */
  shop_id: string;

  /** Number of the order. */
  order_no: number;
}

/** The path parameters of `shops.renumber`. */
export interface ShopsRenumberPath {
  /** Id of the shop. */
  shop_id: string;
  order_no: number;
}

export interface ShopsRenumberRequest {
  to: number;
}

/** The path parameters of `shops.note`. */
export interface ShopsNotePath {
  shop_id: string;
  undeclared: string;
}

const retrieveOperation: Operation = { id: 'shops.retrieve', repeat: 'safe', answer: 'none' };

const orderOperation: Operation = { id: 'shops.order', repeat: 'safe', answer: 'none' };

const renumberOperation: Operation = { id: 'shops.renumber', repeat: 'never', answer: 'none' };

const noteOperation: Operation = { id: 'shops.note', repeat: 'safe', answer: 'none' };
