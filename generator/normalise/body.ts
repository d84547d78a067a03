// A request body -> the one media type that is sent, its schema as both witnesses read it.

import { entries, get, isObject, type Json, type JsonObject, pointer } from '../json.js';
import { chooseMedia, formOf } from '../media.js';
import { rewriteEncoding } from './encoding.js';
import { hasFiles, withFiles } from './parts.js';
import type { Rewriting } from './rewriting.js';
import { rewriteSchema } from './schema.js';

/** Undefined where nothing can be sent. */
export function rewriteBody(to: Rewriting, node: Json | undefined, place: string): JsonObject | undefined {
  const found = to.resolve(node, place);
  const content = entries(get(found?.node, 'content'));
  const offered = content.map(([name]) => name);
  const first = chooseMedia(offered);
  const schemaOf = (wanted: string | undefined): Json | undefined =>
    get(content.find(([name]) => name === wanted)?.[1], 'schema');
  const parts = offered.find((name) => formOf(name) === 'multipart');
  // Neither JSON nor a form can carry what the schema of both calls a file.
  const chosen = parts !== undefined && hasFiles(to, schemaOf(first)) ? parts : first;
  const media = content.find(([name]) => name === chosen)?.[1];
  if (found === undefined || chosen === undefined || media === undefined) {
    if (node !== undefined) to.note(place, 'describes a body of no media type; none is sent');
    return undefined;
  }
  if (offered.length > 1) to.note(place, `offers ${offered.join(', ')}; ${chosen} is sent`);
  const here = `${found.place}${pointer('content', chosen)}`;
  const { content: _, ...rest } = isObject(found.node) ? found.node : {};
  return {
    ...rest,
    content: {
      [chosen]: {
        ...rewriteEncoding(to, media, { mediaType: chosen, place: here }),
        ...kept(media, 'example'),
        ...kept(media, 'examples'),
        ...rewriteContent(to, get(media, 'schema'), { mediaType: chosen, place: `${here}/schema` }),
      },
    },
  };
}

function kept(media: Json, key: string): JsonObject {
  const value = get(media, key);
  return value === undefined ? {} : { [key]: value };
}

function rewriteContent(
  to: Rewriting,
  schema: Json | undefined,
  at: { readonly mediaType: string; readonly place: string },
): JsonObject {
  switch (formOf(at.mediaType)) {
    case 'text':
      return { schema: { type: 'string' } };
    case 'bytes':
      return { schema: { format: 'binary' } };
    case 'multipart':
      return { schema: rewriteSchema(to, withFiles(to, schema), at.place) };
    default:
      return schema === undefined ? {} : { schema: rewriteSchema(to, schema, at.place) };
  }
}
