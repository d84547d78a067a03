// requestBody -> Request.

import { entries, get, type Json, pointer } from '../json.js';
import { formOf } from '../media.js';
import { buildExamples } from './example.js';
import type { Request } from './model.js';
import type { Spot } from './promote.js';
import { buildSchema } from './schema.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

export function buildRequest(scope: Scope, node: Json | undefined, spot: Spot): Request | undefined {
  if (node === undefined) return undefined;
  const found = scope.resolve(node, spot.pointer);
  const [chosen] = entries(get(found?.node, 'content'));
  if (found === undefined || chosen === undefined) return undefined;
  const [mediaType, media] = chosen;
  return {
    mediaType,
    form: isBracketed(media) ? 'brackets' : formOf(mediaType),
    required: get(found.node, 'required') === true,
    schema: buildSchema(scope, get(media, 'schema'), {
      ...spot,
      pointer: `${found.place}${pointer('content', mediaType)}/schema`,
    }),
    words: buildWords(found.node),
    examples: buildExamples(scope, media),
  };
}

/** One field said to go deep speaks for all: no server reads two kinds of names in one form. */
function isBracketed(media: Json): boolean {
  return entries(get(media, 'encoding')).some(([, part]) => get(part, 'style') === 'deepObject');
}
