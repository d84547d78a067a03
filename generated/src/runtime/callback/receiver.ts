// A callback as it came in, the answer to its sender out: acknowledged only when it was handled.

import { ConfigurationError } from '../errors.js';
import type { Received } from '../verify.js';
import type { CallbackTrust } from './authenticate.js';
import {
  type CallbackAcknowledgement,
  type CallbackReason,
  type Fields,
  fits,
  onlyOne,
  type UnknownCallback,
} from './event.js';
import { CallbackError } from './problem.js';
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
  { kinds, unknown, admit }: Trusted,
): CallbackReceiver {
  // From JavaScript. Without it, everyone would be believed.
  if (typeof admit !== 'function')
    throw new ConfigurationError(
      'configuration',
      'a receiver needs a client to ask by, or trust: bySignature(secrets)',
    );
  const read = async (incoming: CallbackRequest): Promise<Fields> => {
    const { method, headers } = incoming;
    if (!methods.includes(method.toUpperCase()))
      throw new CallbackError('method', `send it by ${methods.join(' or ')}`);
    const type = headerOf(headers, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '';
    const parse = Object.hasOwn(types, type) ? types[type] : undefined;
    if (!parse || headerOf(headers, 'content-encoding'))
      throw new CallbackError('content-type', `send ${Object.keys(types).join(' or ')}, not compressed`);
    const body = await incoming.read(limit);
    await admit({ ...incoming, body });
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
        // What hears of it must not keep its sender from an answer.
        void (async () => report(problem))().catch(() => undefined);
        const { status, message } = problem;
        return reply(status, message, status === 405 ? { ...plain, allow: methods.join(', ') } : plain);
      }
    },
  };
}

interface Trusted {
  readonly kinds: readonly Kind[];
  readonly unknown: UnknownArm;
  /** Who is heard: `anyone`, where nothing but a reference is taken. */
  readonly admit: CallbackTrust;
}

/** To send these again would change nothing: acknowledged once the arm for the unknown has seen them. */
const lost: readonly CallbackReason[] = ['unrecognised', 'several', 'no-reference'];

function acknowledge({ status, type, body = '' }: CallbackAcknowledgement): CallbackReply {
  return reply(status, body, type === undefined ? {} : { 'content-type': type });
}

const reply = (status: number, body: string, headers: CallbackReply['headers'] = plain): CallbackReply => ({
  status,
  headers,
  body,
});

const plain = { 'content-type': 'text/plain; charset=utf-8' };

function headerOf(headers: CallbackRequest['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return typeof value === 'string' ? value : '';
}
