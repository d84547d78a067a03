// A request's value in, its content and content type out, written once: what comes out is what is signed and sent.

import { InvalidRequestError } from './errors.js';

/** A body as it is signed and sent. */
export interface WrittenBody {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Writes a body. JSON is the default; the others vanish from bundles that do not use them. */
export type BodyWriter = (value: unknown) => WrittenBody | Promise<WrittenBody>;

export function jsonBody(value: unknown): WrittenBody {
  const content: string | undefined = JSON.stringify(value);
  if (content === undefined) throw new InvalidRequestError('invalid_request', 'the body has no JSON');
  // JSON writes NaN and infinities as null: an amount would be lost without a word. Looked for only where a null is.
  if (content.includes('null')) JSON.stringify(value, refuseNonFinite);
  return { type: 'application/json', content };
}

/** JSON by another name, such as `application/merge-patch+json`. */
export const jsonBodyAs =
  (type: string): BodyWriter =>
  (value) => ({ ...jsonBody(value), type });

function refuseNonFinite(name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new InvalidRequestError('invalid_request', `${name} is not a finite number`);
  return value;
}

/** `application/x-www-form-urlencoded`. A list repeats its field; an object is written as JSON. */
export function formBody(value: unknown) {
  const form = new URLSearchParams();
  for (const [name, item] of fieldsOf(value)) form.append(name, textOf(item));
  return { type: 'application/x-www-form-urlencoded', content: form.toString() };
}

/** Text of a content type. */
export const textBody =
  (type: string): BodyWriter =>
  (value) => ({ type, content: new TextEncoder().encode(String(value)) });

/** Bytes of a content type: a buffer, a view of one, a blob or a stream. A blob may say its own. Copied, so that nobody can change them later. */
export const bytesBody =
  (type: string): BodyWriter =>
  async (value) => {
    if (!isBinary(value))
      throw new InvalidRequestError('invalid_request', 'the body must be bytes, a blob or a stream');
    const own = value instanceof Blob ? value.type : '';
    return { type: own || type, content: new Uint8Array(await new Response(value).arrayBuffer()) };
  };

function isBinary(value: unknown): value is Blob | ArrayBuffer | ReadableStream {
  return [Blob, ArrayBuffer, ReadableStream].some((kind) => value instanceof kind) || ArrayBuffer.isView(value);
}

/** A body's fields; a list is its name, repeated. What is null or undefined is left out. */
export const fieldsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(Object(value)).flatMap(([name, item]) =>
    [item].flat().flatMap((one) => (one === undefined || one === null ? [] : [[name, one] as const])),
  );

export const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
