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
  retrieve(id: string, options?: CallOptions): Answer<Payment> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/steps/{id}', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }
}

export interface Payment {
  next?: NextStep | null;
}

export interface NextStep {
  type: string;
  redirect?: NextStepRedirect;
  unknown?: NextStepUnknown;
  '3ds'?: NextStepN3ds;
}

export interface NextStepRedirect {
  url: string;
}

export interface NextStepUnknown {
  reason?: string;
}

export interface NextStepN3ds {
  acs_url: string;
}

const retrieveOperation: Operation = { id: 'steps.retrieve', repeat: 'safe', answer: 'json' };
