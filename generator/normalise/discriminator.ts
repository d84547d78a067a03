// A member of a choice with a discriminator -> the same with its tag's value, by which a reader tells it from the others.

import { entries, get, isObject, type Json, type JsonObject, list, pointerParts, text } from '../json.js';
import type { Rewriting } from './rewriting.js';

/** `written` is the member as rewritten; it stays as it is where its own tag says as much already. */
export function tagMember(to: Rewriting, choice: JsonObject, member: Json, written: JsonObject): JsonObject {
  const tag = text(get(get(choice, 'discriminator'), 'propertyName'));
  const reference = text(get(member, '$ref'));
  if (tag === undefined || reference === undefined) return written;
  const values = valuesOf(get(get(choice, 'discriminator'), 'mapping'), reference);
  if (!mayNarrow(to, member, tag, values)) return written;
  const [only] = values;
  const value = values.length === 1 && only !== undefined ? { const: only } : { type: 'string', enum: [...values] };
  return { allOf: [written, { type: 'object', properties: { [tag]: value }, required: [tag] }] };
}

/** What the mapping calls the member, else its own name. */
function valuesOf(mapping: Json | undefined, reference: string): readonly string[] {
  const name = pointerParts(reference.replace(/^[^#]*#/, '')).at(-1) ?? '';
  const said = entries(mapping).filter(([, target]) => target === reference || target === name);
  return said.length > 0 ? said.map(([value]) => value) : [name];
}

/** True where every place that declares the tag allows these values, and one more than these. */
function mayNarrow(to: Rewriting, member: Json, tag: string, values: readonly string[]): boolean {
  const declared = declarationsOf(to, member, tag, 0);
  const allowed = declared.map((schema) => {
    if (get(schema, 'const') !== undefined) return [get(schema, 'const')];
    return get(schema, 'enum') === undefined ? undefined : list(get(schema, 'enum'));
  });
  const plain = declared.every((schema) => get(schema, 'type') === 'string');
  if (declared.length === 0 || !plain) return false;
  if (!allowed.every((some) => some === undefined || values.every((value) => some.includes(value)))) return false;
  return allowed.every((some) => some === undefined || some.length > values.length);
}

/** The tag's schemas in the member and in the parts it is made of, references followed. */
function declarationsOf(to: Rewriting, node: Json, tag: string, depth: number): readonly Json[] {
  const target = to.resolve(node, '')?.node;
  if (!isObject(target) || depth > 10) return [];
  const own = get(get(target, 'properties'), tag);
  const declared = own === undefined ? [] : [to.resolve(own, '')?.node ?? own];
  return [...declared, ...list(get(target, 'allOf')).flatMap((part) => declarationsOf(to, part, tag, depth + 1))];
}
