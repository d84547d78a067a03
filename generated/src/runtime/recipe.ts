// What a signature covers, as data: one recipe is the only definition behind signing and verifying.

import type { Encoding } from './encoding.js';

/** How a request is signed. */
export interface Recipe {
  /** The header that carries the signature, in lower case. */
  readonly header: string;
  readonly algorithm: 'SHA-256' | 'SHA-512';
  /** The name of the client option that keys the HMAC. */
  readonly key: string;
  /** What is signed, in order. */
  readonly parts: readonly Part[];
  /** What is signed instead when a request has no body. */
  readonly bodyless: readonly Part[];
  /** Stands between two parts. */
  readonly separator: string;
  readonly encode: Encoding;
}

/** One piece of the signed message. */
export interface Part {
  /** What this piece adds to the message; undefined when the request lacks it. */
  readonly read: (request: Signable) => string | Uint8Array | undefined;
  /** The header whose value is made afresh for each signature. */
  readonly header?: string;
  readonly fresh?: () => string;
  /** Milliseconds between now and the moment the request claims, for a part that holds a time. */
  readonly age?: (request: Signable) => number;
}

/** A request as the signature sees it. */
export interface Signable {
  readonly method: string;
  /** Absolute, or from the first slash on, as it is sent. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The exact bytes, or the text they encode in UTF-8; absent when the request has no body. */
  readonly body?: string | Uint8Array | undefined;
}
