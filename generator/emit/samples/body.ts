// The example of a request's body -> its exact text, and what a reader must know about it.

import type { Json } from '../../json.js';
import { isObject } from '../../json.js';
import type { Request } from '../../model/model.js';
import { leaves, plain } from './address.js';
import { invisible, visible } from './letters.js';

export interface Body {
  readonly text: string;
  readonly mediaType: string;
  readonly note?: string;
}

export function writeBody({ form, mediaType }: Request, value: Json): Body {
  switch (form) {
    case 'json':
      return { mediaType: wholeType(mediaType, 'application/json'), text: writeJson(parsed(value)) };
    case 'form':
      return { mediaType, text: new URLSearchParams(fieldsOf(value).map(([name, text]) => [name, text])).toString() };
    case 'brackets': {
      const pairs = entries(value).flatMap(([name, item]) => leaves(name, item));
      return { mediaType, text: new URLSearchParams(pairs.map(([name, text]) => [name, text])).toString() };
    }
    case 'multipart':
      return {
        mediaType: `${mediaType}; boundary=${boundary}`,
        text: visible(writeMultipart(fieldsOf(value))),
        note: 'A part that holds a file has its bytes where the sample has text.',
      };
    default: {
      const text = typeof value === 'string' ? visible(value) : writeJson(value);
      const note = form === 'bytes' ? 'Send the bytes of a file in place of this body.' : undefined;
      const type = wholeType(mediaType, form === 'bytes' ? 'application/octet-stream' : 'text/plain');
      return { mediaType: type, text, ...(note === undefined ? {} : { note }) };
    }
  }
}

/** A range such as `text/*` is nothing that can be sent. */
const wholeType = (mediaType: string, fallback: string): string => (mediaType.includes('*') ? fallback : mediaType);

/** Some documents give the example of an object as the text of its JSON. */
function parsed(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    const inner: Json = JSON.parse(value);
    return inner;
  } catch {
    return value;
  }
}

/** Letters that nobody sees on a page are written as JSON escapes: what is read is what is there. */
export function writeJson(value: Json): string {
  return JSON.stringify(value, null, 2).replaceAll(
    invisible,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const boundary = 'sample-boundary-7d1f';

function writeMultipart(fields: readonly (readonly [string, string])[]): string {
  const parts = fields.map(
    ([name, text]) => `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"\r\n\r\n${text}\r\n`,
  );
  return `${parts.join('')}--${boundary}--`;
}

const escapeName = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A list repeats its field; an object is written as JSON. */
function fieldsOf(value: Json): readonly (readonly [string, string])[] {
  return entries(value).flatMap(([name, item]) =>
    (Array.isArray(item) ? item : [item]).flatMap((one: Json) => (one === null ? [] : [[name, plain(one)] as const])),
  );
}

function entries(value: Json): readonly (readonly [string, Json])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, item] as const]));
}
