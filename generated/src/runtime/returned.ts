// The address a browser came back on in, its one-time code out: for this session, and once only.

import type { CallbackStore } from './callback/store.js';
import { ConfigurationError } from './errors.js';
import { host } from './host.js';
import { parseUrl } from './parts.js';
import { sameText } from './verify.js';

/** Which parameters of the address carry what, as the document says. */
export interface ReturnFields {
  /** Names this return among others in the store. */
  readonly name: string;
  /** The value that the merchant gave along. */
  readonly state: string;
  /** The one-time code: any of these names. */
  readonly code: readonly string[];
}

/** How a user came back. */
export type Returned =
  /** With a code, for the first time: exchange it on your server. `parameters` are all others of the address. */
  | { readonly kind: 'granted'; readonly code: string; readonly parameters: Readonly<Record<string, string>> }
  /** Without a code: the user did not agree. */
  | { readonly kind: 'declined'; readonly parameters: Readonly<Record<string, string>> }
  /** Not to be trusted: do nothing but offer to begin again. */
  | { readonly kind: 'refused'; readonly reason: ReturnRefusal };

/** Why a return is not to be trusted. */
export type ReturnRefusal =
  /** Not the state of this session: a forged link, or another browser. */
  | 'state'
  /** This return was taken before. */
  | 'replay'
  /** No address, a parameter that came twice, or two different codes. */
  | 'malformed';

/** What a return is held against. */
export interface ReturnOptions {
  /** What you gave along for this session: random, used once, and kept on your server. */
  readonly state: string;
  /** Remembers which returns were taken. */
  readonly store: CallbackStore;
}

/**
 * Reads the address, absolute or from the first slash on. The state is compared in constant time, and before anything
 * else is looked at. Throws `ConfigurationError` where the session has no state, and what the store throws.
 */
export async function takeReturn(
  { name, state: stateName, code: codeNames }: ReturnFields,
  url: string | URL,
  { state, store }: ReturnOptions,
): Promise<Returned> {
  if (!state) throw new ConfigurationError('configuration', 'a session without a state can not be returned to');
  const query = queryOf(url);
  if (!query) return { kind: 'refused', reason: 'malformed' };
  if (!sameText(state, query.get(stateName) ?? '')) return { kind: 'refused', reason: 'state' };
  const names = [...query.keys()];
  const codes = new Set(codeNames.flatMap((one) => query.get(one) || []));
  if (new Set(names).size < names.length || codes.size > 1) return { kind: 'refused', reason: 'malformed' };
  const parameters = Object.fromEntries([...query].filter(([one]) => one !== stateName && !codeNames.includes(one)));
  const [code] = codes;
  if (code === undefined) return { kind: 'declined', parameters };

  const key = JSON.stringify([name, state]);
  const token = host.crypto.randomUUID();
  if ((await store.claim(key, token)) !== 'claimed') return { kind: 'refused', reason: 'replay' };
  await store.finish(key, token);
  return { kind: 'granted', code, parameters };
}

function queryOf(url: string | URL): URLSearchParams | undefined {
  try {
    return parseUrl(String(url)).searchParams;
  } catch {
    return undefined;
  }
}
