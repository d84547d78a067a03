// Raw bytes, headers and secrets in, the verified event out: for where no receiver fits.

import type { Recipe } from '../recipe.js';
import type { Received } from '../verify.js';
import { authenticator, type CallbackSigning } from './authenticate.js';
import { type Fields, readEvent, type UnknownCallback } from './event.js';
import type { CallbackRules } from './receiver.js';

/** What verifying may need beside the secrets. */
export interface CallbackVerifyOptions extends CallbackSigning {
  /** Where it was sent, as its sender wrote it; needed where the recipe signs the path or the query. */
  readonly url?: string;
}

export async function verifyEvent<Event extends object>(
  { methods: [method = ''], types }: CallbackRules,
  recipe: Recipe,
  {
    body,
    headers,
    secrets,
    options: { url = '/', ...options } = {},
  }: Pick<Received, 'body' | 'headers'> & {
    readonly secrets: string | readonly string[];
    readonly options?: CallbackVerifyOptions | undefined;
  },
  readers: readonly ((body: Fields) => Event | undefined)[],
): Promise<Event | UnknownCallback> {
  await authenticator(recipe, secrets, options)({ method, url, headers, body });
  const [read] = Object.values(types);
  return readEvent(read?.(body) ?? {}, readers);
}
