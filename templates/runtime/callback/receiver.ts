// A callback as it came in, the answer to its sender out: acknowledged only when it was handled.

import type { Received } from '../verify.js';
import { quietly } from '../view.js';
import type { Authenticate } from './authenticate.js';
import {
  type CallbackAcknowledgement,
  type CallbackReason,
  type Fields,
  fits,
  onlyOne,
  type UnknownCallback,
} from './event.js';
import { CallbackError } from './problem.js';
import { tooLarge } from './raw-body.js';
import type { CallbackStore } from './store.js';
import type { Kind } from './trust.js';

/** What the document says of all callbacks. */
export interface CallbackRules {
  readonly methods: readonly string[];
  /** How each content type is read. */
  readonly types: Readonly<Record<string, (bytes: Uint8Array) => Fields>>;
  readonly acknowledgement: CallbackAcknowledgement;
}

/** What a receiver needs whichever way it trusts. */
export interface CallbackReceiverOptions {
  /** What was handled already. */
  readonly store: CallbackStore;
  /** Hears of each callback that was not acknowledged. Holds what your own code threw, and no secret. */
  readonly report: (problem: CallbackError) => unknown;
  /** How many bytes a body may have; 65,536 unless set. */
  readonly limit?: number;
}

/** Receives callbacks; `forExpress`, `forWeb` and the others fit it to a framework. */
export interface CallbackReceiver {
  /** Never throws. */
  receive(incoming: CallbackRequest): Promise<CallbackReply>;
}

/** Headers as a platform gives them: a `Headers`, or an object with names in lower case. */
export type CallbackHeaders = Received['headers'];

/** A callback as it came. */
export interface CallbackRequest extends Omit<Received, 'body'> {
  /** The raw bytes of the body. Throws `CallbackError` when they are gone, or more than the limit. */
  readonly read: (limit: number) => Promise<Uint8Array>;
}

/** What the sender is answered. */
export interface CallbackReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What could not be matched is handled here: it is acknowledged only where sending it again would change nothing. */
export type UnknownArm = (event: UnknownCallback) => unknown;

export function createReceiver(
  { methods, types, acknowledgement }: CallbackRules,
  { report, limit = 65_536 }: CallbackReceiverOptions,
  { kinds, unknown, authenticate }: Trusted,
): CallbackReceiver {
  const read = async (incoming: CallbackRequest): Promise<Fields> => {
    const { method, headers } = incoming;
    if (!methods.includes(method.toUpperCase()))
      throw new CallbackError('method', `send it by ${methods.join(' or ')}`);
    const type = headerOf(headers, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '';
    const parse = Object.hasOwn(types, type) ? types[type] : undefined;
    if (!parse || headerOf(headers, 'content-encoding'))
      throw new CallbackError('content-type', `send ${Object.keys(types).join(' or ')}, not compressed`);
    if (Number(headerOf(headers, 'content-length')) > limit) throw tooLarge(limit);
    const body = await incoming.read(limit);
    await authenticate?.({ ...incoming, body });
    return parse(body);
  };

  return {
    async receive(incoming) {
      try {
        const body = await read(incoming);
        const kind = onlyOne(kinds.filter(({ mark }) => fits(mark, body)));
        const reason = typeof kind === 'string' ? kind : await kind.take(body);
        if (reason) await unknown({ kind: 'unknown', reason, body });
        if (reason && !lost.includes(reason)) return reply(422, reason);
        return acknowledge((typeof kind === 'object' && kind.mark.acknowledgement) || acknowledgement);
      } catch (error) {
        const problem =
          error instanceof CallbackError ? error : new CallbackError('handler', 'it threw; see the cause', error);
        quietly(() => report(problem));
        const { status, message } = problem;
        return reply(status, message, status === 405 ? { allow: methods.join(', ') } : {});
      }
    },
  };
}

interface Trusted {
  readonly kinds: readonly Kind[];
  readonly unknown: UnknownArm;
  /** Absent where nothing but a reference is trusted. */
  readonly authenticate?: Authenticate;
}

/** To send these again would change nothing: acknowledged once the arm for the unknown has seen them. */
const lost: readonly CallbackReason[] = ['unrecognised', 'several', 'no-reference'];

function acknowledge({ status, type, body = '' }: CallbackAcknowledgement): CallbackReply {
  return { status, headers: type === undefined ? {} : { 'content-type': type }, body };
}

function reply(status: number, body: string, headers: Record<string, string> = {}): CallbackReply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

function headerOf(headers: CallbackRequest['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return typeof value === 'string' ? value : '';
}
