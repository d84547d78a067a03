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

  /** `GET /api/v1/shops` */
  list(options?: CallOptions): Answer<void> {
    return this.#transport.call(
      listOperation,
      options,
      (init) => this.#http.GET('/api/v1/shops', { ...init }),
      () => undefined,
    );
  }

  /**
   * `POST /api/v1/shops`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(options?: CallOptions): Answer<void> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/api/v1/shops', { ...init }),
      () => undefined,
    );
  }

  /** `GET /api/v1/shops/{id}` */
  retrieve(id: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/api/v1/shops/{id}', { ...init, params: { path: { id } } }),
      () => undefined,
    );
  }

  /** `PUT /api/v1/shops/{id}` */
  replace(id: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      replaceOperation,
      options,
      (init) => this.#http.PUT('/api/v1/shops/{id}', { ...init, params: { path: { id } } }),
      () => undefined,
    );
  }

  /** `DELETE /api/v1/shops/{id}` */
  delete(id: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      deleteOperation,
      options,
      (init) => this.#http.DELETE('/api/v1/shops/{id}', { ...init, params: { path: { id } } }),
      () => undefined,
    );
  }

  /** `PATCH /api/v1/shops/{id}` */
  update(id: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      updateOperation,
      options,
      (init) => this.#http.PATCH('/api/v1/shops/{id}', { ...init, params: { path: { id } } }),
      () => undefined,
    );
  }

  /** `GET /api/v1/shops/{id}/refunds` */
  listRefunds(id: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      listRefundsOperation,
      options,
      (init) => this.#http.GET('/api/v1/shops/{id}/refunds', { ...init, params: { path: { id } } }),
      () => undefined,
    );
  }

  /**
   * `POST /api/v1/shops/{id}/refunds`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  createRefunds(id: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      createRefundsOperation,
      options,
      (init) => this.#http.POST('/api/v1/shops/{id}/refunds', { ...init, params: { path: { id } } }),
      () => undefined,
    );
  }

  /** `GET /api/v1/shops/{id}/refunds/{refund}` */
  retrieveRefunds(path: ShopsRetrieveRefundsPath, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      retrieveRefundsOperation,
      options,
      (init) => this.#http.GET('/api/v1/shops/{id}/refunds/{refund}', { ...init, params: { path } }),
      () => undefined,
    );
  }
}

/** The path parameters of `shops.retrieveRefunds`. */
export interface ShopsRetrieveRefundsPath {
  id: string;
  refund: string;
}

const listOperation: Operation = { id: 'shops.list', repeat: 'safe', answer: 'none' };

const createOperation: Operation = { id: 'shops.create', repeat: 'never', answer: 'none' };

const retrieveOperation: Operation = { id: 'shops.retrieve', repeat: 'safe', answer: 'none' };

const replaceOperation: Operation = { id: 'shops.replace', repeat: 'never', answer: 'none' };

const deleteOperation: Operation = { id: 'shops.delete', repeat: 'never', answer: 'none' };

const updateOperation: Operation = { id: 'shops.update', repeat: 'never', answer: 'none' };

const listRefundsOperation: Operation = { id: 'shops.listRefunds', repeat: 'safe', answer: 'none' };

const createRefundsOperation: Operation = { id: 'shops.createRefunds', repeat: 'never', answer: 'none' };

const retrieveRefundsOperation: Operation = { id: 'shops.retrieveRefunds', repeat: 'safe', answer: 'none' };
