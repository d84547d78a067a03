// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class RelationsResource {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /relations` */
  retrieve(options?: CallOptions): Answer<Answer2> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/relations', { ...init }),
      (answer) => answer,
    );
  }
}

export interface Answer2 {
  relation?: Relation;
  feature?: Feature;
  transaction?: Transaction;
  order?: Order;
}

export interface Relation {
  /** What they are to each other. */
  type?: string;
  source?: Person;
  target?: Person;
}

export interface Person {
  name?: string;
}

export interface Feature {
  type?: string;
  geometry?: FeatureGeometry;
  properties?: FeatureProperties;
}

export interface FeatureGeometry {
  coordinates?: number[];
}

export interface FeatureProperties {
  bucket?: number;
}

export interface Transaction {
  type?: 'card' | 'ideal' | 'alipay' | 'giropay' | 'bancontact' | 'ach_credit_transfer';
  ach_credit_transfer?: TransactionAchCreditTransfer;
  paper_check?: TransactionPaperCheck;
}

export interface TransactionAchCreditTransfer {
  fingerprint?: string;
}

export interface TransactionPaperCheck {
  invoices?: string;
}

export interface Order {
  status?: 'processing' | 'done';
  processing?: OrderProcessing;
  next_step?: OrderNextStep;
}

export interface OrderProcessing {
  since?: string;
}

export interface OrderNextStep {
  url?: string;
}

const retrieveOperation: Operation = { id: 'relations.retrieve', repeat: 'safe', answer: 'json' };
