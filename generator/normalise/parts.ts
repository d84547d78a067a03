// The schema of a body in parts -> the same, in which what a part holds is a file or a field.
//
// A file is text on the wire to openapi-typescript, bytes to a caller: anything to both, then. What stands inside a part
// that is an object is JSON, where no file can be.

import { entries, get, isObject, type Json, type JsonObject, list, pointerParts, text, texts } from '../json.js';
import type { Rewriting } from './rewriting.js';

/** What a body in parts may be: an object, or all or one of several. References are written out where a file is below. */
export function withFiles(to: Rewriting, schema: Json | undefined, depth = 0): Json | undefined {
  const found = to.resolve(schema, '');
  if (found === undefined || !isObject(found.node) || depth > 10 || !holdsFile(to, found.node)) return schema;
  const name = pointerParts(found.place).at(-1);
  const inner = (one: Json): Json => withFiles(to, one, depth + 1) ?? one;
  const rest = get(found.node, 'additionalProperties');
  return {
    // A choice of references has the names of what they refer to.
    ...(found.place === '' || name === undefined || depth === 0 ? {} : { 'x-choice': name }),
    ...found.node,
    ...mapped(found.node, 'properties', (part) => partOf(to, part)),
    ...(isObject(rest) ? { additionalProperties: partOf(to, rest) } : {}),
    ...Object.fromEntries(
      ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
        const members = list(get(found.node, key));
        return members.length === 0 ? [] : [[key, members.map(inner)]];
      }),
    ),
  };
}

/** Whether some part of a body is a file. */
export function hasFiles(to: Rewriting, schema: Json | undefined): boolean {
  const node = to.resolve(schema, '')?.node;
  return node !== undefined && holdsFile(to, node);
}

function mapped(node: Json, key: string, change: (part: Json) => Json): JsonObject {
  const all = entries(get(node, key));
  return all.length === 0 ? {} : { [key]: Object.fromEntries(all.map(([name, part]) => [name, change(part)])) };
}

/** A part: a file, several of them, or either. */
function partOf(to: Rewriting, part: Json): Json {
  const node = to.resolve(part, '')?.node;
  if (!isObject(node) || !isFileSomewhere(to, node)) return part;
  if (isFile(node)) return to.file(node);
  const items = get(node, 'items');
  return {
    ...node,
    ...(items === undefined ? {} : { items: partOf(to, items) }),
    ...Object.fromEntries(
      ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
        const members = list(get(node, key));
        return members.length === 0 ? [] : [[key, members.map((member) => partOf(to, member))]];
      }),
    ),
  };
}

function holdsFile(to: Rewriting, node: Json, depth = 0): boolean {
  const parts = [...entries(get(node, 'properties')).map(([, part]) => part), get(node, 'additionalProperties')];
  if (parts.some((part) => part !== undefined && isFileSomewhere(to, part))) return true;
  return choices(node).some((member) => {
    const inner = to.resolve(member, '')?.node;
    return depth < 10 && inner !== undefined && holdsFile(to, inner, depth + 1);
  });
}

function isFileSomewhere(to: Rewriting, part: Json, depth = 0): boolean {
  const node = to.resolve(part, '')?.node;
  if (node === undefined || depth > 10) return false;
  const items = get(node, 'items');
  return (
    isFile(node) ||
    [...choices(node), ...(items === undefined ? [] : [items])].some((one) => isFileSomewhere(to, one, depth + 1))
  );
}

const choices = (node: Json): readonly Json[] => ['allOf', 'anyOf', 'oneOf'].flatMap((key) => list(get(node, key)));

/** Bytes by format or encoding; without a type, what has a media type of its own. */
function isFile(node: Json): boolean {
  const type = get(node, 'type');
  const media = text(get(node, 'contentMediaType'));
  const encoding = get(node, 'contentEncoding');
  if (type === 'string' || texts(type).includes('string'))
    return get(node, 'format') === 'binary' || encoding === 'binary' || (encoding === undefined && isBinary(media));
  return type === undefined && media !== undefined;
}

/** Text of such a media type is text; what is no text can only be bytes. */
function isBinary(media: string | undefined): boolean {
  return media !== undefined && /^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip)$/i.test(media);
}
