// Schema -> a value that stands in for a real one in a sample.

import type { Json } from '../json.js';
import type { Api, Field, NamedType, Schema, Written } from '../model/model.js';

/** A value of the right type that nobody takes for a real one. */
export function standFor(api: Api, schema: Schema, also: readonly string[] = [], depth = 0): Json {
  if (depth > 6) return {};
  switch (schema.kind) {
    case 'string':
    case 'bytes':
      return '...';
    case 'number':
    case 'integer':
      return leastOf(schema);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'literal':
      return schema.value;
    case 'enum':
      return schema.values.find((value) => value !== null) ?? null;
    case 'array':
      return (schema.minItems ?? 0) > 0 ? [standFor(api, schema.items, [], depth + 1)] : [];
    case 'tuple':
      return schema.items.map((item) => standFor(api, item, [], depth + 1));
    case 'union': {
      const [member] = schema.members.filter(({ kind }) => kind !== 'null');
      return member === undefined ? null : standFor(api, member, also, depth + 1);
    }
    default: {
      const fields = fieldsOf(api, schema).filter(({ name, required }) => required || also.includes(name));
      if (fields.length > 0)
        return Object.fromEntries(fields.map((field) => [field.name, standFor(api, field.schema, [], depth + 1)]));
      const target = schema.kind === 'reference' ? typeOf(api, schema.name) : undefined;
      return target === undefined || target.kind === 'object' ? {} : standFor(api, target, also, depth + 1);
    }
  }
}

/** The least of its numbers; a whole one without a fraction, even where the document writes `1.0`. */
export function leastOf({ kind, minimum = 1 }: Extract<Schema, { kind: 'number' | 'integer' }>): Written {
  const whole = Number(minimum);
  return kind === 'integer' && Number.isSafeInteger(whole) ? whole : minimum;
}

/** The fields of a schema, those of its parts included. */
export function fieldsOf(api: Api, schema: Schema, depth = 0): readonly Field[] {
  if (depth > 20) return [];
  switch (schema.kind) {
    case 'object':
      return schema.fields;
    case 'reference': {
      const target = typeOf(api, schema.name);
      return target === undefined ? [] : fieldsOf(api, target, depth + 1);
    }
    case 'intersection':
      return schema.members.flatMap((member) => fieldsOf(api, member, depth + 1));
    case 'require':
      return fieldsOf(api, schema.schema, depth + 1).map((field) =>
        schema.fields.includes(field.name) ? { ...field, required: true } : field,
      );
    case 'omit':
      return fieldsOf(api, schema.schema, depth + 1).filter(({ name }) => !schema.fields.includes(name));
    case 'union': {
      const rest = schema.members.filter(({ kind }) => kind !== 'null');
      const [only] = rest;
      return only !== undefined && rest.length === 1 ? fieldsOf(api, only, depth + 1) : [];
    }
    default:
      return [];
  }
}

const known = new WeakMap<Api, ReadonlyMap<string, NamedType>>();

/** Looked up once for each field of each page: a document may have thousands of both. */
export function typeNamed(api: Api, name: string): NamedType | undefined {
  const types = known.get(api) ?? new Map(api.types.map((type) => [type.name, type]));
  known.set(api, types);
  return types.get(name);
}

function typeOf(api: Api, name: string): Schema | undefined {
  return typeNamed(api, name)?.schema;
}
