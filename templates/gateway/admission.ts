// A request as it came in, whether it is let in; and where not, why, without ever showing the right signature.

import { base64, base64url, type Encoding, hex, upperHex } from '../runtime/encoding.js';
import type { Profile } from '../runtime/profile.js';
import type { Recipe, Signable } from '../runtime/recipe.js';
import { messageOf, sign } from '../runtime/signing.js';
import { Refusal } from './reply.js';

/** A request, its exact bytes kept. Header names are in lower case. */
export interface Incoming {
  readonly method: string;
  /** From the first slash on, as it was sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** What a merchant holds, by the names of the client's options. */
export type Credentials = Readonly<Record<string, string>>;

/** Throws a `Refusal` unless the request carries the credentials and the signature that the document asks for. */
export async function admit(profile: Profile, credentials: Credentials, request: Incoming): Promise<void> {
  for (const rule of profile.credentials) {
    if (rule.in !== 'header' || !rule.required) continue;
    const given = request.headers[rule.name.toLowerCase()];
    if (given === undefined) throw new Refusal(401, `the header ${rule.name} is missing`);
    if (given !== credentials[rule.option]) throw new Refusal(401, `the header ${rule.name} holds no key known here`);
  }
  if (profile.signing !== undefined) await checkSignature(profile.signing, credentials, request);
}

async function checkSignature(recipe: Recipe, credentials: Credentials, request: Incoming): Promise<void> {
  const given = request.headers[recipe.header];
  const key = credentials[recipe.key] ?? '';
  if (given === undefined || given === '') throw new Refusal(401, `the header ${recipe.header} is missing`);
  const signable: Signable = { ...request };
  if (messageOf(recipe, signable) === undefined) {
    throw new Refusal(401, 'the request lacks a header that the signature covers');
  }
  const wanted = await signatureOf(recipe, key, signable);
  if (given !== wanted)
    throw new Refusal(401, `the signature does not match: ${await explain({ recipe, key, given, wanted }, request)}`);
}

interface Mismatch {
  readonly recipe: Recipe;
  readonly key: string;
  readonly given: string;
  readonly wanted: string;
}

/** The first known mistake that leads to the given signature; else how far it is right. */
async function explain({ recipe, key, given, wanted }: Mismatch, request: Incoming): Promise<string> {
  for (const [name, encode] of encodings) {
    if (encode !== recipe.encode && (await signatureOf({ ...recipe, encode }, key, request)) === given) {
      return `it is right, but written as ${name}`;
    }
  }
  if (given.trim() === wanted) return 'it has white space around it';
  for (const wrong of [`${key}\n`, ` ${key}`, `${key} `, `${key}\r\n`]) {
    if ((await signatureOf(recipe, wrong, request)) === given) return 'the secret was used with white space around it';
  }
  for (const text of rewritings(request.body)) {
    const body = new TextEncoder().encode(text);
    if ((await signatureOf(recipe, key, { ...request, body })) === given) {
      return 'the body was written anew after signing: sign the exact bytes that are sent';
    }
  }
  if (given.length !== wanted.length) return `it has ${given.length} characters instead of ${wanted.length}`;
  const at = [...wanted].findIndex((char, index) => char !== given[index]);
  return `it differs from character ${at + 1} of ${wanted.length} on`;
}

const encodings: readonly (readonly [string, Encoding])[] = [
  ['lower-case hex', hex],
  ['upper-case hex', upperHex],
  ['base64', base64],
  ['base64url', base64url],
];

/** Other ways to write the same JSON. */
function rewritings(body: Uint8Array): readonly string[] {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return [JSON.stringify(value), JSON.stringify(value, null, 2), JSON.stringify(value, null, 4), ''];
  } catch {
    return [];
  }
}

async function signatureOf(recipe: Recipe, key: string, request: Signable): Promise<string> {
  // Headers that a recipe makes afresh were made by the caller: the signature is over theirs.
  const fixed: Recipe = { ...recipe, parts: recipe.parts.map(kept), bodyless: recipe.bodyless.map(kept) };
  const headers = await sign(fixed, key, request);
  return headers[recipe.header] ?? '';
}

function kept({ read }: Recipe['parts'][number]): Recipe['parts'][number] {
  return { read };
}
