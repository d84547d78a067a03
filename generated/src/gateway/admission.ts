// A request as it came in, whether it is let in; and where not, why, without ever showing the right signature.

import type { Profile } from '../runtime/profile.js';
import { Refusal } from './reply.js';
import { checkSignature } from './signature.js';

/** A request, its exact bytes kept. Header names are in lower case; a header that came twice is a list. */
export interface Incoming {
  readonly method: string;
  /** Absolute, or from the first slash on, as it was sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
  /** Where the sandbox's own pages can be opened, when it listens on a port: `http://127.0.0.1:4010`. */
  readonly origin?: string;
}

/** What a merchant holds, by the names of the client's options. */
export type Credentials = Readonly<Record<string, string>>;

/** Throws a `Refusal` unless the request carries the credentials and the signature that the document asks for. */
export async function admit(profile: Profile, credentials: Credentials, request: Incoming): Promise<void> {
  for (const rule of profile.credentials) {
    if (rule.in !== 'header' || !rule.required) continue;
    const given = request.headers[rule.name.toLowerCase()];
    if (given === undefined || given === '') throw new Refusal(401, `the header ${rule.name} is missing`);
    if (typeof given !== 'string') throw new Refusal(401, `the header ${rule.name} came ${given.length} times`);
    if (given !== credentials[rule.option]) throw new Refusal(401, `the header ${rule.name} holds no key known here`);
  }
  if (profile.signing) await checkSignature(profile.signing, credentials, request);
}

/** Credentials that nobody can take for real ones. Throws a `TypeError` on a kind that `admit` does not check. */
export function testCredentials(profile: Profile): Credentials {
  const names = profile.credentials.map((rule) => {
    if (rule.in !== 'header') throw new TypeError(`the sandbox checks credentials in headers only, not in ${rule.in}`);
    return rule.option;
  });
  const all = [...names, ...(profile.signing ? [profile.signing.key] : [])];
  return Object.fromEntries(all.map((name) => [name, `test_${name.toLowerCase()}_sandbox`]));
}
