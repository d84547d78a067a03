// The example of a request's body -> its exact text, and what a reader must know about it.

import { isLeaf, isObject, type Json } from '../../json.js';
import { printJson, readJson } from '../../json-text.js';
import type { FieldEncoding, QueryStyle, Request } from '../../model/model.js';
import { leaves, plain, plainSpelling, writeQuery } from './address.js';
import { invisible } from './letters.js';

export interface Body {
  readonly text: string;
  readonly mediaType: string;
  /** What a reader must know of it. */
  readonly notes?: readonly string[];
}

export function writeBody(request: Request, value: Json): Body {
  const body = spell(request, value);
  // What ends a text in C and in a shell, and half a letter, which is none.
  const text = Buffer.from(body.text).toString().replaceAll('\0', '');
  // A line end in the name of a type would be a header more.
  return { ...body, text, mediaType: body.mediaType.replaceAll(/[^\x20-\x7e]/g, '') };
}

const saidOf = (text: string): readonly string[] =>
  text.includes('\0') ? ['The letter NUL is left out of the body: not every language can hold it.'] : [];

function spell({ form, mediaType, encoding }: Request, value: Json): Body {
  switch (form) {
    case 'json':
      return { mediaType: wholeType(mediaType, 'application/json'), text: writeJson(parsed(value)) };
    case 'form':
      return {
        mediaType,
        text: entries(value)
          .map((field) => writeField(field, encoding))
          .filter(Boolean)
          .join('&'),
      };
    case 'brackets': {
      const pairs = entries(value).flatMap(([name, item]) => leaves(name, item));
      return { mediaType, text: new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString() };
    }
    case 'multipart': {
      const { text, boundary } = writeMultipart(entries(value).flatMap((field) => partsOf(field, encoding)));
      const note = 'A part that holds a file has its bytes where the sample has text.';
      return { mediaType: `${mediaType}; boundary=${boundary}`, text, notes: [note, ...saidOf(text)] };
    }
    default: {
      const text = typeof value === 'string' ? value : writeJson(value);
      const notes = [...(form === 'bytes' ? ['Send the bytes of a file in place of this body.'] : []), ...saidOf(text)];
      const type = wholeType(mediaType, form === 'bytes' ? 'application/octet-stream' : 'text/plain');
      return { mediaType: type, text, notes };
    }
  }
}

/** A range such as `text/*` is nothing that can be sent. */
const wholeType = (mediaType: string, fallback: string): string => (mediaType.includes('*') ? fallback : mediaType);

/** Some documents give the example of an object as the text of its JSON. */
function parsed(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return readJson(value);
  } catch {
    return value;
  }
}

/** Letters that nobody sees on a page are written as JSON escapes: what is read is what is there. */
export function writeJson(value: Json): string {
  return printJson(value, 2).replaceAll(invisible, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function writeMultipart(parts: readonly Part[]) {
  let boundary = 'sample-boundary-7d1f';
  while (parts.some(({ name, text }) => `${name}${text}`.includes(boundary))) boundary += '0';
  const written = parts.map(({ name, type, text }) => {
    const head = type === undefined ? '' : `Content-Type: ${type}\r\n`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"\r\n${head}\r\n${text}\r\n`;
  });
  return { text: `${written.join('')}--${boundary}--`, boundary };
}

const escapeName = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A field of a form: in its own style, or as a client does by itself. */
function writeField([name, value]: readonly [string, Json], encoding: readonly FieldEncoding[]): string {
  const styles = stylesOf(name, encoding);
  if (styles.length === 0 || value === null) {
    return new URLSearchParams(valuesOf(value).map((one) => [name, plain(one)])).toString();
  }
  return writeQuery([{ parameter: { name }, value }], styles, plainSpelling)
    .map(({ written }) => written)
    .join('&');
}

interface Part {
  readonly name: string;
  readonly type?: string;
  readonly text: string;
}

/** An object is a part of JSON. */
function partsOf([name, value]: readonly [string, Json], encoding: readonly FieldEncoding[]): readonly Part[] {
  const styles = stylesOf(name, encoding);
  if (styles.length > 0 && value !== null) {
    const pairs = writeQuery([{ parameter: { name }, value }], styles, plainSpelling);
    return pairs.map((pair) => ({ name: pair.name, text: pair.value }));
  }
  const stated = encoding.find((one) => one.name === name)?.type;
  return valuesOf(value).map((one) => {
    const type = stated ?? (!isLeaf(one) ? 'application/json' : undefined);
    return { name, ...(type === undefined ? {} : { type }), text: plain(one) };
  });
}

function stylesOf(name: string, encoding: readonly FieldEncoding[]): readonly QueryStyle[] {
  return encoding.flatMap(({ style, ...one }) => (one.name === name && style !== undefined ? [{ ...one, style }] : []));
}

/** A list repeats its field. */
function valuesOf(value: Json): readonly Json[] {
  return (Array.isArray(value) ? value : [value]).filter((one: Json) => one !== null);
}

function entries(value: Json): readonly (readonly [string, Json])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, item] as const]));
}
