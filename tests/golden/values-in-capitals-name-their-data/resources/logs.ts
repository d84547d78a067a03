// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Logs {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /logs` */
  retrieve(options?: CallOptions): Answer<AuditLog> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/logs', { ...init }),
      (answer) => answer,
    );
  }
}

export interface AuditLog {
  id: string;
  type: 'api_key.created' | 'api_key.deleted' | 'login.succeeded';
  effective_at?: number;
  'api_key.created'?: AuditLogApiKeyCreated;
  'api_key.deleted'?: AuditLogApiKeyDeleted;
}

export interface AuditLogApiKeyCreated {
  id?: string;
}

export interface AuditLogApiKeyDeleted {
  id?: string;
}

const retrieveOperation: Operation = { id: 'logs.retrieve', repeat: 'safe', answer: 'json' };
