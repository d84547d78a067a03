// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Charges {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * `POST /charges`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(request: NewCharge, options?: CallOptions): Answer<Charge> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/charges', { ...init, body: request }),
      (answer) => answer,
    );
  }
}

export type NewCharge = {
  amount: number;
} & (NewChargeByCard | NewChargeByWallet);

/** By card. */
export interface NewChargeByCard {
  card: string;
}

/** By wallet. */
export interface NewChargeByWallet {
  wallet: string;
}

export type Charge = {
  id: string;
  source?: string | Card | (string | number)[];
} & (Card | ChargeOption2);

export interface Card {
  last4: string;
}

export interface ChargeOption2 {
  wallet: string;
}

const createOperation: Operation = { id: 'charges.create', repeat: 'never', answer: 'json' };
