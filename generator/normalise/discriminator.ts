// A member of a choice with a discriminator -> the same with its tag's value, by which a reader tells it from the others.

import { entries, get, isObject, type Json, type JsonObject, list, pointerParts, text } from '../json.js';
import type { Rewriting } from './rewriting.js';

/** `written` is the member as rewritten; it stays as it is where its own tag says as much already. */
export function tagMember(to: Rewriting, choice: JsonObject, member: Json, written: JsonObject): JsonObject {
  const tag = text(get(get(choice, 'discriminator'), 'propertyName'));
  const reference = text(get(member, '$ref'));
  if (tag === undefined || reference === undefined) return written;
  const values = valuesOf(to, get(get(choice, 'discriminator'), 'mapping'), reference);
  return tellsApart(to, member, { tag, values }) === 'open' ? withTag(written, { tag, values }) : written;
}

/** What the tag calls a member. */
export interface Called {
  readonly tag: string;
  readonly values: readonly string[];
}

export function withTag(written: JsonObject, { tag, values }: Called): JsonObject {
  const [only] = values;
  const value = values.length === 1 && only !== undefined ? { const: only } : { type: 'string', enum: [...values] };
  return { allOf: [written, { type: 'object', properties: { [tag]: value }, required: [tag] }] };
}

/** What the mapping calls the member, else its own name. */
function valuesOf(to: Rewriting, mapping: Json | undefined, reference: string): readonly string[] {
  const name = nameOf(reference);
  const said = entries(mapping).filter(([, target]) => target === reference || target === name);
  return said.length > 0 ? said.map(([value]) => value) : [ownValue(to.resolve({ $ref: reference }, '')?.node) ?? name];
}

/** What documents of Microsoft's say of a schema in place of a mapping. */
export function ownValue(schema: Json | undefined): string | undefined {
  return text(get(schema, 'x-ms-discriminator-value'));
}

/** The schema that a mapping or a reference names. */
export function nameOf(reference: string): string {
  return pointerParts(`/${reference.replace(/^[^#]*#\//, '')}`).at(-1) ?? '';
}

/**
 * `open`: every place that declares the tag allows these values, and one more than these. `told`: one allows no others.
 * `unfit`: neither, or the tag is no plain text.
 */
export function tellsApart(to: Rewriting, member: Json, { tag, values }: Called): 'open' | 'told' | 'unfit' {
  const declared = declarationsOf(to, member, tag);
  if (declared.length === 0 || !declared.every(isText)) return 'unfit';
  const allowed = declared.map(literalsOf);
  if (!allowed.every((some) => some === undefined || values.every((value) => some.includes(value)))) return 'unfit';
  return allowed.every((some) => some === undefined || some.length > values.length) ? 'open' : 'told';
}

function isText(schema: Json): boolean {
  return get(schema, 'type') === 'string' || typeof get(schema, 'const') === 'string';
}

/** The values a schema lists; undefined where it lists none. */
export function literalsOf(schema: Json): readonly Json[] | undefined {
  const constant = get(schema, 'const');
  if (constant !== undefined) return [constant];
  return get(schema, 'enum') === undefined ? undefined : list(get(schema, 'enum'));
}

/** The tag's schemas in the member and in the parts it is made of, references followed. */
export function declarationsOf(to: Rewriting, node: Json, tag: string, depth = 0): readonly Json[] {
  const target = to.resolve(node, '')?.node;
  if (!isObject(target) || depth > 10) return [];
  const own = get(get(target, 'properties'), tag);
  const declared = own === undefined ? [] : [whatOf(to, own)].filter(saysType);
  return [...declared, ...list(get(target, 'allOf')).flatMap((part) => declarationsOf(to, part, tag, depth + 1))];
}

/** A part that only adds words to another is that other. */
function whatOf(to: Rewriting, schema: Json): Json {
  const found = to.resolve(schema, '')?.node ?? schema;
  const [only, ...others] = list(get(found, 'allOf'));
  return only !== undefined && others.length === 0 && get(found, 'type') === undefined
    ? (to.resolve(only, '')?.node ?? only)
    : found;
}

function saysType(schema: Json): boolean {
  return ['type', 'enum', 'const', 'allOf', 'anyOf', 'oneOf'].some((key) => get(schema, key) !== undefined);
}
