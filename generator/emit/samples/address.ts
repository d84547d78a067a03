// Path template, parameters and values -> the path and the query as they are sent.

import { isLeaf, isObject, type Json } from '../../json.js';
import { printJson } from '../../json-text.js';
import type { Parameter, PathStyle, QueryStyle } from '../../model/model.js';

/** Which letters stay as they are in a path, in a parameter's name and in its value; the others go as `%20`. */
export interface Spelling {
  readonly path: RegExp;
  readonly name: RegExp;
  readonly value: RegExp;
}

/** What neither browsers nor most clients write otherwise before they send it. */
export const plainSpelling: Spelling = {
  path: /[A-Za-z0-9\-_.~!*'()]/,
  name: /[A-Za-z0-9\-_.~!*()]/,
  value: /[A-Za-z0-9\-_.~!*()]/,
};

/** .NET undoes apostrophes. */
export const dotnetSpelling: Spelling = {
  ...plainSpelling,
  name: /[A-Za-z0-9\-_.~!*'()]/,
  value: /[A-Za-z0-9\-_.~!*'()]/,
};

/** Cohttp takes an address apart and puts it together in its own way: this is what comes out unchanged. */
export const cohttpSpelling: Spelling = {
  path: /[A-Za-z0-9\-_.~!$&'()*+,:;=@]/,
  name: /[A-Za-z0-9\-_.~!$'()*,/:;?@]/,
  value: /[A-Za-z0-9\-_.~!$'()*/:=?@]/,
};

export interface Given {
  readonly parameter: Parameter;
  readonly value: Json;
}

export function writePath(
  template: string,
  given: readonly Given[],
  {
    styles,
    spelling,
    notes,
  }: { readonly styles: readonly PathStyle[]; readonly spelling: Spelling; readonly notes: string[] },
): string {
  const values = new Map(given.map(({ parameter, value }) => [parameter.name, value]));
  const write = (text: string): string => encode(text, spelling.path);
  return template
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      if (name === undefined) return encodeFixed(part);
      const said = values.get(name) ?? 'text';
      const style = styles.find((one) => one.name === name);
      // No spelling of these stands in a path: whoever sends it walks to another one.
      const walks = style === undefined && /^\.{0,2}$/.test(plain(said));
      if (walks) notes.push(`${name} cannot be ${printJson(said)} in a path: "text" stands in for it.`);
      const value = walks ? 'text' : said;
      return style === undefined ? write(plain(value)) : writeStyled(value, style, write);
    })
    .join('');
}

/** `a,b`, `.a.b`, `;name=a;name=b`. */
function writeStyled(value: Json, { name, style, explode }: PathStyle, write: (text: string) => string): string {
  const isRecord = isObject(value);
  const fields: readonly (readonly [string, Json])[] = isLeaf(value) ? [['', value]] : entriesOf(value);
  const items = fields.map(([key, item]) => {
    const text = write(plain(item));
    if (isRecord) return `${write(key)}${explode ? '=' : ','}${text}`;
    return style === 'matrix' && explode ? `${write(name)}=${text}` : text;
  });
  const joint = explode ? { simple: ',', label: '.', matrix: ';' }[style] : ',';
  const start = style === 'simple' ? '' : style === 'label' ? '.' : explode ? ';' : `;${write(name)}=`;
  return start + items.join(joint);
}

/** Name and value of each pair, before they are encoded and after. */
export interface Pair {
  readonly name: string;
  readonly value: string;
  readonly written: string;
}

export function writeQuery(
  given: readonly { readonly parameter: Pick<Parameter, 'name'>; readonly value: Json }[],
  styles: readonly QueryStyle[],
  spelling: Spelling,
): readonly Pair[] {
  return given.flatMap(({ parameter: { name }, value }) =>
    pairsOf(
      name,
      value,
      styles.find((one) => one.name === name),
    ),
  );

  function pairsOf(name: string, value: Json, { style = 'plain', reserved = false }: Partial<QueryStyle> = {}) {
    // All that may stand in a query without ending it or a value.
    const safe = reserved ? new RegExp(`${spelling.value.source}|[/:;,?@=$]`) : spelling.value;
    const pair = (key: string, text: string): Pair => ({
      name: key,
      value: text,
      written: `${encode(key, spelling.name)}=${encode(text, safe)}`,
    });
    if (isLeaf(value)) return [pair(name, plain(value))];
    if (style === 'deep') return leaves(name, value).map(([key, leaf]) => pair(key, leaf));
    const items = entriesOf(value);
    if (style === 'spread') return items.map(([key, item]) => pair(isObject(value) ? key : name, plain(item)));
    if (style !== 'plain') {
      const texts = isObject(value)
        ? items.flatMap(([key, item]) => [key, plain(item)])
        : items.map(([, item]) => plain(item));
      const joint = { comma: ',', space: '%20', pipe: '%7C' }[style];
      const written = texts.map((text) => encode(text, safe)).join(joint);
      return [{ name, value: decodeURIComponent(written), written: `${encode(name, spelling.name)}=${written}` }];
    }
    if (!isObject(value)) return items.map(([, item]) => pair(name, plain(item)));
    return items.map(([key, item]) => pair(`${name}[${key}]`, plain(item)));
  }
}

/** `{ a: [{ b: 1 }] }` is `a[0][b]=1`. */
export function leaves(name: string, value: Json): readonly (readonly [string, string])[] {
  if (isLeaf(value)) return [[name, value === null ? '' : String(value)]];
  return entriesOf(value).flatMap(([key, item]) => leaves(`${name}[${key}]`, item));
}

function entriesOf(value: Json): readonly (readonly [string, Json])[] {
  if (isLeaf(value)) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json | undefined]) =>
    item === undefined ? [] : [[key, item] as const],
  );
}

export function plain(value: Json): string {
  return isLeaf(value) ? String(value) : printJson(value);
}

export function encode(text: string, safe: RegExp): string {
  return [...text].map((char) => (safe.test(char) ? char : percent(char))).join('');
}

/** What the document wrote between the holes: an address already, so its own percent signs stay where they mean one. */
export function encodeFixed(text: string): string {
  return [...text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25')]
    .map((char) => (/[A-Za-z0-9\-_.~!$&'()*+,;=:@/%]/.test(char) ? char : percent(char)))
    .join('');
}

function percent(char: string): string {
  return [...Buffer.from(char)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
