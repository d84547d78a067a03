// requestBody -> Request.

import { entries, get, type Json, pointer, text } from '../json.js';
import { formOf } from '../media.js';
import { buildExamples } from './example.js';
import type { FieldEncoding, Request } from './model.js';
import type { Spot } from './promote.js';
import { buildSchema } from './schema.js';
import type { Scope } from './scope.js';
import { styleNamed } from './style.js';
import { buildWords } from './words.js';

export function buildRequest(scope: Scope, node: Json | undefined, spot: Spot): Request | undefined {
  if (node === undefined) return undefined;
  const found = scope.resolve(node, spot.pointer);
  const [chosen] = entries(get(found?.node, 'content'));
  if (found === undefined || chosen === undefined) return undefined;
  const [mediaType, media] = chosen;
  return {
    mediaType,
    form: formOf(mediaType) === 'form' && isBracketed(media) ? 'brackets' : formOf(mediaType),
    required: get(found.node, 'required') === true,
    schema: buildSchema(scope, get(media, 'schema'), {
      ...spot,
      pointer: `${found.place}${pointer('content', mediaType)}/schema`,
    }),
    encoding: entries(get(media, 'encoding')).map(([name, said]) => buildEncoding(name, said)),
    words: buildWords(found.node),
    examples: buildExamples(scope, media),
  };
}

/** One field said to go deep speaks for all: no server reads two kinds of names in one form. */
function isBracketed(media: Json): boolean {
  return entries(get(media, 'encoding')).some(([, part]) => get(part, 'style') === 'deepObject');
}

function buildEncoding(name: string, said: Json): FieldEncoding {
  const type = text(get(said, 'contentType'));
  if (type !== undefined) return { name, type, reserved: false };
  const style = text(get(said, 'style')) ?? 'form';
  const explode = get(said, 'explode') ?? style === 'form';
  return { name, style: styleNamed(style, explode === true), reserved: get(said, 'allowReserved') === true };
}
