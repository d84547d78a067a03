// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { formBodyAs } from '../runtime/form-style.js';
import { multipartBodyAs } from '../runtime/multipart.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Letters {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `PUT /letters` */
  mix(request: LettersMixRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      mixOperation,
      options,
      (init) => this.#http.PUT('/letters', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /letters`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  send(request: LettersSendRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      sendOperation,
      options,
      (init) => this.#http.POST('/letters', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /search`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  search(request: LettersSearchRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      searchOperation,
      options,
      (init) => this.#http.POST('/search', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /deep`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  deep(request: LettersDeepRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      deepOperation,
      options,
      (init) => this.#http.POST('/deep', { ...init, body: request }),
      () => undefined,
    );
  }
}

export interface LettersMixRequest {
  meta?: LettersMixRequestMeta;
}

export interface LettersMixRequestMeta {
  a?: string;
}

export interface LettersSendRequest {
  meta: LettersSendRequestMeta;
  scan?: Blob;
  any?: Blob;
  odd?: string;
  colours?: string[];
  place?: LettersSendRequestPlace;
}

export interface LettersSendRequestMeta {
  to?: string;
}

export interface LettersSendRequestPlace {
  city?: string;
}

export interface LettersSearchRequest {
  ids?: number[];
  tags?: string[];
  range?: LettersSearchRequestRange;
  place?: LettersSearchRequestPlace;
  path?: string;
  since?: string;
}

export interface LettersSearchRequestRange {
  from?: string;
  to?: string;
}

export interface LettersSearchRequestPlace {
  city?: string;
}

export interface LettersDeepRequest {
  place?: LettersDeepRequestPlace;
}

export interface LettersDeepRequestPlace {
  city?: string;
}

const mixOperation: Operation = {
  id: 'letters.mix',
  repeat: 'never',
  answer: 'none',
  body: multipartBodyAs({ type: 'multipart/mixed' }),
};

const sendOperation: Operation = {
  id: 'letters.send',
  repeat: 'never',
  answer: 'none',
  body: multipartBodyAs({
    types: [['meta', 'application/vnd.letter+json'], ['scan', 'image/png']],
    styles: [['colours', 'comma'], ['place', 'deep']],
  }),
};

const searchOperation: Operation = {
  id: 'letters.search',
  repeat: 'never',
  answer: 'none',
  body: formBodyAs([['ids', 'comma'], ['tags', 'pipe'], ['range', 'spread'], ['path', 'spread', true]]),
};

const deepOperation: Operation = { id: 'letters.deep', repeat: 'never', answer: 'none' };
