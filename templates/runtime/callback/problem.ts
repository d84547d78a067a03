// Why a callback was not acknowledged in, one error with the status for its sender out; it never holds a secret.

import { SdkError } from '../errors.js';

/** What kept a callback from being acknowledged. */
export type CallbackFault =
  /** It came by another method than the document's. */
  | 'method'
  /** Its body is of a type that the document does not know, or is compressed. */
  | 'content-type'
  | 'too-large'
  /** The bytes are gone: something parsed or read them before. A mistake of the page that receives, not of the sender. */
  | 'raw-body'
  /** The body is cut off, no UTF-8, no object, or holds a field twice. */
  | 'malformed'
  /** The signature is missing or does not fit. */
  | 'signature'
  /** The server could not be asked, or refused to answer. */
  | 'asking'
  /** The same news is being handled at this moment. */
  | 'busy'
  /** The merchant's own code threw; `cause` is what it threw. */
  | 'handler';

/** 500 for the rest: the merchant's own mistakes. */
const statuses: Readonly<Partial<Record<CallbackFault, number>>> = {
  method: 405,
  'content-type': 415,
  'too-large': 413,
  malformed: 400,
  signature: 401,
  asking: 503,
  busy: 503,
};

/** A callback was not acknowledged. `message` says what to do about it. */
export class CallbackError extends SdkError<'callback', CallbackFacts> {
  /** What kept it from being acknowledged. */
  declare readonly fault: CallbackFault;
  /** What its sender is answered. */
  declare readonly status: number;

  constructor(fault: CallbackFault, message: string, cause?: unknown) {
    super('callback', `${fault}: ${message}`, {
      fault,
      status: statuses[fault] ?? 500,
      ...(cause !== undefined && { cause }),
    });
  }
}

interface CallbackFacts {
  readonly fault: CallbackFault;
  readonly status: number;
  readonly cause?: unknown;
}
