// What the generator knows of one operation, as data the transport reads. Types only.

import type { BodyWriter } from './body.js';
import type { CallOptions } from './options.js';

/** One operation. */
export interface Operation {
  /** `resource.verb`. */
  readonly id: string;
  /** `never`: it may move money, so it is not sent twice. `safe`: it may be sent again. */
  readonly repeat: 'never' | 'safe';
  /** How the answer's body is read. */
  readonly answer: 'json' | 'text' | 'bytes' | 'events' | 'none';
  /** The members that the envelope's data must hold; absent when the answer is not wrapped as the profile's envelope says. */
  readonly members?: readonly string[];
  /** Request fields of which at least one must be given; without one nothing is sent. */
  readonly references?: readonly string[];
  /** True when no credential is sent. */
  readonly public?: boolean;
  /** The media types that are asked for; JSON, or anything, unless set. */
  readonly accept?: string;
  /** How the body is written; as JSON unless set. */
  readonly body?: BodyWriter;
}

/** One way to ask how a call ended. */
export interface SettleWay {
  /** The request's field that names the transaction. */
  readonly field: string;
  /** Asks by that field's value. */
  readonly ask: (value: string, options: CallOptions) => PromiseLike<unknown>;
}

/** What a money-moving call needs to say how it ended. */
export interface Money {
  readonly request: object;
  /** In order of preference: the first whose field was given is used. */
  readonly settle: readonly SettleWay[];
}
