// A callback's raw bytes, its headers and the secrets in; nothing out when one of them signed it, else an error.

import { ConfigurationError } from '../errors.js';
import { createMac } from '../hmac.js';
import type { Recipe } from '../recipe.js';
import { type Received, verify } from '../verify.js';
import { CallbackError } from './problem.js';
import { bytesOf } from './raw-body.js';

/** What a signature is checked with. */
export interface CallbackSecrets {
  /** The secret, or several of them while one takes the place of another. */
  readonly secrets: string | readonly string[];
  /** Milliseconds that a signed time may be off, in both directions; 300,000 unless set, and never 0. */
  readonly tolerance?: number;
  /** Another recipe than the document's. */
  readonly recipe?: Recipe;
}

export type Authenticate = (received: Received) => Promise<void>;

/** Checks secrets and tolerance at once, and each callback later. Throws `ConfigurationError`, which shows no secret. */
export function authenticator(recipe: Recipe, { secrets, tolerance = 300_000 }: CallbackSecrets): Authenticate {
  const list = typeof secrets === 'string' ? [secrets] : secrets;
  if (!list.length) throw new ConfigurationError('configuration', 'a callback is verified with at least one secret');
  if (list.some((secret) => secret !== secret.trim()))
    throw new ConfigurationError('configuration', 'a secret begins or ends with white space');
  if (!(tolerance > 0)) throw new ConfigurationError('configuration', 'the tolerance must be more than 0 milliseconds');
  const macs = list.map((secret) => createMac(recipe.algorithm, secret));
  return async (received) => {
    bytesOf(received.body, cure);
    if (await verify(recipe, macs, received, { tolerance })) return;
    throw new CallbackError(
      'signature',
      `the header ${recipe.header} is missing, came twice, is too old, or was not made from these bytes with this secret`,
    );
  };
}

const cure =
  'Pass what request.arrayBuffer(), express.raw() or a stream gives, as a Uint8Array, before anything parses it.';
