// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

/** All about words. *\/ alert(1) /\* */
export class Words {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * Look up a word.
   *
   * Has a list:
   * - one
   * - two
   *
   * And a long line that goes on and on and on and on and on and on and on and on and on and on and on and on and
   * on and on.
   *
   *     indented code \@deprecated
   * {\@link https://evil.example.test} \@ts-ignore user@example.test
   *
   * `GET /words/{id}`
   *
   * @deprecated The API marks this as deprecated.
   */
  retrieve(id: string, options?: CallOptions): Answer<Word> {
    return this.#transport.call(
      retrieveOperation,
      options,
      (init) => this.#http.GET('/words/{id}', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }
}

/**
 * A word.
 *
 * What is said. Two sentences.
 *
 * Seen on the vendor's page "words" of 2026-01-01.
 */
export interface Word {
  /**
   * Not used any more.
   *
   * @deprecated The API marks this as deprecated.
   */
  old?: string;

  /**
   * What it costs.
   *
   * Unit: minor units. Assumed; the vendor has not confirmed it.
   */
  price?: number;
  bare?: string;

  /** Ends in a backslash \ */
  next?: string;

  /** Stands inside. */
  inner?: WordInner;
}

/** Stands inside. */
export interface WordInner {
  /** Deep inside. */
  deep?: string;
}

const retrieveOperation: Operation = { id: 'words.retrieve', repeat: 'safe', answer: 'json' };
