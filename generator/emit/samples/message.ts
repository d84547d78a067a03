// The signing recipe and a request -> the text to sign, folded: what is fixed is text, what is not is a variable.

import { entries, isLeaf, isObject } from '../../json.js';
import { printJson, readJson } from '../../json-text.js';
import type { Signing, SigningPart } from '../../model/model.js';
import type { Pair } from './address.js';
import { fold, type Piece } from './piece.js';

/** A request as its signature sees it. */
export interface Unsigned {
  readonly method: string;
  readonly path: string;
  readonly query: readonly Piece[];
  readonly pairs: readonly (Pair | { readonly name: string; readonly option: string })[];
  readonly headers: readonly { readonly name: string; readonly value: readonly Piece[] }[];
  readonly body?: string;
}

export interface Signature {
  readonly header: string;
  readonly algorithm: Signing['algorithm'];
  readonly encoding: Signing['encoding'];
  /** The option that keys the HMAC. */
  readonly key: string;
  readonly message: readonly Piece[];
  readonly timestamps: readonly Stamp[];
  readonly nonces: readonly Stamp[];
  /** True where the text to sign repeats what stands in the body or the query. */
  readonly derived: boolean;
}

/** A value made afresh for each signature, and the header that carries it. */
export interface Stamp {
  readonly variable: string;
  readonly header: string;
  readonly unit: 'seconds' | 'milliseconds';
}

/** The signature; or why there is none. */
export function buildSignature(signing: Signing, request: Unsigned): Signature | { readonly unsigned: string } {
  const parts = request.body === undefined || request.body === '' ? signing.bodyless : signing.parts;
  const timestamps = stampsOf(parts, 'timestamp');
  const nonces = stampsOf(parts, 'nonce');
  const carried = [
    ...request.headers,
    ...[...timestamps, ...nonces].map(({ header, variable }) => ({ name: header, value: [{ variable }] })),
  ];
  const message: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const piece = pieceOf(part, request, carried);
    if (piece === undefined) {
      const lacking = part.kind === 'header' ? `the header ${part.name}` : 'an object in JSON';
      return { unsigned: `the recipe covers ${lacking}, which this request does not have` };
    }
    message.push(...(index > 0 ? [{ text: signing.separator }] : []), ...piece);
  }
  if (message.some((piece) => 'text' in piece && piece.text.includes('\0')))
    return { unsigned: 'the text to sign holds the letter NUL, which shells and C cannot hold' };
  const { header, algorithm, encoding, key } = signing;
  const derived = parts.some(({ kind }) => kind === 'pairs');
  return { header, algorithm, encoding, key, message: fold(message), timestamps, nonces, derived };
}

function stampsOf(parts: readonly SigningPart[], kind: 'timestamp' | 'nonce'): readonly Stamp[] {
  const found = new Map<string, Stamp>();
  for (const part of parts) {
    if (part.kind !== kind || found.has(part.header)) continue;
    const variable = found.size === 0 ? kind : `${kind}${found.size + 1}`;
    found.set(part.header, { variable, header: part.header, unit: part.kind === 'timestamp' ? part.unit : 'seconds' });
  }
  return [...found.values()];
}

function pieceOf(
  part: SigningPart,
  { method, path, query, pairs, body }: Unsigned,
  headers: Unsigned['headers'],
): readonly Piece[] | undefined {
  switch (part.kind) {
    case 'method':
      return [{ text: method }];
    case 'path':
      return [{ text: path }];
    case 'query':
      return query;
    case 'body':
      return body === undefined ? [] : [{ variable: 'body' }];
    case 'header':
      return headerValue(part.name, headers);
    case 'timestamp':
    case 'nonce':
      return headerValue(part.header, headers);
    case 'pairs': {
      const fields = part.of === 'query' ? pairs.map(queryField) : bodyFields(body);
      return fields === undefined ? undefined : joinFields(fields, part);
    }
  }
}

function headerValue(name: string, headers: Unsigned['headers']): readonly Piece[] | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

interface Signed {
  readonly name: string;
  readonly value: Piece;
  readonly nested: boolean;
}

const queryField = (pair: Unsigned['pairs'][number]): Signed => ({
  name: pair.name,
  value: 'option' in pair ? { option: pair.option } : { text: pair.value },
  nested: false,
});

function bodyFields(body = ''): readonly Signed[] | undefined {
  if (body === '') return [];
  try {
    const fields = readJson(body);
    if (!isObject(fields)) return undefined;
    return entries(fields).map(([name, value]) => ({
      name,
      value: { text: typeof value === 'string' ? value : value === null ? '' : printJson(value) },
      nested: !isLeaf(value),
    }));
  } catch {
    return undefined;
  }
}

/** Sorted by UTF-16 code unit, as `key=value` joined by `&`. */
function joinFields(
  fields: readonly Signed[],
  { empty, nested }: Extract<SigningPart, { kind: 'pairs' }>,
): readonly Piece[] {
  return fields
    .filter((field) => nested === 'json' || !field.nested)
    .filter(({ value }) => empty === 'keep' || !('text' in value) || value.text !== '')
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .flatMap(({ name, value }, index) => [{ text: `${index > 0 ? '&' : ''}${name}=` }, value]);
}
