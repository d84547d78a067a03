// Types -> shapes.ts: each type once more as data, for what looks at values while the program runs.

import type { Api, Field, NamedType, Operation, Schema, Written } from '../model/model.js';
import type { Declaration, Module } from './declaration.js';
import { printKey, printList, printLiteral, printString } from './literal.js';

export function emitShapes(api: Api, header: string): Module {
  return {
    header,
    imports: [{ from: './runtime/shape.js', name: 'Shape', type: true }],
    declarations: api.types.map((type) => emitShape(type)),
  };
}

/** `export const checkoutRequestShape: Shape = { type: 'object', properties: { ... }, required: [...] };` */
function emitShape(type: NamedType): Declaration {
  return {
    kind: 'const',
    name: shapeName(type.name),
    doc: '',
    type: 'Shape',
    value: printShape(type.schema),
    exported: true,
  };
}

export function shapeName(type: string): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}Shape`;
}

/** The shape of an operation's query, whose values arrive as text. */
export function printQueryShape(operation: Operation): string | undefined {
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  if (query.length === 0) return undefined;
  const required = query.filter((parameter) => parameter.required).map(({ name }) => printString(name));
  return printList(
    ["type: 'object'", ...(required.length === 0 ? [] : [`required: [${required.join(', ')}]`])],
    ['{', '}'],
    '    ',
  );
}

export function printShape(schema: Schema, indent = ''): string {
  const inner = `${indent}  `;
  const braces = (parts: readonly string[]): string => printList(parts, ['{', '}'], indent);
  const many = (members: readonly Schema[]): string =>
    printList(
      members.map((member) => printShape(member, `${inner}  `)),
      ['[', ']'],
      inner,
    );
  switch (schema.kind) {
    case 'unknown':
    case 'bytes':
      return '{}';
    case 'never':
      return '{ enum: [] }';
    case 'null':
    case 'boolean':
      return braces([`type: '${schema.kind}'`]);
    case 'number':
    case 'integer':
      return braces([`type: '${schema.kind}'`, ...limits(schema, ['minimum', 'maximum'])]);
    case 'string':
      return braces(["type: 'string'", ...limits(schema, ['minLength', 'maxLength'])]);
    case 'json-text':
      return braces(["type: 'string'"]);
    case 'literal':
      return braces([`const: ${printLiteral(schema.value)}`]);
    case 'enum':
      return braces([`enum: ${printList(schema.values.map(printLiteral), ['[', ']'], inner)}`]);
    case 'array':
      return braces(["type: 'array'", `items: ${printShape(schema.items, inner)}`]);
    case 'tuple':
      return braces(["type: 'array'"]);
    case 'object':
      return braces(printObject(schema.fields, schema.rest, inner));
    case 'union':
      return braces([`anyOf: ${many(schema.members)}`]);
    case 'intersection':
      return braces([`allOf: ${many(schema.members)}`]);
    case 'require':
      return braces([
        `allOf: [${printShape(schema.schema, inner)}, { type: 'object', required: [${schema.fields.map(printString).join(', ')}] }]`,
      ]);
    case 'omit':
      return "{ type: 'object' }";
    case 'reference':
      // A thunk: shapes may refer to each other in any order, and in circles.
      return `() => ${shapeName(schema.name)}`;
  }
}

function printObject(fields: readonly Field[], rest: Schema | undefined, indent: string): readonly string[] {
  const required = fields.filter((field) => field.required).map(({ name }) => printString(name));
  const properties = fields.map(
    ({ name, schema }) => `${printKey(name, 'value')}: ${printShape(schema, `${indent}  `)}`,
  );
  return [
    "type: 'object'",
    ...(properties.length === 0 ? [] : [`properties: ${printList(properties, ['{', '}'], indent)}`]),
    ...(required.length === 0 ? [] : [`required: ${printList(required, ['[', ']'], indent)}`]),
    ...(rest === undefined || rest.kind === 'unknown' ? [] : [`additionalProperties: ${printShape(rest, indent)}`]),
  ];
}

function limits<Key extends string>(
  schema: { readonly [K in Key]?: Written },
  keys: readonly Key[],
): readonly string[] {
  return keys.flatMap((key) => (schema[key] === undefined ? [] : [`${key}: ${schema[key]}`]));
}
