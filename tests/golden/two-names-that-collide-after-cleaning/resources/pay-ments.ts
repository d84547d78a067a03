// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { URLs } from '../types/ur-ls.js';
import type { UrLs } from '../types/ur-ls2.js';
import type { paths } from '../wire.js';

export class PayMentsResource {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /pay-ments/{pay-id}/{pay_id}` */
  getPayment(path: PayMentsGetPaymentPath, options?: CallOptions): Answer<PayMent> {
    return this.#transport.call(
      getPaymentOperation,
      options,
      (init) => this.#http.GET('/pay-ments/{pay-id}/{pay_id}', { ...init, params: { path } }),
      (answer) => answer,
    );
  }

  /** `GET /pay_ments` */
  getPayment2(options?: CallOptions): Answer<PayMent2> {
    return this.#transport.call(
      getPayment2Operation,
      options,
      (init) => this.#http.GET('/pay_ments', { ...init }),
      (answer) => answer,
    );
  }
}

/** The path parameters of `payMents.getPayment`. */
export interface PayMentsGetPaymentPath {
  'pay-id': string;
  pay_id: string;
}

export interface PayMent {
  'pay-ment'?: PayMentPayMent;
  pay_ment?: PayMentPayMent2;
}

export interface PayMentPayMent {
  a?: string;
}

export interface PayMentPayMent2 {
  b?: string;
}

export interface PayMent2 {
  c?: string;
  urls?: URLs;
  more?: UrLs;
}

const getPaymentOperation: Operation = { id: 'payMents.getPayment', repeat: 'safe', answer: 'json' };

const getPayment2Operation: Operation = { id: 'payMents.getPayment2', repeat: 'safe', answer: 'json' };
