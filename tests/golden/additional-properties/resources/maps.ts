// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class MapsResource {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /maps` */
  retrieve(options?: CallOptions): Answer<Maps> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/maps', { ...init }),
      (answer) => answer,
    );
  }
}

export interface Maps {
  open: { [key: string]: unknown };
  empty?: unknown;
  anything?: unknown;
  nothing?: unknown;
  closed?: { [key: string]: unknown };
  texts: { [key: string]: string };
  shops?: { [key: string]: MapsShopsValue };
  patterned?: { [key: string]: number };
  fields_and_open?: MapsFieldsAndOpen;
  fields_and_typed?: MapsFieldsAndTyped;
  fields_and_closed?: MapsFieldsAndClosed;
  lists?: { [key: string]: string[] };
}

export interface MapsShopsValue {
  id: string;
}

export interface MapsFieldsAndOpen {
  [key: string]: unknown;
  id?: string;
}

export interface MapsFieldsAndTyped {
  [key: string]: unknown;
  id: string;
}

export interface MapsFieldsAndClosed {
  id?: string;
}

const retrieveOperation: Operation = { id: 'maps.retrieve', repeat: 'safe', answer: 'json' };
