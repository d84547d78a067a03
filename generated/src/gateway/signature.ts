// A request and the recipe of its signature in; nothing out, or a refusal that says what went wrong, never what is right.

import { base64, base64url, hex, upperHex } from '../runtime/encoding.js';
import type { Part, Recipe, Signable } from '../runtime/recipe.js';
import { sign } from '../runtime/signing.js';
import { verify } from '../runtime/verify.js';
import type { Credentials, Incoming } from './admission.js';
import { type Attempt, mistakes } from './mistakes.js';
import { Refusal } from './reply.js';

export async function checkSignature(recipe: Recipe, credentials: Credentials, request: Incoming): Promise<void> {
  const secret = credentials[recipe.key] ?? '';
  if (await verify(recipe, secret, request)) return;
  const name = recipe.header;
  const given = request.headers[name];
  if (given === undefined || given === '') throw new Refusal(401, `the header ${name} is missing`);
  if (typeof given !== 'string') throw new Refusal(401, `the header ${name} came ${given.length} times`);
  throw new Refusal(401, `${name} does not fit: ${await explain(recipe, credentials, request, given)}`);
}

async function explain(recipe: Recipe, credentials: Credentials, request: Incoming, given: string): Promise<string> {
  const signable = asSignable(request);
  const gap = missing(recipe, signable);
  if (gap) return gap;
  const asked: Attempt = { what: '', recipe, key: credentials[recipe.key] ?? '', request: signable };
  const wanted = (await signatureOf(asked)) ?? '';
  for (const attempt of [asked, ...mistakes(asked, credentials)]) {
    const found = await findEncoding(attempt, given);
    if (found !== undefined) return [found, attempt.what].filter(Boolean).join('; ') || stale(recipe, signable);
  }
  return compare(wanted, given);
}

/** Says how the given text is written when it is this attempt's signature; "" when it is written as it should be. */
async function findEncoding({ recipe, ...attempt }: Attempt, given: string): Promise<string | undefined> {
  const own = encodings.find(([, encode]) => encode === recipe.encode)?.[0] ?? 'the described encoding';
  for (const [name, encode] of [['', recipe.encode] as const, ...encodings]) {
    if ((await signatureOf({ ...attempt, recipe: { ...recipe, encode } })) !== given) continue;
    return name && name !== own ? `it is written as ${name} where ${own} is expected` : '';
  }
  return undefined;
}

const encodings = [
  ['lower-case hex', hex],
  ['upper-case hex', upperHex],
  ['base64', base64],
  ['base64url', base64url],
] as const;

/** The part of the recipe that the request does not have. */
function missing(recipe: Recipe, request: Signable): string | undefined {
  const parts = request.body?.length ? recipe.parts : recipe.bodyless;
  const at = parts.findIndex((part) => part.read(request) === undefined);
  if (at < 0) return undefined;
  const header = parts[at]?.header;
  return header
    ? `it covers the header ${header}, which is missing`
    : `part ${at + 1} of the ${parts.length} that it covers cannot be read from this request: a header is missing, or the body is not a JSON object`;
}

/** The signature itself is right, so what is wrong is its time. */
function stale(recipe: Recipe, request: Signable): string {
  const parts = request.body?.length ? recipe.parts : recipe.bodyless;
  const timed = parts.find((part) => part.age);
  const seconds = Math.round((timed?.age?.(request) ?? 0) / 1000);
  return `the time in ${timed?.header ?? 'its header'} is ${Number.isFinite(seconds) ? `${seconds} seconds off` : 'not a number'}`;
}

/** How far it is right would let a patient caller find it: bearable, because secret and money are made up. */
function compare(wanted: string, given: string): string {
  const tail = 'check the secret, and that exactly the bytes that are sent are signed';
  if (wanted.length !== given.length)
    return `${given.length} characters came where ${wanted.length} are expected${lengthHint(given.length)}; ${tail}`;
  const at = Array.from({ length: wanted.length }, (_, index) => index).find((index) => wanted[index] !== given[index]);
  return `it differs from character ${(at ?? 0) + 1} of ${wanted.length} on; ${tail}`;
}

const lengthHint = (length: number): string => {
  const hint = lengths[length];
  return hint ? `, as many as ${hint} has` : '';
};

const lengths: Readonly<Record<number, string>> = {
  32: 'MD5 in hex',
  40: 'SHA-1 in hex',
  43: 'SHA-256 in base64url',
  44: 'SHA-256 in base64',
  64: 'SHA-256 in hex',
  86: 'SHA-512 in base64url',
  88: 'SHA-512 in base64',
  128: 'SHA-512 in hex',
};

async function signatureOf({ recipe, key, request }: Attempt): Promise<string | undefined> {
  // Headers that a recipe makes afresh were made by the caller: the signature is over theirs.
  const kept = ({ read }: Part): Part => ({ read });
  const fixed: Recipe = { ...recipe, parts: recipe.parts.map(kept), bodyless: recipe.bodyless.map(kept) };
  try {
    return (await sign(fixed, key, request))[recipe.header];
  } catch {
    return undefined;
  }
}

function asSignable({ method, url, headers, body }: Incoming): Signable {
  const single = Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]);
  return { method, url, headers: Object.fromEntries(single), body };
}
