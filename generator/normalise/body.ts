// A request body -> the one media type that is sent, its schema as both witnesses read it.

import { entries, get, isObject, type Json, type JsonObject, pointer, text, texts } from '../json.js';
import { chooseMedia, formOf } from '../media.js';
import type { Rewriting } from './rewriting.js';
import { rewriteSchema } from './schema.js';

/** Undefined where nothing can be sent. */
export function rewriteBody(to: Rewriting, node: Json | undefined, place: string): JsonObject | undefined {
  const found = to.resolve(node, place);
  const content = entries(get(found?.node, 'content'));
  const offered = content.map(([name]) => name);
  const chosen = chooseMedia(offered);
  const media = content.find(([name]) => name === chosen)?.[1];
  if (found === undefined || chosen === undefined || media === undefined) {
    if (node !== undefined) to.note(place, 'describes a body of no media type; none is sent');
    return undefined;
  }
  if (offered.length > 1) to.note(place, `offers ${offered.join(', ')}; ${chosen} is sent`);
  const { content: _, ...rest } = isObject(found.node) ? found.node : {};
  const here = `${found.place}${pointer('content', chosen)}`;
  return {
    ...rest,
    content: {
      [chosen]: {
        ...kept(media, 'encoding'),
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
      return { schema: rewriteParts(to, schema, at.place) };
    default:
      return schema === undefined ? {} : { schema: rewriteSchema(to, schema, at.place) };
  }
}

/** Parts that hold a file: text on the wire to openapi-typescript, bytes to a caller. Anything to both, then. */
function rewriteParts(to: Rewriting, schema: Json | undefined, place: string): JsonObject {
  const found = to.resolve(schema, place);
  const properties = entries(get(found?.node, 'properties'));
  const files = properties.filter(([, part]) => isFile(to, part) || isFile(to, get(part, 'items')));
  if (found === undefined || !isObject(found.node) || files.length === 0) return rewriteSchema(to, schema, place);
  const changed = files.map(([name, part]): readonly [string, Json] => [
    name,
    isFile(to, part) ? bytes(part) : { ...object(part), items: bytes(get(part, 'items')) },
  ]);
  const whole = rewriteSchema(
    to,
    { ...found.node, properties: Object.fromEntries([...properties, ...changed]) },
    found.place,
  );
  const written = get(whole, 'properties');
  const marked = changed.map(([name, part]): readonly [string, Json] => [
    name,
    get(part, 'items') === undefined ? part : { type: 'array', items: { format: 'binary' } },
  ]);
  return { ...whole, properties: { ...object(written), ...Object.fromEntries(marked) } };
}

function bytes(part: Json | undefined): JsonObject {
  const description = text(get(part, 'description'));
  return { ...(description === undefined ? {} : { description }), format: 'binary' };
}

function isFile(to: Rewriting, part: Json | undefined): boolean {
  const node = to.resolve(part, '')?.node;
  const type = get(node, 'type');
  const isText = type === 'string' || texts(type).includes('string');
  if (isText) return get(node, 'format') === 'binary' || get(node, 'contentEncoding') === 'binary';
  return type === undefined && get(node, 'contentMediaType') !== undefined;
}

function object(node: Json | undefined): JsonObject {
  return isObject(node) ? node : {};
}
