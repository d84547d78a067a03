// What the gateway says, as bytes in the envelope that the document describes.

import type { EnvelopeRule } from '../runtime/profile.js';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A refusal: the status, and what a person reads. Thrown by whatever finds the fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Stands on every answer: none of this is the vendor's word. */
const note = 'made by the local sandbox; codes, statuses and values are ours, not the vendor documentation';

export function replyJson(status: number, value: unknown): Reply {
  return replyBytes(status, new TextEncoder().encode(JSON.stringify(value)), 'application/json');
}

export function replyBytes(status: number, body: Uint8Array, type: string): Reply {
  return { status, headers: { 'content-type': type, 'x-sandbox-note': note }, body };
}

/** Data in the envelope. The code of a success is not documented: 0 is the placeholder of the vendor's example. */
export function replyData(rule: EnvelopeRule | undefined, data: unknown): Reply {
  if (rule === undefined) return replyJson(200, data);
  return replyJson(200, wrap(rule, { code: successCode(rule), message: 'ok', data }));
}

export function replyRefusal(rule: EnvelopeRule | undefined, { status, message }: Refusal): Reply {
  const code = status * 100;
  return replyJson(status, rule === undefined ? { code, message } : wrap(rule, { code, message }));
}

/** The envelope's own names for its parts. */
function wrap(rule: EnvelopeRule, said: { code: unknown; message: string; data?: unknown }): Record<string, unknown> {
  return {
    ...(rule.code === undefined ? {} : { [rule.code]: said.code }),
    ...('data' in said ? { [rule.data]: said.data } : {}),
    ...(rule.message === undefined ? {} : { [rule.message]: said.message }),
  };
}

function successCode(rule: EnvelopeRule): string | number {
  return rule.codes[0] ?? 0;
}
