// What a media type says of single fields of its body -> what of it is sent; the rest is noted.

import { entries, get, type Json, type JsonObject, text } from '../json.js';
import { formOf } from '../media.js';
import type { Rewriting } from './rewriting.js';

const styleKeys = ['style', 'explode', 'allowReserved'] as const;
const styles = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'];

/** Empty where nothing is said that changes what is sent. */
export function rewriteEncoding(to: Rewriting, media: Json, { mediaType, place }: Body): JsonObject {
  const form = formOf(mediaType);
  const said = entries(get(media, 'encoding'));
  if ((form !== 'form' && form !== 'multipart') || said.length === 0) return {};
  const kept = said.flatMap(([name, part]) => {
    const note = (what: string): void => to.note(place, `gives ${name} ${what}`);
    const sent = form === 'multipart' ? rewritePart(to, part, note) : rewriteField(part, note);
    return Object.keys(sent).length === 0 ? [] : [[name, sent] as const];
  });
  return kept.length === 0 ? {} : { encoding: Object.fromEntries(kept) };
}

interface Body {
  readonly mediaType: string;
  readonly place: string;
}

type Note = (what: string) => void;

function rewritePart(to: Rewriting, part: Json, note: Note): JsonObject {
  const headers = entries(get(part, 'headers')).filter(([name]) => !/^content-(type|disposition)$/i.test(name));
  if (headers.length > 0) note(`headers of its own (${headers.map(([name]) => name).join(', ')}), which are not sent`);
  const style = styleOf(part, note);
  const older = text(get(to.source, 'openapi'))?.startsWith('3.0') === true;
  if (Object.keys(style).length > 0) {
    if (!older) {
      if (get(part, 'contentType') !== undefined) note('a content type, which does not count beside a style');
      return style;
    }
    note('a style, which OpenAPI 3.0 has for forms only: it is not sent so');
  }
  const contentType = text(get(part, 'contentType'));
  if (contentType === undefined) return {};
  const usable = contentType
    .split(',')
    .map((one) => one.trim())
    .filter(isSendable);
  if (usable.length === 0 && !isRange(contentType))
    note(`the content type ${JSON.stringify(contentType)}, which is none`);
  return usable[0] === undefined ? {} : { contentType: usable[0] };
}

function rewriteField(part: Json, note: Note): JsonObject {
  const style = styleOf(part, note);
  const contentType = text(get(part, 'contentType'));
  // What a form does by itself: an object as JSON, all else as text.
  if (Object.keys(style).length === 0 && contentType !== undefined && !/\bjson\b|^text\/plain\b/i.test(contentType))
    note(`the content type ${JSON.stringify(contentType)}, which no field of a form has`);
  return style;
}

function styleOf(part: Json, note: Note): JsonObject {
  const style = get(part, 'style');
  if (style !== undefined && !styles.includes(text(style) ?? '')) {
    note(`the style ${JSON.stringify(style)}, which no body has`);
    return {};
  }
  return Object.fromEntries(
    styleKeys.flatMap((key) => {
      const value = get(part, key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** A type and its parameters, of letters that a header can hold. */
function isSendable(type: string): boolean {
  const token = "[\\w!#$&^`'.+|~-]+";
  return new RegExp(`^${token}/${token}([ \\t]*;[ \\t]*${token}=(${token}|"[\\w !#-~]*"))*$`).test(type);
}

/** Any of a kind: the value itself says which. */
const isRange = (type: string): boolean =>
  type.split(',').every((one) => /^\s*[\w-]+\/\*\s*$|^\s*\*\/\*\s*$/.test(one));
