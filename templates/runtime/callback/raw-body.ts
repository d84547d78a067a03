// A body as it arrives in, its exact bytes out; what is no longer bytes is refused with the way to keep them.

import { CallbackError } from './problem.js';

/** The bytes, or a `CallbackError` that says what stands in their place, and the cure. */
export function bytesOf(body: unknown, cure: string, what = whatIs): Uint8Array {
  if (body instanceof Uint8Array) return body;
  throw new CallbackError('raw-body', `the body's raw bytes are needed, but ${what(body)}. ${cure}`);
}

/** What a parser leaves in place of bytes. */
export function whatIs(body: unknown): string {
  if (body === undefined || body === null) return 'something has read them before';
  if (typeof body === 'string') return 'it is text, which may differ from what was sent';
  if (typeof body !== 'object') return `it is a ${typeof body}`;
  return 'it is a parsed object, from which nobody can make them again';
}

/** Collects pieces up to a limit. */
export interface Gathering {
  readonly add: (piece: unknown) => void;
  readonly bytes: () => Uint8Array;
}

export function gather(limit: number, cure: string): Gathering {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add(piece) {
      const bytes = bytesOf(piece, cure);
      length += bytes.length;
      if (length > limit) throw new CallbackError('too-large', `the body has more than ${limit} bytes`);
      pieces.push(bytes);
    },
    bytes() {
      const all = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        all.set(piece, at);
        at += piece.length;
      }
      return all;
    },
  };
}
