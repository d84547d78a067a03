// `x-signing` as it stands in a document in, the recipe it means out: for tools that learn a recipe at run time.

import { base64, base64url, type Encoding, hex, upperHex } from './encoding.js';
import { ConfigurationError } from './errors.js';
import { pairs } from './pairs.js';
import { body, header, method, nonce, path, query, timestamp } from './parts.js';
import type { Part, Recipe } from './recipe.js';

/** A recipe as data, in the words of `x-signing`. */
export interface RecipeText {
  readonly algorithm: string;
  readonly key: string;
  readonly parts: readonly unknown[];
  /** The same as `parts` unless set. */
  readonly bodyless?: readonly unknown[];
  readonly separator?: string;
  readonly encoding: string;
}

const algorithms: Readonly<Record<string, Recipe['algorithm']>> = {
  'hmac-sha256': 'SHA-256',
  'hmac-sha512': 'SHA-512',
};
const encodings: Readonly<Record<string, Encoding>> = { hex, HEX: upperHex, base64, base64url };
const plain: Readonly<Record<string, Part>> = { method, path, query, body };

/** Makes the recipe. Throws `ConfigurationError` that names the word it does not know. */
export function parseRecipe(text: RecipeText, signatureHeader: string): Recipe {
  return {
    header: signatureHeader.toLowerCase(),
    algorithm: one(algorithms, text.algorithm),
    key: text.key,
    parts: text.parts.map(parsePart),
    bodyless: (text.bodyless ?? text.parts).map(parsePart),
    separator: text.separator ?? '',
    encode: one(encodings, text.encoding),
  };
}

function parsePart(part: unknown): Part {
  if (typeof part === 'string') return one(plain, part);
  const [[kind, rule] = ['nothing', undefined]] = Object.entries(Object(part));
  if (kind === 'header') return header(word(rule));
  if (kind === 'timestamp')
    return timestamp(word(field(rule, 'header')), choice(field(rule, 'unit'), 'seconds', 'milliseconds'));
  if (kind === 'nonce') return nonce(word(field(rule, 'header')));
  if (kind !== 'pairs') throw unknown(kind);
  const empty = choice(field(rule, 'empty'), 'keep', 'skip');
  return pairs(choice(field(rule, 'of'), 'body', 'query'), {
    empty,
    nested: choice(field(rule, 'nested'), 'json', 'skip'),
  });
}

function one<T>(known: Readonly<Record<string, T>>, name: string): T {
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (found === undefined) throw unknown(name);
  return found;
}

function choice<Word extends string>(value: unknown, ...words: readonly Word[]): Word {
  const found = words.find((known) => known === value);
  if (found === undefined) throw unknown(value);
  return found;
}

function word(value: unknown): string {
  if (typeof value !== 'string' || !value) throw unknown(value);
  return value;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const unknown = (value: unknown) =>
  new ConfigurationError('configuration', `a signing recipe knows no ${JSON.stringify(value)}`);
