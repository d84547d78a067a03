// A request that the gateway accepted and the secret in, every signing recipe that reproduces its signature out.

import { createHash, hash } from 'node:crypto';
import type { Captured } from './captured.js';
import {
  buildSpace,
  isRewritten,
  mostPartsRewritten,
  type Piece,
  type Secrets,
  type Space,
  type SpaceKey,
  separators,
  type Word,
} from './solve-space.js';

/** A recipe that fits, in the words of `x-signing`. */
export interface Solution {
  readonly algorithm: 'hmac-sha256' | 'hmac-sha512';
  /** The client option that keys the HMAC, and how its text becomes bytes. */
  readonly key: { readonly option: string; readonly as: 'text' | 'hex' | 'base64' };
  readonly parts: readonly unknown[];
  readonly separator: string;
  readonly encoding: 'hex' | 'HEX' | 'base64' | 'base64url';
  /** How the body was written anew before it was signed; nothing when it was signed as sent. */
  readonly rewritten?: string;
}

/** What a search brought. */
export interface Solved {
  /** The simplest first; with this one request they cannot be told apart. */
  readonly solutions: readonly Solution[];
  /** How many recipes fit; `solutions` lists the first thousand. */
  readonly fitting: number;
  readonly candidates: number;
  readonly space: Space;
  readonly milliseconds: number;
}

/** One accepted request, and what may have signed it. */
export interface SolveInput extends Secrets {
  readonly request: Captured;
  /** The header that carries the signature. */
  readonly header: string;
}

const mostListed = 1000;

/** Tries every recipe of the space. Throws a `TypeError` when the signature is none that an HMAC could be. */
export function solve({ request, header, ...secrets }: SolveInput): Solved {
  const name = header.toLowerCase();
  const signature = request.headers[name];
  if (signature === undefined || signature === '') throw new TypeError(`the request has no header ${name}`);
  const targets = readSignature(signature);
  if (targets.length === 0)
    throw new TypeError(`the value of ${name} is neither hex nor base64 of an HMAC with SHA-256 or SHA-512`);
  const start = performance.now();
  const space = buildSpace(request, name, secrets);
  const solutions: Solution[] = [];
  let fitting = 0;
  for (const target of targets)
    for (const key of space.keys)
      for (const { chosen, separator } of search(space, key, target))
        for (const words of expand(chosen))
          for (const encoding of target.encodings) {
            fitting++;
            if (solutions.length < mostListed)
              solutions.push(solutionOf({ algorithm: target.algorithm, key, words, separator, encoding }));
          }
  solutions.sort((a, b) => weigh(a) - weigh(b));
  return { solutions, fitting, candidates: space.candidates, space, milliseconds: performance.now() - start };
}

interface Target {
  readonly digest: Buffer;
  readonly algorithm: Solution['algorithm'];
  readonly encodings: readonly Solution['encoding'][];
}

/** The length tells the algorithm; letters tell the encoding. */
function readSignature(text: string): readonly Target[] {
  const algorithmOf = (bytes: number) => (bytes === 32 ? 'hmac-sha256' : bytes === 64 ? 'hmac-sha512' : undefined);
  const found: Target[] = [];
  const add = (bytes: Buffer, encodings: readonly Solution['encoding'][]): void => {
    const algorithm = algorithmOf(bytes.length);
    if (algorithm !== undefined) found.push({ digest: bytes, algorithm, encodings });
  };
  if (/^([0-9a-f]{2})+$/.test(text)) add(Buffer.from(text, 'hex'), /[a-f]/.test(text) ? ['hex'] : ['hex', 'HEX']);
  else if (/^([0-9A-F]{2})+$/.test(text)) add(Buffer.from(text, 'hex'), ['HEX']);
  if (/^[A-Za-z0-9+/]+={1,2}$/.test(text) && text.length % 4 === 0) add(Buffer.from(text, 'base64'), ['base64']);
  if (/^[A-Za-z0-9_-]+$/.test(text)) add(Buffer.from(text, 'base64url'), ['base64url']);
  return found;
}

interface Hit {
  readonly chosen: readonly Piece[];
  readonly separator: string;
}

/** Every choice and order of pieces whose HMAC is the digest. */
function search(space: Space, key: SpaceKey, { algorithm, digest }: Target): readonly Hit[] {
  const { pieces, parts } = space;
  const mac = new FastMac(algorithm, key.bytes, pieces);
  const wanted = digest.toString('binary');
  const hits: Hit[] = [];
  for (const [index, separator] of separators.entries()) {
    const between = Buffer.from(separator);
    const chosen: Piece[] = [];
    const taken = new Set<string>();
    const extend = (end: number, most: number): void => {
      for (const piece of pieces) {
        const limit = isRewritten(piece) ? Math.min(most, mostPartsRewritten) : most;
        if (taken.has(piece.slot) || chosen.length >= limit) continue;
        const next = mac.write(piece.bytes, chosen.length === 0 ? end : mac.write(between, end));
        chosen.push(piece);
        taken.add(piece.slot);
        // A single part has no separator: it is tried once.
        if ((chosen.length > 1 || index === 0) && mac.digest(next) === wanted)
          hits.push({ chosen: [...chosen], separator });
        if (chosen.length < limit) extend(next, limit);
        taken.delete(piece.slot);
        chosen.pop();
      }
    };
    extend(0, parts);
  }
  return hits;
}

/** HMAC as RFC 2104 says it, over one buffer that grows and shrinks: twice as fast as a new object for each message. */
class FastMac {
  readonly #hash: 'sha256' | 'sha512';
  readonly #block: number;
  readonly #inner: Buffer;
  readonly #outer: Buffer;

  constructor(algorithm: Solution['algorithm'], key: Uint8Array, pieces: readonly Piece[]) {
    this.#hash = algorithm === 'hmac-sha256' ? 'sha256' : 'sha512';
    this.#block = algorithm === 'hmac-sha256' ? 64 : 128;
    const longest = pieces.reduce((sum, { bytes }) => sum + bytes.length + 8, 0);
    this.#inner = Buffer.alloc(this.#block + longest);
    this.#outer = Buffer.alloc(this.#block + this.#block / 2);
    const short = key.length > this.#block ? createHash(this.#hash).update(key).digest() : key;
    for (let at = 0; at < this.#block; at++) {
      this.#inner[at] = (short[at] ?? 0) ^ 0x36;
      this.#outer[at] = (short[at] ?? 0) ^ 0x5c;
    }
  }

  /** Puts a piece of the message at its place. Gives where the next one begins. */
  write(bytes: Uint8Array, at: number): number {
    this.#inner.set(bytes, this.#block + at);
    return at + bytes.length;
  }

  /** Each byte as one character: a buffer for each digest takes twice as long as the digest. */
  digest(end: number): string {
    this.#outer.write(hash(this.#hash, this.#inner.subarray(0, this.#block + end), 'binary'), this.#block, 'binary');
    return hash(this.#hash, this.#outer, 'binary');
  }
}

/** Every way to say the chosen pieces. */
function expand(chosen: readonly Piece[]): readonly (readonly Word[])[] {
  return chosen.reduce<readonly (readonly Word[])[]>(
    (ways, { words }) => ways.flatMap((way) => words.map((word) => [...way, word])).slice(0, mostListed),
    [[]],
  );
}

interface Fit {
  readonly algorithm: Solution['algorithm'];
  readonly key: SpaceKey;
  readonly words: readonly Word[];
  readonly separator: string;
  readonly encoding: Solution['encoding'];
}

function solutionOf({ algorithm, key, words, separator, encoding }: Fit): Solution {
  const rewritten = words.flatMap((word) => word.rewritten ?? [])[0];
  return {
    algorithm,
    key: { option: key.option, as: key.as },
    parts: words.map(({ part }) => part),
    separator,
    encoding,
    ...(rewritten === undefined ? {} : { rewritten }),
  };
}

/** As sent before rewritten, few parts before many, plain words before pairs, a secret's text before its bytes. */
const weigh = ({ parts, key, rewritten, separator }: Solution): number =>
  (rewritten === undefined ? 0 : 1000) +
  parts.length * 10 +
  parts.filter((part) => typeof part !== 'string').length +
  (key.as === 'text' ? 0 : 5) +
  (separator === '' ? 0 : 0.5);
