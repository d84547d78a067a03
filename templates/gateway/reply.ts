// What the gateway says, as bytes in the envelope that the document describes; and what a refusal is.

import type { EnvelopeRule } from '../runtime/profile.js';

/** An answer as it goes over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** What happens to it on its way: it never goes out, or the connection ends before or in it. */
  readonly trouble?: 'silence' | 'reset' | 'cut';
  /** Milliseconds to wait before it goes out. */
  readonly delay?: number;
}

/** A refusal: the status, and what a person reads. Thrown by whatever finds the fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

const refused = "refused: status, code and message are the sandbox's own";

export function replyJson(status: number, value: unknown, note: string): Reply {
  return replyBytes(status, new TextEncoder().encode(JSON.stringify(value)), 'application/json', note);
}

export function replyBytes(status: number, body: Uint8Array, type: string, note: string): Reply {
  // Stands on every answer: none of this is the vendor's word.
  const headers = { 'content-type': type, 'x-sandbox-note': `made by a local sandbox; ${note}` };
  return { status, headers, body };
}

/** Data in the envelope. The code of a success is not documented: 0 is the placeholder of the vendor's example. */
export function replyData(rule: EnvelopeRule | undefined, data: unknown, note: string): Reply {
  return replyJson(200, wrap(rule, { code: rule?.codes[0] ?? 0, message: 'ok', data }), note);
}

export function replyRefusal(rule: EnvelopeRule | undefined, { status, message, headers }: Refusal): Reply {
  const reply = replyJson(status, wrap(rule, { code: status * 100, message }), refused);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

interface Said {
  readonly code: string | number;
  readonly message: string;
  readonly data?: unknown;
}

/** The envelope's own names for its parts. Without an envelope, data stands alone. */
function wrap(rule: EnvelopeRule | undefined, said: Said): unknown {
  if (!rule) return 'data' in said ? said.data : said;
  return {
    ...(rule.code && { [rule.code]: said.code }),
    ...('data' in said && { [rule.data]: said.data }),
    ...(rule.message && { [rule.message]: said.message }),
  };
}
