// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Stations {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /stations` */
  list(options?: CallOptions): Answer<StationsListResponse> {
    return this.#transport.call(
      listOperation,
      options,
      (init) => this.#http.GET('/stations', { ...init }),
      (answer) => answer,
    );
  }
}

export interface StationsListResponse {
  data: Station[];
  total?: number;
}

export interface Station {
  id: string;
}

const listOperation: Operation = { id: 'stations.list', repeat: 'safe', answer: 'json' };
