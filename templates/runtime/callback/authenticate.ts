// Secrets in, what lets a callback in out: its raw bytes must be signed by one of them.

import { ConfigurationError } from '../errors.js';
import { createWebMac } from '../hmac.js';
import { isObject } from '../own.js';
import type { Recipe } from '../recipe.js';
import { type Received, verifier } from '../verify.js';
import { CallbackError } from './problem.js';
import { bytesOf, whatIs } from './raw-body.js';

/** How a signature is judged. */
export interface CallbackSigning {
  /** Milliseconds that a signed time may be off, in both directions; 300,000 unless set, and never 0. */
  readonly tolerance?: number;
  /** Another recipe than the document's. */
  readonly recipe?: Recipe;
}

/** Lets in what may be believed at its own word, and throws `CallbackError` for the rest. `bySignature` makes one. */
export type CallbackTrust = (received: Received) => Promise<void>;

/** Checks secrets and tolerance at once, and each callback later. Throws `ConfigurationError`, which shows no secret. */
export function authenticator(
  recipe: Recipe,
  secrets: string | readonly string[],
  { tolerance }: CallbackSigning = {},
): CallbackTrust {
  const list = [secrets].flat();
  // From JavaScript, or from an environment that does not have it, a secret may be nothing at all.
  if (list.some((secret: unknown) => typeof secret !== 'string' || !secret || secret !== secret.trim()))
    throw new ConfigurationError('configuration', 'a secret is missing or empty, or begins or ends with white space');
  const macs = list.map((secret) => createWebMac(recipe.algorithm, secret));
  const isSigned = verifier(recipe, macs, tolerance);
  return async (received) => {
    bytesOf(received.body, cure, whatWasGiven);
    if (await isSigned(received)) return;
    throw new CallbackError(
      'signature',
      `the header ${recipe.header} is missing, came twice, is too old, or was not made from these bytes with this secret`,
    );
  };
}

/** What a caller may give in place of bytes. */
function whatWasGiven(body: unknown): string {
  if (body instanceof ArrayBuffer) return 'it is an ArrayBuffer: wrap it in new Uint8Array()';
  if (isObject(body) && ['arrayBuffer', 'pipe', 'getReader', 'then'].some((name) => name in body))
    return 'it has not been read yet: await its bytes';
  return whatIs(body);
}

const cure =
  'Pass what request.arrayBuffer(), express.raw() or a stream gives, as a Uint8Array, before anything parses it.';
