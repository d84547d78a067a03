// A callback's body in, what it is out: one of the kinds that the document describes, or unknown with the reason.

import { isGiven, own } from '../own.js';

/** The fields of a body, before anything is known of them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A callback that the document describes. */
export interface KnownCallback<Kind extends string, Data> {
  readonly kind: Kind;
  /** Asked for: the server's answer. Verified: what the callback itself says. */
  readonly data: Data;
}

/** A callback that could not be matched to the document, to the server's answer, or to the merchant's own order. */
export interface UnknownCallback {
  readonly kind: 'unknown';
  readonly reason: CallbackReason;
  /** What the callback says. Unless it was verified, anyone may have sent it. */
  readonly body: Fields;
}

/** Why a callback could not be matched. */
export type CallbackReason =
  /** It fits none of the described callbacks: the API of tomorrow, or a stranger. */
  | 'unrecognised'
  /** It fits several of them. */
  | 'several'
  /** It lacks the field by which it could be asked for, or by which the order is found. */
  | 'no-reference'
  /** The server answered about something else. */
  | 'disagreement'
  /** The merchant has no such order. */
  | 'no-order'
  /** Not the amount of the merchant's own order. */
  | 'amount'
  /** Not the currency of the merchant's own order. */
  | 'currency';

/** By what a kind is told: fields that must be there, and the values that fields may have. */
export interface Mark {
  readonly required: readonly string[];
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** The answer that this kind wants; that of all unless set. */
  readonly acknowledgement?: CallbackAcknowledgement;
}

/** How the sender wants to hear that it was heard. */
export interface CallbackAcknowledgement {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}

/** Whether a body is what the mark stands for. No more is checked than tells one kind from another. */
export function fits<Data>({ required, values }: Mark, body: Fields): body is Fields & Data {
  return (
    required.every((name) => isGiven(own(body, name))) &&
    Object.entries(values).every(([name, known]) => !isGiven(own(body, name)) || known.includes(own(body, name)))
  );
}

/** Reads a body as one kind; nothing where it does not fit. */
export const readAs =
  <Kind extends string, Data>(kind: Kind, mark: Mark) =>
  (body: Fields): KnownCallback<Kind, Data> | undefined =>
    fits<Data>(mark, body) ? { kind, data: body } : undefined;

/** The one of them that fits, or why there is none. */
export function onlyOne<Found extends object>(
  found: readonly (Found | undefined)[],
): Found | 'unrecognised' | 'several' {
  const [first, second] = found.filter((one) => one !== undefined);
  return second !== undefined ? 'several' : (first ?? 'unrecognised');
}

/** A body as the event it is. */
export function readEvent<Event extends object>(
  body: Fields,
  readers: readonly ((body: Fields) => Event | undefined)[],
): Event | UnknownCallback {
  const event = onlyOne(readers.map((read) => read(body)));
  return typeof event === 'string' ? { kind: 'unknown', reason: event, body } : event;
}
