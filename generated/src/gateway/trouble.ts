// A reply and a fault in, the reply that goes out: late, broken, or never.

import type { EnvelopeRule } from '../runtime/profile.js';
import type { Fault } from './fault.js';
import { Refusal, type Reply, replyBytes, replyRefusal } from './reply.js';

const note = 'a fault that was ordered from the local sandbox';

/** Throws nothing: a fault is an answer too. `reply` is what a request without a fault would get. */
export function troubled(fault: Fault, reply: Reply, rule: EnvelopeRule | undefined): Reply {
  const { name, milliseconds } = fault;
  switch (name) {
    case 'timeout':
      return { ...reply, trouble: 'silence' };
    case 'reset':
    case 'cut':
      return { ...reply, trouble: name };
    case 'slow':
      return { ...reply, delay: milliseconds };
    case 'server_error':
      return replyRefusal(rule, new Refusal(500, `the gateway failed: ${note}`));
    case 'bad_gateway':
      return replyBytes(502, encode(`<html><body><h1>502 Bad Gateway</h1></body></html>`), 'text/html', note);
    case 'malformed':
      return { ...reply, body: reply.body.subarray(0, Math.ceil(reply.body.length / 2)) };
    case 'empty':
      return { ...reply, body: new Uint8Array() };
    case 'failure':
      return { ...replyRefusal(rule, new Refusal(500, `the gateway says no: ${note}`)), status: 200 };
    case 'duplicate_key':
      return { ...reply, body: doubled(reply.body) };
    case 'redirect': {
      const moved = replyBytes(302, new Uint8Array(), 'text/plain', note);
      return { ...moved, headers: { ...moved.headers, location: '/elsewhere' } };
    }
    case 'unsafe_amount':
      return { ...reply, body: begun(reply.body, '"amount":9007199254740993') };
    case 'wrong_encoding':
      return { ...reply, body: Uint8Array.of(0x22, 0xff, 0x22) };
    case 'unknown_member':
    case 'other_tag':
    case 'pending_refund':
      return reply;
  }
}

/** The same JSON with its first key once more, and nothing behind it. */
function doubled(body: Uint8Array): Uint8Array {
  const key = /^\{("(?:[^"\\]|\\.)*"):/.exec(new TextDecoder().decode(body))?.[1];
  return key ? begun(body, `${key}:null`) : body;
}

/** The same JSON object with one field before its own. */
function begun(body: Uint8Array, field: string): Uint8Array {
  const text = new TextDecoder().decode(body);
  return encode(text.startsWith('{"') ? `{${field},${text.slice(1)}` : text);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
