// A schema without parts -> Schema: text, numbers, listed values.

import { get, isList, type Json, number, text } from '../json.js';
import type { Literal, Schema } from './model.js';

export function buildText(node: Json): Schema {
  const said = { pattern: text(get(node, 'pattern')), format: text(get(node, 'format')) };
  return {
    kind: 'string',
    ...limits(node, ['minLength', 'maxLength']),
    ...(said.pattern === undefined ? {} : { pattern: said.pattern }),
    ...(said.format === undefined ? {} : { format: said.format }),
  };
}

export function buildNumber(node: Json, kind: 'integer' | 'number'): Schema {
  return {
    kind,
    ...limits(node, ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']),
    // Before OpenAPI 3.1 this was a mark on the limit beside it.
    ...(get(node, 'exclusiveMinimum') === true ? { exclusiveMinimum: number(get(node, 'minimum')) ?? 0 } : {}),
    ...(get(node, 'exclusiveMaximum') === true ? { exclusiveMaximum: number(get(node, 'maximum')) ?? 0 } : {}),
  };
}

/** The listed values; undefined where the schema lists none, or describes more than a value. */
export function buildEnum(node: Json): Schema | undefined {
  const values = get(node, 'enum');
  if (!isList(values) || get(node, 'type') === 'object' || get(node, 'properties') !== undefined) return undefined;
  const literals = [...new Set([...values.filter(isLiteral), ...(allowsNull(node) ? [null] : [])])];
  return literals.length === 0 ? { kind: 'never' } : { kind: 'enum', values: literals };
}

function allowsNull(node: Json): boolean {
  const type = get(node, 'type');
  return get(node, 'nullable') === true || (isList(type) && type.includes('null'));
}

export function isLiteral(value: Json | undefined): value is Literal {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

export function limits<Key extends string>(node: Json, keys: readonly Key[]): { readonly [K in Key]?: number } {
  const found: { [K in Key]?: number } = {};
  for (const key of keys) {
    const value = number(get(node, key));
    if (value !== undefined) found[key] = value;
  }
  return found;
}
