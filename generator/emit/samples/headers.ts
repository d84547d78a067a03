// Credentials, parameters and media types -> the headers of a request, in the order in which they are written.

import { isLeaf, isObject, type Json } from '../../json.js';
import type { Credential, Operation } from '../../model/model.js';
import { type Given, plain } from './address.js';
import { visible } from './letters.js';
import { fold, type Piece } from './piece.js';

export interface Header {
  readonly name: string;
  readonly value: readonly Piece[];
}

export interface Carried {
  readonly mediaType?: string;
  readonly accept?: string | undefined;
  readonly credentials: readonly Credential[];
  readonly headers: readonly Given[];
  readonly cookies: readonly Given[];
  /** Takes what is left out. */
  readonly notes: string[];
}

export function buildHeaders(
  operation: Operation,
  { mediaType, accept, credentials, headers, cookies, notes }: Carried,
) {
  const given = headers.flatMap(({ parameter: { name }, value }): readonly Header[] => {
    if (connection.test(name)) {
      notes.push(`The header ${name} is left out: each client sets it itself.`);
      return [];
    }
    const text = textOf(value, operation.headerStyle?.unusual.includes(name) === true);
    if (isToken(name) && isVisible(text)) return [fixed(name, text)];
    notes.push(`The header ${visible(name)} is left out: its example is no visible ASCII.`);
    return [];
  });
  const jar = [
    ...cookies.map(({ parameter: { name }, value }) => [
      { text: cookieOf(name, value, operation.cookieStyle?.unusual.includes(name) === true) },
    ]),
    ...credentials.flatMap((one): readonly (readonly Piece[])[] =>
      one.kind === 'cookie' ? [[{ text: `${one.name}=` }, { option: one.option }]] : [],
    ),
  ];
  return [
    ...(mediaType === undefined ? [] : [fixed('Content-Type', mediaType)]),
    ...(accept === undefined ? [] : [fixed('Accept', accept)]),
    ...credentials.flatMap(authorise),
    ...given,
    ...(jar.length === 0 ? [] : [{ name: 'Cookie', value: fold(jar.flatMap(separate)) }]),
  ];
}

/** What belongs to the connection: several clients refuse to be told. */
const connection = /^(connection|content-length|expect|host|keep-alive|trailer|transfer-encoding|upgrade)$/i;

const fixed = (name: string, text: string): Header => ({ name, value: [{ text }] });
const isToken = (name: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name);
const isVisible = (text: string): boolean => /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text);

function authorise(credential: Credential): readonly Header[] {
  if (credential.kind === 'header') return [{ name: credential.name, value: [{ option: credential.option }] }];
  if (credential.kind !== 'bearer') return [];
  return [{ name: 'Authorization', value: [{ text: 'Bearer ' }, { option: credential.option }] }];
}

const separate = (cookie: readonly Piece[], index: number): readonly Piece[] =>
  index > 0 ? [{ text: '; ' }, ...cookie] : cookie;

/** A list is `a,b`, an object `name,value`, or `name=value`. */
function textOf(value: Json, explode: boolean): string {
  if (Array.isArray(value)) return value.map(plain).join(',');
  if (!isObject(value)) return plain(value);
  return fieldsOf(value)
    .map((pair) => pair.join(explode ? '=' : ','))
    .join(',');
}

/** A list repeats its name and an object's fields stand alone, or are one text by commas. */
function cookieOf(name: string, value: Json, joined: boolean): string {
  const pair = (key: string, text: string): string => `${encodeURIComponent(key)}=${text}`;
  if (isLeaf(value)) return pair(name, encodeURIComponent(plain(value)));
  const fields = fieldsOf(value);
  const isList = Array.isArray(value);
  if (joined)
    return pair(name, (isList ? fields.map(([, item]) => item) : fields.flat()).map(encodeURIComponent).join(','));
  return fields.map(([key, item]) => pair(isList ? name : key, encodeURIComponent(item))).join('&');
}

function fieldsOf(value: Json): readonly (readonly [string, string])[] {
  if (isLeaf(value)) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json | undefined]) =>
    item === undefined ? [] : [[key, plain(item)] as const],
  );
}
