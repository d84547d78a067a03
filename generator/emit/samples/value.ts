// Schema -> a value that fits it, made of the document's own examples where it gives some.

import { type Json, jsonOf } from '../../json.js';
import { printJson } from '../../json-text.js';
import type { Api, Field, Schema } from '../../model/model.js';
import { fieldsOf, leastOf } from '../stand-in.js';

/** Only what must be given, and the fields in `also`. */
export function exampleFor(api: Api, schema: Schema, also: readonly string[] = [], depth = 0): Json {
  if (depth > 8) return {};
  switch (schema.kind) {
    case 'string':
      return textOf(schema);
    case 'bytes':
      return 'bytes';
    case 'json-text':
      return printJson(exampleFor(api, schema.schema, [], depth + 1));
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
      return (schema.minItems ?? 0) > 0 ? [exampleFor(api, schema.items, [], depth + 1)] : [];
    case 'tuple':
      return schema.items.map((item) => exampleFor(api, item, [], depth + 1));
    case 'union': {
      const [member] = schema.members.filter(({ kind }) => kind !== 'null');
      return member === undefined ? null : exampleFor(api, member, also, depth + 1);
    }
    case 'reference': {
      const target = api.types.find(({ name }) => name === schema.name)?.schema;
      return target === undefined ? {} : exampleFor(api, target, also, depth + 1);
    }
    default:
      return objectOf(api, fieldsOf(api, schema), also, depth);
  }
}

function objectOf(api: Api, fields: readonly Field[], also: readonly string[], depth: number): Json {
  const given = fields.filter(({ name, required }) => required || also.includes(name));
  return Object.fromEntries(
    given.map(({ name, schema, example }) => [name, jsonOf(example) ?? exampleFor(api, schema, [], depth + 1)]),
  );
}

const formats: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  email: 'name@shop.example',
  uri: 'https://shop.example/',
  url: 'https://shop.example/',
  uuid: '0f8fad5b-d9cb-469f-a165-70867728950e',
};

function textOf({ format = '', minLength = 0, maxLength }: Extract<Schema, { kind: 'string' }>): string {
  const text = Object.hasOwn(formats, format) ? (formats[format] ?? '') : 'text';
  return text.padEnd(minLength, 'x').slice(0, maxLength ?? text.length + minLength);
}
