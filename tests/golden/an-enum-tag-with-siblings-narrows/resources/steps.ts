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
  id: string;
  type: '' | 'redirect' | 'SHOW_CODE' | 'call' | 'wait';
  redirect?: Redirect;

  /** Show a code to the payer. */
  show_code?: ShowCode | null;
  call_data?: StepCallData;
  note?: string;
}

export interface Redirect {
  url: string;
  method?: string;
}

export interface ShowCode {
  code: string;
  until: number | null;
}

export interface StepCallData {
  number?: string;
}

const retrieveOperation: Operation = { id: 'steps.retrieve', repeat: 'safe', answer: 'json' };
