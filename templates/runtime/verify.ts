// A received request's exact bytes and headers in, whether its signature is right out. Constant time; malformed is just wrong.

import { ConfigurationError } from './errors.js';
import type { Mac } from './hmac.js';
import type { Recipe, Signable } from './recipe.js';
import { type Key, macOf, messageOf, partsOf } from './signing.js';

/** A request as it was received. */
export interface Received {
  readonly method: string;
  /** Absolute, or from the first slash on, as it was received. */
  readonly url: string;
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The raw bytes, before any parser saw them; text or a parsed object would not be what was signed. */
  readonly body: Uint8Array;
}

/** How strict a signature is judged. */
export interface VerifyOptions {
  /** Milliseconds a signed timestamp may be off, in both directions. 300,000 unless set. */
  readonly tolerance?: number;
}

/**
 * Whether one of the keys signed the request. Several keys let a secret be replaced without a gap. Anything malformed,
 * missing or doubled is `false`. Throws `ConfigurationError` only for the caller's own mistakes: no key, an empty key,
 * a body that is not bytes, a tolerance that is not positive.
 */
export function verify(
  recipe: Recipe,
  keys: Key | readonly Key[],
  received: Received,
  { tolerance }: VerifyOptions = {},
): boolean | Promise<boolean> {
  const macs = (Array.isArray(keys) ? keys : [keys]).map((key: Key) => macOf(recipe, key));
  const isSigned = verifier(recipe, macs, tolerance);
  if (!(received.body instanceof Uint8Array))
    throw new ConfigurationError('configuration', 'verify needs the raw bytes of the body');
  return isSigned(received);
}

/** Checks keys and tolerance at once, and each request later. */
export function verifier(
  recipe: Recipe,
  macs: readonly Mac[],
  tolerance = 300_000,
): (received: Received) => boolean | Promise<boolean> {
  if (!macs.length) throw new ConfigurationError('configuration', 'verifying needs a key');
  if (!(tolerance > 0)) throw new ConfigurationError('configuration', 'the tolerance must be more than 0');

  return (received) => {
    const request: Signable = { ...received, headers: plainHeaders(received.headers) };
    const given = request.headers[recipe.header];
    const message = attempt(() => messageOf(recipe, request));
    if (
      !given ||
      message === undefined ||
      partsOf(recipe, request).some((part) => part.age && !(part.age(request) <= tolerance))
    )
      return false;

    // Every key is tried, so that the time taken does not tell which one fits.
    const wanted = macs.map((mac) => mac(message, recipe.encode));
    const decide = (texts: readonly string[]) => texts.filter((text) => sameText(text, given)).length > 0;
    return wanted.every((text) => typeof text === 'string') ? decide(wanted) : Promise.all(wanted).then(decide);
  };
}

function plainHeaders(headers: Received['headers']): Record<string, string | undefined> {
  const plain: Record<string, string | undefined> = Object.create(null);
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers);
  for (const [name, value] of entries) {
    const lower = name.toLowerCase();
    // A header that came twice is ambiguous, and so is none.
    plain[lower] = typeof value === 'string' && !(lower in plain) ? value : undefined;
  }
  return plain;
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(wanted: string, given: string): boolean {
  let difference = wanted.length ^ given.length;
  for (let at = 0; at < wanted.length; at++) difference |= wanted.charCodeAt(at) ^ given.charCodeAt(at % given.length);
  return difference === 0;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
