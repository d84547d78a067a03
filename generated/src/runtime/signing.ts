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
  const headers = Object.assign({}, request.headers);
  const names = [recipe.header, ...partsOf(recipe, request).flatMap(({ header }) => header ?? [])];
  const added = () => Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
  const later = addSignature(recipe, macOf(recipe, key), { ...request, headers });
  return later ? later.then(added) : added();
}

/** Signs into the request's own headers; a promise only where the platform needs one. */
export function addSignature(recipe: Recipe, mac: Mac, request: Unsigned): Promise<void> | undefined {
  const { headers } = request;
  for (const { header, fresh } of partsOf(recipe, request)) if (header && fresh) headers[header] = fresh();
  const message = messageOf(recipe, request);
  if (!message) throw new ConfigurationError('configuration', 'the request lacks what the recipe signs');
  const add = (signature: string): void => {
    headers[recipe.header] = signature;
  };
  const signature = mac(message, recipe.encode);
  if (typeof signature !== 'string') return signature.then(add);
  add(signature);
  return undefined;
}

/** A request whose headers are still open. */
export interface Unsigned extends Signable {
  readonly headers: Record<string, string | undefined>;
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
