// What went wrong in, one of a closed set of errors out: a literal `code`, facts as fields, never a secret.

import type { Settle } from './outcome.js';

/** What is known of the call that failed. */
export interface Facts {
  /** `resource.verb`. */
  readonly operation: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** How often the call was tried. */
  readonly attempts: number;
}

/** What is known of an answer that is not a success. */
export interface AnswerFacts {
  readonly status: number;
  /** The answer's text without credentials and sensitive fields, cut after 4,000 characters. */
  readonly body: string;
}

/** What every error of this SDK is. `isSdkError` narrows to the union of all, `code` to one of them. */
export class SdkError<Code extends string = string, Known extends object = object> extends Error {
  /** Which error it is: a literal for each class, so that `switch (error.code)` narrows. */
  readonly code: Code;
  // Declared, not assigned: these come when the call fails. What the classes below declare comes with `facts`.
  /** The call, as `resource.verb`; absent before there is one. */
  declare readonly operation?: string;
  /** The HTTP method. */
  declare readonly method?: string;
  /** The path without the query. */
  declare readonly path?: string;
  /** How often the call was tried. */
  declare readonly attempts?: number;
  /** The HTTP status, where an answer came. */
  declare readonly status?: number;

  constructor(code: Code, message: string, facts?: Known) {
    super(message);
    Object.assign(this, facts);
    this.code = code;
    // Not the class's name: a minifier shortens that.
    this.name = `SdkError [${code}]`;
  }
}

/** The client or a signing recipe was set up wrongly. Nothing was sent. */
export class ConfigurationError extends SdkError<'configuration'> {}

/** The request cannot be sent as it is: a path value, a reference, a header, the body, or a hook refused it. Nothing was sent. */
export class InvalidRequestError extends SdkError<'invalid_request'> {}

/** No answer, or only a part of one. `cause` is a copy of the platform's error: its words, without secrets. */
export class ConnectionError extends SdkError<'connection', ConnectionFacts> {
  /** `no`: proven that nothing left this machine. */
  declare readonly sent: 'no' | 'maybe';
  /** The platform's code, such as `ECONNRESET`; empty where it has none. */
  declare readonly fault: string;
}

/** The time was up: that of the attempt, or that of the whole call. */
export class TimeoutError extends SdkError<'timeout'> {}

/** The caller's signal ended the call. */
export class AbortedError extends SdkError<'aborted'> {}

/** The server points elsewhere. Not followed: credentials would go along. `status` is 0 where the platform hides it. */
export class RedirectError extends SdkError<'redirect', { readonly status: number }> {
  /** The HTTP status; 0 where the platform hides it. */
  declare readonly status: number;
}

/** The server's status is not a success; `code` holds it, as in `http_401`. */
export class StatusError extends SdkError<`http_${number}`, StatusFacts> {
  /** The HTTP status. */
  declare readonly status: number;
  /** The answer's text without credentials and sensitive fields, cut after 4,000 characters. */
  declare readonly body: string;
  /** Milliseconds the server asks to wait, at most 60,000. */
  declare readonly retryAfter: number | undefined;
}

/** The envelope inside a 2xx answer does not say success. */
export class EnvelopeError extends SdkError<'envelope', EnvelopeFacts> {
  /** The HTTP status. */
  declare readonly status: number;
  /** The answer's text without credentials and sensitive fields, cut after 4,000 characters. */
  declare readonly body: string;
  /** The envelope's own code. */
  declare readonly envelopeCode: string | number;
  /** The envelope's words. */
  declare readonly envelopeMessage: string;
  /** False while the vendor has not confirmed how success looks: the call may have worked after all. */
  declare readonly confirmed: boolean;
  /** Asks how a money-moving call ended; absent on calls that may be repeated. */
  declare readonly settle: Settle | undefined;
}

/** A 2xx answer that cannot be trusted as data. */
export class UnreadableError extends SdkError<'unreadable', AnswerFacts & { readonly reason: UnreadableReason }> {
  /** The HTTP status. */
  declare readonly status: number;
  /** The answer's text without credentials and sensitive fields, cut after 4,000 characters. */
  declare readonly body: string;
  /** What made it unreadable. */
  declare readonly reason: UnreadableReason;
}

/** Why an answer could not be read. */
export type UnreadableReason = 'empty' | 'encoding' | 'syntax' | 'duplicate' | 'unsafe-integer';

/**
 * A call that must not be sent twice failed after it may have been sent. `cause` is the error that says how.
 * Ask with `settle()`; do not just repeat the call.
 */
export class OutcomeUnknownError extends SdkError<'outcome_unknown', OutcomeFacts> {
  /** The error that says how it failed. */
  declare readonly cause: AnySdkError;
  /** The request's references, to find the transaction by. */
  declare readonly references: Readonly<Record<string, unknown>>;
  /** Asks the server how the call ended. */
  declare readonly settle: Settle;
}

interface ConnectionFacts {
  readonly sent: 'no' | 'maybe';
  readonly fault: string;
  readonly cause: Error;
}

interface StatusFacts extends AnswerFacts {
  readonly retryAfter: number | undefined;
}

interface EnvelopeFacts extends AnswerFacts {
  readonly envelopeCode: string | number;
  readonly envelopeMessage: string;
  readonly confirmed: boolean;
  readonly settle: Settle | undefined;
}

interface OutcomeFacts {
  readonly cause: AnySdkError;
  readonly references: Readonly<Record<string, unknown>>;
  readonly settle: Settle;
}

/** Every error this SDK throws. */
export type AnySdkError =
  | ConfigurationError
  | InvalidRequestError
  | ConnectionError
  | TimeoutError
  | AbortedError
  | RedirectError
  | StatusError
  | EnvelopeError
  | UnreadableError
  | OutcomeUnknownError;

/**
 * Tells whether a caught value is one of this SDK's errors, thrown by another copy of the package too: where `import`
 * and `require` meet in one process, each has classes of its own, and `instanceof` knows its own alone.
 */
export function isSdkError(error: unknown): error is AnySdkError {
  return error instanceof Error && error.name.startsWith('SdkError [');
}

/** The same within one copy. */
export function isOwnError(error: unknown): error is AnySdkError {
  return error instanceof SdkError;
}
