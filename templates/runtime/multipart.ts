// A request's value in, a body in parts out: each part of the content type that the document gives it.

import { type BodyWriter, fieldsOf, textOf } from './body.js';
import { brackets } from './brackets.js';
import type { QueryStyle } from './query.js';

/** What the document says of a body's parts. In pairs, because a part's name may be one that every object has. */
export interface Parts {
  /** `multipart/form-data` unless set. */
  readonly type?: string;
  /** The content type of a part. */
  readonly types?: readonly (readonly [string, string])[];
  /** A part that is written as in a query, and so may become several. */
  readonly styles?: readonly (readonly [string, QueryStyle])[];
}

/** `multipart/form-data`. A list repeats its part; blobs and files are parts of their own; an object is a part of JSON. */
export const multipartBody: BodyWriter = (value) => writeParts(value, {});

/** The same, as the document says. A blob's own type goes before the document's, and text is sent as it is. */
export const multipartBodyAs =
  (parts: Parts): BodyWriter =>
  (value) =>
    writeParts(value, parts);

async function writeParts(value: unknown, { type = 'multipart/form-data', types = [], styles = [] }: Parts) {
  const boundary = `part-${[...crypto.getRandomValues(new Uint8Array(16))].join('')}`;
  const pieces: (string | Blob)[] = [];
  const add = (name: string, item: unknown, type?: string): void =>
    void pieces.push(
      `--${boundary}\r\n${headOf(name, item, type)}`,
      item instanceof Blob ? item : textOf(item),
      '\r\n',
    );
  for (const [name, item] of value instanceof FormData ? value : Object.entries(Object(value))) {
    const style = given(styles, name);
    const fields = fieldsOf({ [name]: item });
    // No style has a way to write a file.
    const isStyled = style !== undefined && !fields.some(([, one]) => one instanceof Blob);
    if (isStyled) for (const [key, text] of styled(name, item, style)) add(key, text);
    else for (const [, one] of fields) add(name, one, given(types, name));
  }
  const content = new Blob([...pieces, `--${boundary}--\r\n`]);
  return { type: `${type}; boundary=${boundary}`, content: new Uint8Array(await content.arrayBuffer()) };
}

const given = <T>(pairs: readonly (readonly [string, T])[], name: string): T | undefined =>
  pairs.find(([one]) => one === name)?.[1];

/** Not by FormData: to all that has a type it gives a file's name too, and a server then takes JSON for a file. */
function headOf(name: string, item: unknown, stated: string | undefined): string {
  const disposition = `Content-Disposition: form-data; name="${quote(name)}"`;
  if (item instanceof Blob) {
    const file = quote(item instanceof File ? item.name : 'blob');
    return `${disposition}; filename="${file}"\r\nContent-Type: ${item.type || stated || 'application/octet-stream'}\r\n\r\n`;
  }
  const type = stated ?? (typeof item === 'object' ? 'application/json' : undefined);
  return `${disposition}${type === undefined ? '' : `\r\nContent-Type: ${type}`}\r\n\r\n`;
}

const quote = (name: string): string => name.replaceAll(/["\r\n]/g, encodeURIComponent);

const joints: Partial<Record<QueryStyle, string>> = { comma: ',', space: ' ', pipe: '|' };

/** As in a query, but not percent-encoded: a part is no address. */
function styled(name: string, value: unknown, style: QueryStyle): readonly (readonly [string, unknown])[] {
  if (style === 'deep') return brackets(name, value);
  const joint = joints[style];
  const items = fieldsOf(value);
  if (typeof value !== 'object' || value === null || (joint === undefined && Array.isArray(value)))
    return fieldsOf({ [name]: value });
  if (joint === undefined) return items;
  const texts = (Array.isArray(value) ? items.map(([, one]) => one) : items.flat()).map(textOf);
  return texts.length === 0 ? [] : [[name, texts.join(joint)]];
}
