// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { multipartBody, multipartBodyAs } from '../runtime/multipart.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Albums {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /**
   * `POST /albums`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  create(request: AlbumsCreateRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      createOperation,
      options,
      (init) => this.#http.POST('/albums', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /albums/import`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  import(request: AlbumsImportRequestArchive | Link, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      importOperation,
      options,
      (init) => this.#http.POST('/albums/import', { ...init, body: request }),
      () => undefined,
    );
  }

  /** `PUT /albums/photo` */
  describe(request: AlbumsDescribeRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      describeOperation,
      options,
      (init) => this.#http.PUT('/albums/photo', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /albums/photo`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  photo(request: AlbumsPhotoRequest, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      photoOperation,
      options,
      (init) => this.#http.POST('/albums/photo', { ...init, body: request }),
      () => undefined,
    );
  }

  /**
   * `POST /albums/raw`
   *
   * Never sent twice: where it is not known whether it arrived, it throws `OutcomeUnknownError`.
   */
  raw(request?: { [key: string]: Blob }, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      rawOperation,
      options,
      (init) => this.#http.POST('/albums/raw', { ...init, ...(request !== undefined && { body: request }) }),
      () => undefined,
    );
  }
}

export type AlbumsCreateRequest = {
  name: string;
  place?: AlbumsCreateRequestPlace;
} & {
  /** The bytes of a picture. */
  cover?: Blob;
  pictures?: Blob[];
  sound?: Blob;
  either?: Blob | Blob[];
  perhaps?: Blob | null;
  icon?: Blob;
  encoded?: string;
};

export interface AlbumsCreateRequestPlace {
  city?: string;
}

export interface AlbumsImportRequestArchive {
  file: Blob;
}

export interface Link {
  url: string;
}

export interface AlbumsDescribeRequest {
  photo_url?: string;
}

export interface AlbumsPhotoRequest {
  photo: Blob | string;
}

const createOperation: Operation = {
  id: 'albums.create',
  repeat: 'never',
  answer: 'none',
  body: multipartBodyAs({ types: [['cover', 'image/png']] }),
};

const importOperation: Operation = { id: 'albums.import', repeat: 'never', answer: 'none', body: multipartBody };

const describeOperation: Operation = { id: 'albums.describe', repeat: 'never', answer: 'none' };

const photoOperation: Operation = { id: 'albums.photo', repeat: 'never', answer: 'none', body: multipartBody };

const rawOperation: Operation = { id: 'albums.raw', repeat: 'never', answer: 'none', body: multipartBody };
