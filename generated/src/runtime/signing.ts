// A recipe and a request in, its signature headers out. Signing and verifying share one definition of the message.

import { ConfigurationError } from './errors.js';
import { createMac, type Mac, type Message } from './hmac.js';
import type { Part, Recipe, Signable } from './recipe.js';

/** A secret, or a MAC made from it once. */
export type Key = string | Uint8Array | Mac;

/** Signs a request. Gives the headers to add: the signature, and a timestamp or nonce where the recipe has one. */
export function sign(
  recipe: Recipe,
  key: Key,
  request: Signable,
): Record<string, string> | Promise<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const part of partsOf(recipe, request)) if (part.header && part.fresh) headers[part.header] = part.fresh();
  const message = messageOf(recipe, { ...request, headers: Object.assign({}, request.headers, headers) });
  if (!message) throw new ConfigurationError('configuration', 'the request lacks what the recipe signs');
  const add = (signature: string) => {
    headers[recipe.header] = signature;
    return headers;
  };
  const signature = macOf(recipe, key)(message, recipe.encode);
  return typeof signature === 'string' ? add(signature) : signature.then(add);
}

/** The parts that count: an empty body is none. */
export const partsOf = (recipe: Recipe, { body }: Signable): readonly Part[] =>
  body?.length ? recipe.parts : recipe.bodyless;

export const macOf = ({ algorithm }: Recipe, key: Key): Mac =>
  typeof key === 'function' ? key : createMac(algorithm, key);

/** What is signed; undefined when the request lacks a part of it. */
export function messageOf(recipe: Recipe, request: Signable): Message | undefined {
  const message: (string | Uint8Array)[] = [];
  for (const part of partsOf(recipe, request)) {
    const piece = part.read(request);
    if (piece === undefined) return undefined;
    if (message.length) message.push(recipe.separator);
    message.push(piece);
  }
  return message;
}
