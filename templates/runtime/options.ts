// What a caller may set: once for a client, or for one call. Types only.

import type { Recipe } from './recipe.js';
import type { View } from './view.js';

/** Options of a client. Credentials come beside these, under the names the API's description gives them. */
export interface ClientOptions {
  /** A server's short name, or a base URL: https, or loopback. Required, so that nobody pays on a host by accident. */
  readonly server: string;
  /** Milliseconds one attempt may take, its answer's body included. 30,000 unless set. */
  readonly timeout?: number;
  /** Milliseconds the whole call may take, waits and all attempts included. No limit unless set. */
  readonly deadline?: number;
  /** How often a call may be sent again where that is safe. 2 unless set. */
  readonly retries?: number;
  /** Sends one request; `globalThis.fetch` unless set. It must not follow redirects by itself, nor send twice. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Signs by another recipe than the described one. */
  readonly recipe?: Recipe;
  /** Decides whether an envelope says success, in place of the described rule. */
  readonly success?: (envelope: Readonly<Record<string, unknown>>) => boolean;
  /** Where lines go, e.g. `console`. Neither credentials nor sensitive fields reach it. */
  readonly logger?: Logger;
  /** Sees each attempt before it is signed and sent. If it throws, nothing is sent and the call fails. */
  readonly onRequest?: (request: View) => unknown;
  /** Sees each answer. What it throws is ignored: a broken log line must not lose an answer. */
  readonly onResponse?: (response: View) => unknown;
  /**
   * Told when an answer holds an integer that no number can hold; what `watchDrift` makes is told of all that differs
   * from the description. What it throws is ignored.
   */
  readonly onDrift?: ((report: DriftReport) => unknown) | DriftWatch;
  /** Lets a browser page hold the credentials. Everyone who opens the page can then read them. */
  readonly dangerouslyAllowBrowser?: boolean;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call. On a call that may already have been sent the outcome is then unknown. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds one attempt may take. */
  readonly timeout?: number | undefined;
  /** Milliseconds the whole call may take. */
  readonly deadline?: number | undefined;
  /** How often the call may be sent again where that is safe. */
  readonly retries?: number | undefined;
  /** Further headers. They cannot replace credentials, the signature or the content type. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Anything with `debug`, such as `console`. */
export interface Logger {
  readonly debug: (message: string, view: View) => unknown;
}

/** What differs from the description: where and what, never a value. */
export interface Drift {
  /** JSON Pointer into the answer. */
  readonly pointer: string;
  readonly what: string;
}

/** All that differs in one answer. */
export interface DriftReport {
  readonly operation: string;
  readonly status: number;
  readonly drift: readonly Drift[];
}

/** Compares each successful answer with the description, and reports. `watchDrift` makes one. */
export interface DriftWatch {
  /** `report` is what was found until now; `inside` names the envelope's member that holds what is described. */
  readonly compare: (report: DriftReport, answer: unknown, inside: string | undefined) => unknown;
}
