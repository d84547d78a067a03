// A profile and a caller's options in, what all requests of one client share out: checked once, built once.

import { checkPage, readCredential } from './credential.js';
import { createMac, type Mac } from './hmac.js';
import { host } from './host.js';
import type { ClientOptions } from './options.js';
import type { Profile } from './profile.js';
import type { Recipe } from './recipe.js';
import { createRedact, type Redact } from './redaction.js';
import { readServer } from './server.js';

export interface Settings extends ClientOptions {
  readonly profile: Profile;
  readonly base: string;
  /** Headers of every request that is not public. */
  readonly headers: Readonly<Record<string, string>>;
  /** Credentials that go into the query, as `&name=value`. */
  readonly query: string;
  readonly recipe?: Recipe;
  readonly mac: Mac | undefined;
  readonly redact: Redact;
}

/** Checks all that can be checked before a call. Throws `ConfigurationError`, which never shows a value. */
export function readSettings(profile: Profile, options: ClientOptions): Settings {
  const recipe = options.recipe ?? profile.signing;
  const secrets = new Set<string>();
  const carried: Record<string, string> = {};

  const secret = (text: string): string => {
    // A URL would show it encoded.
    secrets.add(text).add(encodeURIComponent(text));
    return text;
  };
  const read = (option: string): string => secret(readCredential(option, Reflect.get(options, option)));
  for (const { option, password, carrier, required, write } of profile.credentials) {
    if (!required && Reflect.get(options, option) === undefined) continue;
    carried[carrier] = secret(write(read(option), carried[carrier] ?? '', password ? read(password) : ''));
  }
  const mac = recipe && createMac(recipe.algorithm, read(recipe.key));
  if (secrets.size) checkPage(options.dangerouslyAllowBrowser);
  // A page's browser names itself, and this name would only cost a preflight.
  if (!host.document) carried['user-agent'] = `${profile.name}/${profile.version}`;

  const { '': query = '', ...headers } = carried;
  // Each path brings its own slash.
  const base = readServer(options.server, profile.servers).replace(/\/$/, '');
  const redact = createRedact(profile.sensitive, [...secrets]);
  return { ...options, profile, base, headers, query, ...(recipe && { recipe }), mac, redact };
}
