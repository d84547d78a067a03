// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import { pages } from '../runtime/page.js';
import { writeQuery } from '../runtime/query.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { Payment } from '../types/payment.js';
import type { paths } from '../wire.js';
import { Payouts } from './payouts.js';

export class Payments {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /payments` */
  find(query: PaymentsFindQuery, options?: CallOptions): Answer<Payment> {
    return this.#transport.call(
      findOperation,
      options,
      (init) => this.#http.GET('/payments', { ...init, querySerializer: writeQuery, params: { query } }),
      (answer) => answer['the-data'],
    );
  }

  /**
   * The pages of `find`, one after another, from `page` 1 on.
   *
   * Ends before a page that holds nothing or repeats the one before it, and after 1000 pages.
   */
  findPages(query: PaymentsFindQuery, options?: CallOptions): AsyncGenerator<Payment, void, undefined> {
    return pages((page) => this.find({ ...query, page: page }, options), { first: 1, limit: 1000 });
  }

  /**
   * Pay.
   *
   * `POST /payments`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(request: PaymentsCreateRequest, options?: CallOptions): Answer<Payment> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/payments', { ...init, body: request }),
      (answer) => answer['the-data'],
      {
        request,
        settle: [
          { field: 'reference', ask: (value, asking) => this.find({ reference: value }, asking) },
          { field: 'reference', ask: (value, asking) => new Payouts(this.#transport).find({ reference: value }, asking) },
        ],
      },
    );
  }
}

/** The query parameters of `payments.find`. */
export interface PaymentsFindQuery {
  reference: string;
  page?: number;
}

export interface PaymentsCreateRequest {
  /** Unit: minor units. */
  amount: number;
  reference?: string;
  card?: string;
}

const findOperation: Operation = { id: 'payments.find', repeat: 'safe', answer: 'json', members: ['id'] };

const createOperation: Operation = {
  id: 'payments.create',
  repeat: 'never',
  answer: 'json',
  members: ['id'],
  references: ['reference'],
};
