// Operation -> the few lines that call it with the SDK.

import { changedIn } from '../../exact.js';
import { type Json, jsonOf } from '../../json.js';
import type { Api, Operation, Schema } from '../../model/model.js';
import { printAccess, printKey, printString, printValue } from '../literal.js';
import { argumentsOf } from '../method.js';
import { fieldsOf, standFor } from '../stand-in.js';

export function printCall(api: Api, operation: Operation): string {
  const resource = api.resources.find(({ operations }) => operations.includes(operation));
  const given = argumentsOf(operation).flatMap((one) => {
    const value = argumentFor(api, operation, one.name);
    return value === undefined && one.optional ? [] : [value ?? '{}'];
  });
  const call = `client${printAccess(resource?.name ?? '')}${printAccess(operation.name)}(${given.join(', ')})`;
  return [
    ...roundedIn(operation),
    `const client = new ${api.sdk.client}(${optionsOf(api)});`,
    `const answer = await ${call};`,
    ...narrowing(api, operation),
  ].join('\n');
}

/** What JavaScript sends in the place of a number that it cannot hold. */
function roundedIn({ request, parameters }: Operation): readonly string[] {
  const shown = [request?.examples[0]?.value, ...parameters.map(({ example }) => example)];
  const said = changedIn(shown).map((one) => `// JavaScript cannot hold ${one}: it sends ${JSON.stringify(one)}.`);
  return [...new Set(said)];
}

/** `server: 'test', apiKey, secret`. */
function optionsOf(api: Api): string {
  const held = api.credentials.flatMap((one) =>
    !one.required ? [] : one.kind === 'basic' ? [one.username, one.password] : [one.option],
  );
  const key = api.signing === undefined || held.includes(api.signing.key) ? [] : [api.signing.key];
  const options = [
    `server: ${printString(api.servers[0]?.name ?? 'https://...')}`,
    ...[...held, ...key].map((name) => printKey(name, 'value')),
  ];
  return `{\n${options.map((option) => `  ${option},\n`).join('')}}`;
}

function argumentFor(api: Api, operation: Operation, name: string): string | undefined {
  const parameters = (where: string) => operation.parameters.filter((parameter) => parameter.in === where);
  if (name === 'request') {
    const [example] = operation.request?.examples ?? [];
    const { request, references } = operation;
    if (request === undefined) return undefined;
    return printValue(example === undefined ? standFor(api, request.schema, references) : plain(example.value));
  }
  const where = { query: 'query', headers: 'header', cookies: 'cookie', path: 'path' }[name];
  if (where === undefined) {
    const [only] = parameters('path');
    return only === undefined ? undefined : printValue(plain(only.example ?? standFor(api, only.schema)));
  }
  const values = parameters(where).flatMap(({ name, example, required, schema }) =>
    example === undefined && !required ? [] : [[name, plain(example ?? standFor(api, schema))] as const],
  );
  return values.length === 0 ? undefined : printValue(Object.fromEntries(values));
}

/** What comes next, where the answer can be narrowed. */
function narrowing(api: Api, operation: Operation): readonly string[] {
  const found = unionOf(api, operation);
  if (found === undefined) return [];
  return [`const step = ${found.union.names.resolve}(answer${found.access});`];
}

/** The tag and its siblings that the answer holds. */
export function unionOf(api: Api, operation: Operation) {
  const { schema } = operation.answer;
  const fields = api.unions.length === 0 ? [] : fieldsOf(api, schema);
  for (const union of api.unions) {
    if (mentions(schema, union.type)) return { union, access: '', path: '' };
    const field = fields.find((one) => mentions(one.schema, union.type));
    if (field !== undefined) return { union, access: printAccess(field.name), path: field.name };
  }
  return undefined;
}

function mentions(schema: Schema, type: string): boolean {
  return schema.kind === 'reference' ? schema.name === type : schema.kind === 'union' && typesIn(schema).has(type);
}

const known = new WeakMap<Schema, ReadonlySet<string>>();

/** The names of all types in a schema: asked for once a union and a field, of which a document may have hundreds. */
function typesIn(schema: Schema): ReadonlySet<string> {
  const found = known.get(schema) ?? new Set(walk(schema));
  known.set(schema, found);
  return found;
}

function walk(schema: Schema): readonly string[] {
  switch (schema.kind) {
    case 'reference':
      return [schema.name];
    case 'union':
    case 'intersection':
      return schema.members.flatMap(walk);
    case 'array':
      return walk(schema.items);
    case 'tuple':
      return [...schema.items, ...(schema.rest === undefined ? [] : [schema.rest])].flatMap(walk);
    case 'object':
      return [
        ...schema.fields.map((field) => field.schema),
        ...(schema.rest === undefined ? [] : [schema.rest]),
      ].flatMap(walk);
    case 'json-text':
    case 'require':
    case 'omit':
      return walk(schema.schema);
    default:
      return [];
  }
}

/** An example is data; whatever else it might be is not printed. */
export function plain(value: unknown): Json {
  return jsonOf(value) ?? null;
}
