// What a request holds in, every recipe that solve tries out: this file is the whole search space.

import type { Captured } from './captured.js';
import { sorted, spaced } from './json-layout.js';

/** What may stand between two parts. */
export const separators: readonly string[] = ['', '\n', '&', '|', '.', ':', ',', ';'];

/** A recipe has at most this many parts, each at most once. */
export const mostParts = 5;

/** A body that was written anew before it was signed is looked for among recipes of this many parts. */
export const mostPartsRewritten = 2;

/** More recipes than this are not tried; headers go first, then the rarer ways to write the body, then the fifth part. */
export const mostCandidates = 800_000;

/** Nor more bytes than this are signed, so that a large body does not take minutes. */
export const mostBytes = 600_000_000;

/** A part of a recipe with the bytes it stands for. */
export interface Piece {
  /** Of two pieces in one slot, a recipe has at most one. */
  readonly slot: string;
  readonly bytes: Uint8Array;
  /** Every way to say it in `x-signing`: with this request they cannot be told apart. */
  readonly words: readonly Word[];
}

/** One way to say a piece. */
export interface Word {
  readonly part: unknown;
  /** The body was written anew before it was signed; `x-signing` has no word for that. */
  readonly rewritten?: string;
}

/** A key of the HMAC, by the client option that holds it. */
export interface SpaceKey {
  readonly option: string;
  /** How the option's text becomes bytes. */
  readonly as: 'text' | 'hex' | 'base64';
  readonly bytes: Uint8Array;
}

/** All that is tried: what may be signed, and with which keys. */
export interface Space {
  readonly pieces: readonly Piece[];
  readonly keys: readonly SpaceKey[];
  readonly parts: number;
  readonly candidates: number;
  /** What was left out to stay within the limits. */
  readonly left: readonly string[];
}

/** What the signature may be keyed with. Nothing keeps or prints it. */
export interface Secrets {
  readonly secret: string;
  /** The option and value of the merchant's key, where the request shows it. */
  readonly apiKey?: { readonly option: string; readonly value: string };
  readonly option: string;
}

export function buildSpace(request: Captured, signatureHeader: string, secrets: Secrets): Space {
  const keys = keysOf(secrets);
  const headers = headerPieces(request, signatureHeader);
  let pieces = [...fixedPieces(request), ...headers];
  let parts = mostParts;
  const left: string[] = [];
  for (;;) {
    const candidates = countCandidates(pieces, parts) * keys.length;
    const longest = pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (candidates <= mostCandidates && candidates * longest <= mostBytes)
      return { pieces, keys, parts, candidates, left };
    const header = pieces.findLast(({ slot }) => slot.startsWith('header '));
    const gone =
      pieces.filter(({ slot }) => slot.startsWith('header ')).length > 3
        ? header
        : (pieces.findLast(isRewritten) ?? header);
    if (gone === undefined && parts === 1) return { pieces, keys, parts, candidates, left };
    if (gone === undefined) left.push(`recipes of ${parts--} parts`);
    else left.push(gone.slot.startsWith('header ') ? gone.slot : (gone.words[0]?.rewritten ?? gone.slot));
    pieces = pieces.filter((piece) => piece !== gone);
  }
}

/** Ordered choices of pieces, one of each slot at most, with every separator where there are two or more. */
export function countCandidates(pieces: readonly Piece[], parts: number): number {
  const plain = pieces.filter((piece) => !isRewritten(piece));
  const few = Math.min(parts, mostPartsRewritten);
  // With a rewritten body in place of the body as it is: what the few parts add.
  return countOrders(plain, parts) + countOrders(pieces, few) - countOrders(plain, few);
}

/** None of its words says the body as it was sent. */
export const isRewritten = ({ words }: Piece): boolean => words.every(({ rewritten }) => rewritten !== undefined);

function countOrders(pieces: readonly Piece[], parts: number): number {
  const slots = new Map<string, number>();
  for (const { slot } of pieces) slots.set(slot, (slots.get(slot) ?? 0) + 1);
  const ways = [1, ...Array.from({ length: parts }, () => 0)];
  for (const size of slots.values())
    for (let count = parts; count > 0; count--) ways[count] = (ways[count] ?? 0) + (ways[count - 1] ?? 0) * size;
  let total = 0;
  let orders = 1;
  for (let count = 1; count <= parts; count++) {
    orders *= count;
    total += (ways[count] ?? 0) * orders * (count === 1 ? 1 : separators.length);
  }
  return total;
}

/** Method, path, query and body, the last two also as sorted pairs, the body also as other writers of JSON put it. */
function fixedPieces({ method, url, body }: Captured): readonly Piece[] {
  const address = new URL(url, 'http://localhost');
  const query = pieceOf('query', [
    [latin(address.search.slice(1)), { part: 'query' }],
    ...(address.search === '' ? [] : pairWords('query', [...address.searchParams])),
  ]);
  const named = method.toUpperCase();
  return [
    ...pieceOf('method', [[latin(named), { part: 'method' }]]),
    ...pieceOf('path', [[latin(address.pathname), { part: 'path' }]]),
    ...(address.search === '' ? [] : query),
    ...(body === undefined || body.length === 0 ? [] : pieceOf('body', bodyWords(body))),
  ];
}

type Said = readonly (readonly [text: string, word: Word])[];

/** Words that stand for the same text are one piece. */
function pieceOf(slot: string, said: Said): readonly Piece[] {
  const texts = new Map<string, Word[]>();
  for (const [text, word] of said) {
    const known = texts.get(text);
    // Rewriting that changes nothing is none.
    if (known === undefined) texts.set(text, [word]);
    else if (word.rewritten === undefined) known.push(word);
  }
  return [...texts].map(([text, words]) => ({ slot, bytes: Buffer.from(text, 'latin1'), words }));
}

function bodyWords(body: Uint8Array): Said {
  const own: Said = [[Buffer.from(body).toString('latin1'), { part: 'body' }]];
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return own;
  }
  if (typeof value !== 'object' || value === null) return own;
  const compact = JSON.stringify(value);
  const rewritten: Said = [
    [latin(compact), { part: 'body', rewritten: 'the body as compact JSON' }],
    [latin(JSON.stringify(sorted(value))), { part: 'body', rewritten: 'the body as compact JSON with sorted names' }],
    [latin(spaced(value)), { part: 'body', rewritten: 'the body as JSON with a blank after each comma and colon' }],
    [
      latin(compact.replaceAll('/', '\\/')),
      { part: 'body', rewritten: 'the body as compact JSON with escaped slashes' },
    ],
  ];
  return [...own, ...(Array.isArray(value) ? [] : pairWords('body', Object.entries(value))), ...rewritten];
}

/** `a=1&b=2`, with and without empty fields, with and without what holds objects or lists. */
function pairWords(of: 'body' | 'query', fields: readonly (readonly [string, unknown])[]): Said {
  return (['keep', 'skip'] as const).flatMap((empty) =>
    (['json', 'skip'] as const).map((nested) => {
      const text = fields
        .filter(([, value]) => nested === 'json' || typeof value !== 'object' || value === null)
        .map(
          ([name, value]) =>
            [name, typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)] as const,
        )
        .filter(([, value]) => empty === 'keep' || value !== '')
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
      return [latin(text), { part: { pairs: { of, empty, nested } } }] as const;
    }),
  );
}

/** What every client sends by itself; hardly a signature covers it. */
const plain =
  /^(:.*|accept.*|authorization|cache-control|connection|content-encoding|content-length|cookie|dnt|expect|forwarded|origin|pragma|priority|referer|sec-.*|te|transfer-encoding|upgrade.*|user-agent|traceparent|tracestate|postman-token|if-.*)$/;

function headerPieces({ headers }: Captured, signatureHeader: string): readonly Piece[] {
  const found = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || value === '' || name === signatureHeader || plain.test(name)
      ? []
      : [
          {
            slot: `header ${name}`,
            bytes: Buffer.from(value),
            words: [{ part: headerWord(name, value) }],
            weight: weigh(name, value),
          },
        ],
  );
  return found.sort((a, b) => b.weight - a.weight);
}

function headerWord(name: string, value: string): unknown {
  if (/^\d{10}$/.test(value)) return { timestamp: { header: name, unit: 'seconds' } };
  if (/^\d{13}$/.test(value)) return { timestamp: { header: name, unit: 'milliseconds' } };
  return /nonce|random/.test(name) ? { nonce: { header: name } } : { header: name };
}

function weigh(name: string, value: string): number {
  if (/^\d{10}(\d{3})?$/.test(value) || /time|nonce|random/.test(name)) return 3;
  if (/key|app|merchant|id$/.test(name)) return 2;
  return name.startsWith('x-') ? 1 : 0;
}

/** The secret as it is written and as what it may encode, and the merchant's key in place of a secret. */
function keysOf({ secret, apiKey, option }: Secrets): readonly SpaceKey[] {
  const named = [
    { option, text: secret },
    ...(apiKey === undefined ? [] : [{ option: apiKey.option, text: apiKey.value }]),
  ];
  const found = named.flatMap(({ option: name, text }): readonly SpaceKey[] => {
    if (text === '') return [];
    const isHex = /^([0-9a-f]{2})+$/i.test(text);
    const isBase64 =
      !isHex && text.length >= 16 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length >= 8;
    return [
      { option: name, as: 'text', bytes: Buffer.from(text) },
      ...(isHex ? [{ option: name, as: 'hex', bytes: Buffer.from(text, 'hex') } as const] : []),
      ...(isBase64 ? [{ option: name, as: 'base64', bytes: Buffer.from(text, 'base64') } as const] : []),
    ];
  });
  const known = new Set<string>();
  return found.filter(({ bytes }) => {
    const text = Buffer.from(bytes).toString('latin1');
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

const latin = (text: string): string => Buffer.from(text).toString('latin1');
