// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Answer } from '../runtime/answer.js';
import { bytesBody } from '../runtime/body.js';
import { readDownload } from '../runtime/download.js';
import type { Download } from '../runtime/download.js';
import { readEvents } from '../runtime/events.js';
import type { Operation } from '../runtime/operation.js';
import type { CallOptions } from '../runtime/options.js';
import type { Transport } from '../runtime/transport.js';
import type { FetchClient } from '../runtime/typed-fetch.js';
import type { paths } from '../wire.js';

export class Files {
  readonly #http: FetchClient<paths>;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#http = transport.client<paths>();
  }

  /** `GET /files/{id}` */
  download(id: string, options?: CallOptions): Answer<Download> {
    return this.#transport.call(
      downloadOperation,
      options,
      (init) => this.#http.GET('/files/{id}', { ...init, params: { path: { id } } }),
      readDownload,
    );
  }

  /** `PUT /files/{id}` */
  replace(id: string, request: Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>, options?: CallOptions): Answer<FilesReplaceResponse | undefined> {
    return this.#transport.call(
      replaceOperation,
      options,
      (init) => this.#http.PUT('/files/{id}', { ...init, params: { path: { id } }, body: request }),
      (answer) => answer,
    );
  }

  /** `DELETE /files/{id}` */
  remove(id: string, options?: CallOptions): Answer<void> {
    return this.#transport.call(
      removeOperation,
      options,
      (init) => this.#http.DELETE('/files/{id}', { ...init, params: { path: { id } } }),
      () => undefined,
    );
  }

  /** `GET /files/{id}/text` */
  text(id: string, options?: CallOptions): Answer<string> {
    return this.#transport.call(
      textOperation,
      options,
      (init) => this.#http.GET('/files/{id}/text', { ...init, params: { path: { id } } }),
      (answer) => answer,
    );
  }

  /** `GET /files/{id}/changes` */
  changes(id: string, options?: CallOptions): Answer<ReadableStream<Uint8Array>> {
    return this.#transport.call(
      changesOperation,
      options,
      (init) => this.#http.GET('/files/{id}/changes', { ...init, params: { path: { id } } }),
      readEvents,
    );
  }

  /** `GET /files/{id}/report` */
  report(id: string, options?: CallOptions): Answer<Download> {
    return this.#transport.call(
      reportOperation,
      options,
      (init) => this.#http.GET('/files/{id}/report', { ...init, params: { path: { id } } }),
      readDownload,
    );
  }
}

export interface FilesReplaceResponse {
  size?: number;
}

const downloadOperation: Operation = { id: 'files.download', repeat: 'safe', answer: 'bytes' };

const replaceOperation: Operation = {
  id: 'files.replace',
  repeat: 'never',
  answer: 'json',
  body: bytesBody('application/octet-stream'),
};

const removeOperation: Operation = { id: 'files.remove', repeat: 'never', answer: 'none' };

const textOperation: Operation = { id: 'files.text', repeat: 'safe', answer: 'text', accept: 'text/plain' };

const changesOperation: Operation = { id: 'files.changes', repeat: 'safe', answer: 'events', accept: 'text/event-stream' };

const reportOperation: Operation = { id: 'files.report', repeat: 'safe', answer: 'bytes' };
