// Schema -> its type in a word or two, and what limits it, in words.

import { ExactNumber } from '../../exact.js';
import { printJson } from '../../json-text.js';
import type { Api, Field, Literal, NumberLimits, Rules, Schema, Written } from '../../model/model.js';
import { typeNamed } from '../stand-in.js';
import type { UiWords } from './words.js';

export function typeWords(schema: Schema, words: UiWords, { constant, values }: Rules = {}): string {
  const listed = constant === undefined ? values : [constant];
  if (schema.kind === 'unknown' && listed !== undefined) return [...new Set(listed.map(typeOfValue))].join(' | ');
  if (schema.kind === 'null') return 'null';
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
      return typeOfValue(schema.value);
    case 'enum':
      return typeOfValue(schema.values.find((value) => value !== null) ?? '');
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

function typeOfValue(value: unknown): string {
  if (value instanceof ExactNumber) return 'number';
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function membersOf(schema: Schema): readonly Schema[] {
  return schema.kind === 'union' ? schema.members : [schema];
}

export function splitNull(schema: Schema): { readonly type: Schema; readonly without: readonly Schema[] } {
  if (schema.kind !== 'union' && schema.kind !== 'null') return { type: schema, without: [schema] };
  const members = membersOf(schema);
  const without = members.filter(({ kind }) => kind !== 'null');
  const [only] = without;
  if (without.length === members.length) return { type: schema, without };
  return { type: only !== undefined && without.length === 1 ? only : { kind: 'union', members: without }, without };
}

/** Unit, limits, values, example, secrecy: one short sentence each. */
export function factsOf(
  field: Pick<Field, 'schema' | 'words' | 'sensitive' | 'example' | 'examples'>,
  api: Api,
  words: UiWords,
): readonly string[] {
  const { schema, words: said, sensitive, example, examples = [] } = field;
  const { type } = splitNull(schema);
  const target = type.kind === 'reference' ? typeNamed(api, type.name) : undefined;
  const all = examples.length > 0 ? examples : example === undefined ? [] : [example];
  const shown = [...new Set(all.map((one) => printJson(one)))].filter((one) => one.length <= longestExample);
  return [
    ...(said.deprecated ? [words.deprecated] : []),
    ...(said.deprecatedValues === undefined ? [] : [words.deprecatedValues(said.deprecatedValues.map(print))]),
    ...(said.unit === undefined ? [] : [words.unit(said.unit)]),
    ...limitsOf(splitNull(named(schema, api)).type, { api, words, told: said.description ?? '' }),
    ...rulesOf({ ...target?.words.rules, ...said.rules }, words),
    ...(shown.length > 1 ? [words.examples(shown)] : shown.map(words.example)),
    ...(sensitive ? [words.sensitive] : []),
  ];
}

/** A whole object is no fact: it stands beside the fields. */
const longestExample = 160;

function rulesOf(
  { default: value, not, names, constant, values, meanings, kept, coded, minProperties, maxProperties }: Rules,
  words: UiWords,
): readonly string[] {
  const limits = words.limits;
  return [
    ...range(minProperties, maxProperties, limits.fieldsAtLeast, limits.fieldsAtMost),
    ...(coded === undefined ? [] : [limits.format(coded)]),
    ...(constant === undefined ? [] : [limits.always(printJson(constant))]),
    ...(values === undefined ? [] : [limits.oneOf(values.map((one) => printJson(one)))]),
    ...(meanings ?? []).map((one) =>
      limits.means(typeof one.value === 'string' ? one.value : printJson(one.value), one.text),
    ),
    ...(names ?? []).map(limits.namesMatch),
    ...(not === undefined ? [] : [limits.not(printJson(not))]),
    ...(kept === undefined ? [] : [limits.kept(printJson(kept))]),
    ...(value === undefined ? [] : [limits.default(printJson(value))]),
  ];
}

/** A type that is only a name for a plain value is read through. */
function named(schema: Schema, api: Api): Schema {
  if (schema.kind !== 'reference') return schema;
  const target = typeNamed(api, schema.name)?.schema;
  return target === undefined || target.kind === 'reference' || target.kind === 'object' ? schema : target;
}

interface About {
  readonly api: Api;
  readonly words: UiWords;
  /** What the document says of it in its own words. */
  readonly told: string;
}

function limitsOf(schema: Schema, about: About): readonly string[] {
  const { api, words, told } = about;
  switch (schema.kind) {
    case 'number':
    case 'integer':
      return numberLimits(schema, words);
    case 'string':
      return [
        ...range(schema.minLength, schema.maxLength, words.limits.charactersAtLeast, words.limits.charactersAtMost),
        ...(schema.format === undefined ? [] : [words.limits.format(schema.format)]),
        ...(schema.pattern === undefined ? [] : [words.limits.pattern(schema.pattern)]),
      ];
    case 'literal':
      return [words.limits.always(print(schema.value))];
    case 'enum':
      return isListed(schema.values, told) ? [] : [words.limits.oneOf(schema.values.map(print))];
    case 'array':
      return [
        ...range(schema.minItems, schema.maxItems, words.limits.itemsAtLeast, words.limits.itemsAtMost),
        ...(schema.uniqueItems ? [words.limits.uniqueItems] : []),
        ...limitsOf(named(schema.items, api), about),
      ];
    case 'union': {
      // Each value of a choice by itself is a list of values.
      const values = schema.members.flatMap((one) => (one.kind === 'literal' ? [one.value] : []));
      const other = schema.members.filter(({ kind }) => kind !== 'literal' || values.length < 2);
      return [
        ...(values.length < 2 ? [] : limitsOf({ kind: 'enum', values }, about)),
        ...new Set(other.flatMap((member) => limitsOf(named(member, api), about))),
      ];
    }
    default:
      return [];
  }
}

/** A long list that stands in the description, value by value, is not told again. */
function isListed(values: readonly Literal[], told: string): boolean {
  if (values.length < 4) return false;
  const said = new Set(told.split(/[^\p{L}\p{N}_-]+/u));
  return values.every((value) => said.has(print(value)));
}

/** What is excluded is said once. */
function numberLimits(schema: NumberLimits, { limits }: UiWords): readonly string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return [
    ...range(exclusiveMinimum, exclusiveMaximum, limits.moreThan, limits.lessThan),
    ...range(
      exclusiveMinimum === undefined ? minimum : undefined,
      exclusiveMaximum === undefined ? maximum : undefined,
      limits.atLeast,
      limits.atMost,
    ),
    ...(multipleOf === undefined ? [] : [limits.multipleOf(multipleOf)]),
  ];
}

function range<Limit extends Written>(
  low: Limit | undefined,
  high: Limit | undefined,
  least: (value: Limit) => string,
  most: (value: Limit) => string,
): readonly string[] {
  return [...(low === undefined ? [] : [least(low)]), ...(high === undefined ? [] : [most(high)])];
}

function print(value: Literal): string {
  // A text of nothing, or one that begins or ends with a space, would not be seen.
  return typeof value === 'string' && value !== '' && value.trim() === value ? value : printJson(value);
}
