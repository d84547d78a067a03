// A profile and a caller's options in, what all requests of one client share out: checked once, built once.

import { checkPage, readCredential } from './credential.js';
import { createMac, type Mac } from './hmac.js';
import { host } from './host.js';
import type { ClientOptions } from './options.js';
import type { Profile } from './profile.js';
import type { Recipe } from './recipe.js';
import { createRedact, type Redact } from './redaction.js';
import { readServer } from './server.js';

export interface Settings {
  readonly profile: Profile;
  readonly options: ClientOptions;
  readonly base: string;
  /** Headers of every request that is not public. */
  readonly headers: Readonly<Record<string, string>>;
  /** Credentials that go into the query, as `&name=value`. */
  readonly query: string;
  readonly recipe: Recipe | undefined;
  readonly mac: Mac | undefined;
  readonly redact: Redact;
}

/** Checks all that can be checked before a call. Throws `ConfigurationError`, which never shows a value. */
export function readSettings(profile: Profile, options: ClientOptions): Settings {
  const recipe = options.recipe ?? profile.signing;
  const secrets: string[] = [];
  const headers: Record<string, string> = {};
  let query = '';

  const secret = (text: string): string => {
    secrets.push(text);
    return text;
  };
  const read = (option: string): string => secret(readCredential(option, Reflect.get(options, option)));
  for (const rule of profile.credentials) {
    const option = rule.in === 'basic' ? rule.username : rule.option;
    if (!rule.required && Reflect.get(options, option) === undefined) continue;
    const value = read(option);
    if (rule.in === 'header') headers[rule.name.toLowerCase()] = value;
    else if (rule.in === 'bearer') headers.authorization = `Bearer ${value}`;
    else if (rule.in === 'basic') headers.authorization = `Basic ${secret(btoa(`${value}:${read(rule.password)}`))}`;
    else if (rule.in === 'query') query += `&${rule.name}=${secret(encodeURIComponent(value))}`;
    else headers.cookie = `${headers.cookie ? `${headers.cookie}; ` : ''}${rule.name}=${value}`;
  }
  const mac = recipe && createMac(recipe.algorithm, read(recipe.key));
  if (secrets.length) checkPage(options.dangerouslyAllowBrowser);
  // A page's browser names itself, and this name would only cost a preflight.
  if (!host.document) headers['user-agent'] = `${profile.name}/${profile.version}`;

  const base = readServer(options.server, profile.servers);
  return { profile, options, base, headers, query, recipe, mac, redact: createRedact(profile.sensitive, secrets) };
}
