// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import { writeQuery } from '../runtime/query.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Import {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `DELETE /import/{class}/{new}` */
  delete(path: ImportDeletePath, query?: ImportDeleteQuery, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      deleteOperation,
      options,
      (init) =>
        this.#http.DELETE('/import/{class}/{new}', {
          ...init,
          querySerializer: writeQuery,
          params: { path, ...(query && { query }) },
        }),
      () => undefined,
    );
  }

  /** `GET /import/{options}` */
  constructor2(optionsValue: string, options?: CallOptions): Answer<Answer2> {
    return this.#transport.call(
      constructor2Operation,
      options,
      (init) => this.#http.GET('/import/{options}', { ...init, params: { path: { options: optionsValue } } }),
      (answer) => answer,
    );
  }

  /** `PUT /import/{options}` */
  then2(optionsValue: N3ds, request: Default, options?: CallOptions): Answer<Pick2> {
    return this.#transport.call(
      then2Operation,
      options,
      (init) =>
        this.#http.PUT('/import/{options}', {
          ...init,
          params: { path: { options: optionsValue } },
          body: request,
        }),
      (answer) => answer,
    );
  }
}

/** The path parameters of `import.delete`. */
export interface ImportDeletePath {
  class: string;
  new: string;
}

/** The query parameters of `import.delete`. */
export interface ImportDeleteQuery {
  default?: string;
}

export interface Answer2 {
  promise?: Promise2;
}

export interface Promise2 {
  constructor?: string;
  __proto__?: string;
  then?: string;
}

export interface Default {
  class?: string;
  '💳'?: string;
}

export type N3ds = 'new' | 'class';

export type Pick2 = Required2 & Required<Pick<Required2, 'record'>>;

export interface Required2 {
  record?: Record2;
}

export interface Record2 {
  '4th'?: string;
  'a-b'?: string;
  ''?: string;
}

const deleteOperation: Operation = { id: 'import.delete', repeat: 'never', answer: 'none' };

const constructor2Operation: Operation = { id: 'import.constructor2', repeat: 'safe', answer: 'json' };

const then2Operation: Operation = { id: 'import.then2', repeat: 'never', answer: 'json' };
