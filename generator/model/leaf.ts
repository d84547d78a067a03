// A schema without parts -> Schema: text, numbers, listed values.

import { sameNumber } from '../exact.js';
import { get, isList, isNumber, type Json, number, text } from '../json.js';
import type { Literal, NumberLimits, Schema } from './model.js';

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
  const bounds = boundsOf(node);
  return {
    kind,
    ...bounds,
    // Before OpenAPI 3.1 this was a mark on the limit beside it.
    ...(get(node, 'exclusiveMinimum') === true ? { exclusiveMinimum: bounds.minimum ?? 0 } : {}),
    ...(get(node, 'exclusiveMaximum') === true ? { exclusiveMaximum: bounds.maximum ?? 0 } : {}),
  };
}

const bounding = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;

/** In the document's own letters. */
function boundsOf(node: Json): NumberLimits {
  const found: { -readonly [K in keyof NumberLimits]: NumberLimits[K] } = {};
  for (const key of bounding) {
    const value = get(node, key);
    if (isNumber(value)) found[key] = value;
  }
  return found;
}

/** The listed values; undefined where the schema lists none, or describes more than a value. */
export function buildEnum(node: Json): Schema | undefined {
  const values = get(node, 'enum');
  if (!isList(values) || get(node, 'type') === 'object' || get(node, 'properties') !== undefined) return undefined;
  const known = new Set<Json>();
  // One number in two spellings is one value.
  const literals = [...values.filter(isLiteral), ...(allowsNull(node) ? [null] : [])].filter((value) => {
    const same = isNumber(value) ? sameNumber(value) : value;
    return !known.has(same) && known.add(same);
  });
  return literals.length === 0 ? { kind: 'never' } : { kind: 'enum', values: literals };
}

function allowsNull(node: Json): boolean {
  const type = get(node, 'type');
  return get(node, 'nullable') === true || (isList(type) && type.includes('null'));
}

export function isLiteral(value: Json | undefined): value is Extract<Json, Literal> {
  return value === null || ['string', 'boolean'].includes(typeof value) || number(value) !== undefined;
}

export function limits<Key extends string>(node: Json, keys: readonly Key[]): { readonly [K in Key]?: number } {
  const found: { [K in Key]?: number } = {};
  for (const key of keys) {
    const value = number(get(node, key));
    if (value !== undefined) found[key] = value;
  }
  return found;
}
