// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Actions {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /actions` */
  retrieve(options?: CallOptions): Answer<TerminalAction> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/actions', { ...init }),
      (answer) => answer,
    );
  }
}

export interface TerminalAction {
  id?: string;
  type?: 'QR_CODE' | 'PING' | 'SAVE_CARD' | 'DATA_COLLECTION';
  qr_code_options?: TerminalActionQrCodeOptions;
  save_card_options?: TerminalActionSaveCardOptions;
  data_collection_details?: TerminalActionDataCollectionDetails;
}

export interface TerminalActionQrCodeOptions {
  title?: string;
}

export interface TerminalActionSaveCardOptions {
  customer_id?: string;
}

export interface TerminalActionDataCollectionDetails {
  title?: string;
}

const retrieveOperation: Operation = { id: 'actions.retrieve', repeat: 'safe', answer: 'json' };
