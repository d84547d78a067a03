// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Payments {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /payments` */
  list(options?: CallOptions): Answer<Payment[]> {
    return this.#transport.call(
      listOperation,
      options,
      (init) => this.#http.GET('/payments', { ...init }),
      (answer) => answer,
    );
  }
}

export type Payment = CardPayment | CashPayment | PaymentNone;

export type CardPayment = PaymentBase & {
  method?: 'card';
  last4: string;
};

export interface PaymentBase {
  method: 'card' | 'cash' | 'none';
  amount?: number;
}

export type CashPayment = PaymentBase & {
  method?: 'cash';
  change?: number;
};

export type PaymentNone = PaymentBase & {
  method: 'none';
};

const listOperation: Operation = { id: 'payments.list', repeat: 'safe', answer: 'json' };
