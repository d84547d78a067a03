// Schema -> the text of a type.

import type { Field, Schema } from '../model/model.js';
import { printComment } from './comment.js';
import { printKey, printLiteral } from './literal.js';

/** Whether JSON inside a string may be given as the object it holds. */
export type Side = 'given' | 'taken';

export function printType(schema: Schema, side: Side = 'taken', indent = ''): string {
  switch (schema.kind) {
    case 'unknown':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
      return schema.kind;
    case 'integer':
      return 'number';
    case 'bytes':
      return 'Blob';
    case 'literal':
      return printLiteral(schema.value);
    case 'enum':
      return printUnion(schema.values.map(printLiteral), indent);
    case 'json-text':
      return side === 'given' ? printType(textOr(schema.schema), side, indent) : 'string';
    case 'array':
      return `${group(schema.items, 'taken', indent)}[]`;
    case 'tuple':
      // openapi-fetch's types turn a tuple into an array; so do ours.
      return `(${[...new Set(schema.items.map((item) => printType(item, 'taken', indent)))].join(' | ') || 'unknown'})[]`;
    case 'object':
      return printObject(schema.fields, schema.rest, { side, indent });
    case 'union':
      return printUnion(
        [...new Set(schema.members.flatMap((member) => printMembers(member, sideOf(schema, side), indent)))],
        indent,
      );
    case 'intersection':
      return schema.members.map((member) => group(member, side, indent)).join(' & ');
    case 'require':
      return `${group(schema.schema, side, indent)} & Required<Pick<${printType(schema.schema, side, indent)}, ${keys(schema.fields)}>>`;
    case 'omit':
      return `Omit<${printType(schema.schema, side, indent)}, ${keys(schema.fields)}>`;
    case 'reference':
      return schema.name;
  }
}

/** JSON text is written where it is a field's only kind of value. */
export function sideOf({ members }: Extract<Schema, { kind: 'union' }>, side: Side): Side {
  return members.filter(({ kind }) => kind !== 'null').length === 1 ? side : 'taken';
}

/** The JSON text, or what it holds. */
function textOr(schema: Schema): Schema {
  const members = schema.kind === 'union' ? schema.members : [schema];
  return { kind: 'union', members: [{ kind: 'string' }, ...members] };
}

/** `{ a: string; [key: string]: unknown }`, one documented member a paragraph. */
function printObject(
  fields: readonly Field[],
  rest: Schema | undefined,
  { side, indent }: { side: Side; indent: string },
): string {
  const inner = `${indent}  `;
  const index = rest === undefined ? undefined : `{ [key: string]: ${printType(rest, 'taken', inner)} }`;
  if (fields.length === 0) return index ?? '{ [key: string]: unknown }';
  const members = fields.map((field) => printMember(field, side, inner));
  const shape = `{\n${members.join('\n')}\n${indent}}`;
  return index === undefined ? shape : `${shape} & ${index}`;
}

function printMember(field: Field, side: Side, indent: string): string {
  const doc = printComment(field.words);
  const lines = doc.split('\n').map((line) => `${indent} * ${line}`.trimEnd());
  const comment =
    doc === ''
      ? ''
      : lines.length === 1
        ? `${indent}/** ${doc} */\n`
        : `${indent}/**\n${lines.join('\n')}\n${indent} */\n`;
  return `${comment}${indent}${printKey(field.name)}${field.required ? '' : '?'}: ${printType(field.schema, side, indent)};`;
}

/** The values of an enum stand beside the other members: a choice in a choice is one choice. */
function printMembers(member: Schema, side: Side, indent: string): readonly string[] {
  return member.kind === 'enum' ? member.values.map(printLiteral) : [printType(member, side, `${indent}  `)];
}

/** One member a line where one line would be long. */
function printUnion(members: readonly string[], indent: string): string {
  const line = members.join(' | ');
  if (line.length + indent.length <= 90) return line;
  return members.map((member) => `\n${indent}  | ${member}`).join('');
}

function group(schema: Schema, side: Side, indent: string): string {
  const text = printType(schema, side, indent);
  const composed =
    ['union', 'intersection', 'enum', 'require'].includes(schema.kind) ||
    (schema.kind === 'json-text' && side === 'given');
  return composed || (schema.kind === 'object' && schema.fields.length > 0 && schema.rest !== undefined)
    ? `(${text})`
    : text;
}

function keys(fields: readonly string[]): string {
  return fields.map(printLiteral).join(' | ');
}
