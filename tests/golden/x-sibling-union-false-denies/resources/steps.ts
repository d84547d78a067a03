// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Steps {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /steps/{id}` */
  retrieve(id: string, options?: CallOptions): Answer<Step> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/steps/{id}', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }
}

export interface Step {
  type: 'redirect' | 'show_code';
  redirect?: StepRedirect;
  show_code?: StepShowCode;
  way?: Way;
}

export interface StepRedirect {
  url: string;
}

export interface StepShowCode {
  code: string;
}

export interface Way {
  method?: string;
  label?: string;
  card?: WayCard;
  wallet?: WayWallet;
  shop?: WayShop;
}

export interface WayCard {
  number: string;
}

export interface WayWallet {
  brand: string;
}

export interface WayShop {
  name?: string;
}

const retrieveOperation: Operation = { id: 'steps.retrieve', repeat: 'safe', answer: 'json' };
