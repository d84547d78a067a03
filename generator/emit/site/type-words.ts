// Schema -> its type in a word or two, and what limits it, in words.

import type { Api, Field, Literal, Schema } from '../../model/model.js';
import type { UiWords } from './words.js';

export function typeWords(schema: Schema, words: UiWords): string {
  const { type, without } = splitNull(schema);
  return without.length < membersOf(schema).length ? words.orNull(typeOf(type, words)) : typeOf(type, words);
}

function typeOf(schema: Schema, words: UiWords): string {
  switch (schema.kind) {
    case 'unknown':
      return words.anything;
    case 'never':
      return words.nothing;
    case 'bytes':
      return words.bytes;
    case 'json-text':
      return words.jsonText;
    case 'literal':
      return typeof schema.value;
    case 'enum':
      return typeof (schema.values.find((value) => value !== null) ?? '');
    case 'array':
      return words.arrayOf(typeWords(schema.items, words));
    case 'tuple':
      return words.arrayOf(schema.items.map((item) => typeWords(item, words)).join(', '));
    case 'object':
    case 'intersection':
    case 'reference':
      return 'object';
    case 'require':
    case 'omit':
      return typeOf(schema.schema, words);
    case 'union':
      return [...new Set(schema.members.map((member) => typeWords(member, words)))].join(' | ');
    default:
      return schema.kind;
  }
}

function membersOf(schema: Schema): readonly Schema[] {
  return schema.kind === 'union' ? schema.members : [schema];
}

export function splitNull(schema: Schema): { readonly type: Schema; readonly without: readonly Schema[] } {
  const members = membersOf(schema);
  const without = members.filter(({ kind }) => kind !== 'null');
  const [only] = without;
  if (without.length === members.length) return { type: schema, without };
  return { type: only !== undefined && without.length === 1 ? only : { kind: 'union', members: without }, without };
}

/** Unit, limits, values, example, secrecy: one short sentence each. */
export function factsOf(
  field: Pick<Field, 'schema' | 'words' | 'sensitive' | 'example'>,
  api: Api,
  words: UiWords,
): readonly string[] {
  const { schema, words: said, sensitive, example } = field;
  return [
    ...(said.deprecated ? [words.deprecated] : []),
    ...(said.unit === undefined ? [] : [words.unit(said.unit)]),
    ...limitsOf(splitNull(named(schema, api)).type, api, words),
    ...(example === undefined || typeof example === 'object' ? [] : [words.example(JSON.stringify(example))]),
    ...(sensitive ? [words.sensitive] : []),
  ];
}

/** A type that is only a name for a plain value is read through. */
function named(schema: Schema, api: Api): Schema {
  if (schema.kind !== 'reference') return schema;
  const target = api.types.find(({ name }) => name === schema.name)?.schema;
  return target === undefined || target.kind === 'reference' || target.kind === 'object' ? schema : target;
}

function limitsOf(schema: Schema, api: Api, words: UiWords): readonly string[] {
  switch (schema.kind) {
    case 'number':
    case 'integer':
      return range(schema.minimum, schema.maximum, words.atLeast, words.atMost);
    case 'string':
      return [
        ...range(schema.minLength, schema.maxLength, words.charactersAtLeast, words.charactersAtMost),
        ...(schema.format === undefined ? [] : [words.format(schema.format)]),
        ...(schema.pattern === undefined ? [] : [words.pattern(schema.pattern)]),
      ];
    case 'literal':
      return [words.always(print(schema.value))];
    case 'enum':
      return [words.oneOf(schema.values.map(print))];
    case 'array':
      return [
        ...range(schema.minItems, schema.maxItems, words.itemsAtLeast, words.itemsAtMost),
        ...limitsOf(named(schema.items, api), api, words),
      ];
    case 'union':
      return schema.members.flatMap((member) => limitsOf(named(member, api), api, words));
    default:
      return [];
  }
}

function range(
  low: number | undefined,
  high: number | undefined,
  least: (value: number) => string,
  most: (value: number) => string,
): readonly string[] {
  return [...(low === undefined ? [] : [least(low)]), ...(high === undefined ? [] : [most(high)])];
}

function print(value: Literal): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
