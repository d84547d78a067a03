// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { formBody, textBody } from '../runtime/body.js';
import { multipartBody } from '../runtime/multipart.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Uploads {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * `POST /form`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  form(request: Upload, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      formOperation,
      options,
      (init) => this.#http.POST('/form', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /parts`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  parts(request: UploadsPartsRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      partsOperation,
      options,
      (init) => this.#http.POST('/parts', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /text`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  text(request?: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      textOperation,
      options,
      (init) => this.#http.POST('/text', { ...init, ...(request !== undefined && { body: request }) }),
      () => undefined,
    );
  }

  /**
   * `POST /choice`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  choice(request: Upload, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      choiceOperation,
      options,
      (init) => this.#http.POST('/choice', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /any`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  any(request: Upload, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      anyOperation,
      options,
      (init) => this.#http.POST('/any', { ...init, body: request }),
      () => undefined,
    );
  }
}

export interface Upload {
  name: string;
  size?: number;
}

export interface UploadsPartsRequest {
  file: Blob;
  note?: string;
}

const formOperation: Operation = { id: 'uploads.form', repeat: 'never', answer: 'none', body: formBody };

const partsOperation: Operation = { id: 'uploads.parts', repeat: 'never', answer: 'none', body: multipartBody };

const textOperation: Operation = { id: 'uploads.text', repeat: 'never', answer: 'none', body: textBody('text/plain') };

const choiceOperation: Operation = { id: 'uploads.choice', repeat: 'never', answer: 'none' };

const anyOperation: Operation = { id: 'uploads.any', repeat: 'never', answer: 'none', body: multipartBody };
