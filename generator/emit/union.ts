// SiblingUnion -> its file: the narrowed case, the arms of a match, a resolver, a guard per member.

import type { Member, Schema, SiblingUnion } from '../model/model.js';
import { printComment } from './comment.js';
import type { Declaration, Module } from './declaration.js';
import { printKey, printList, printString } from './literal.js';
import { importTypes, relativePath } from './named-type.js';
import { type Directory, headerLine } from './resource.js';
import { printType } from './type.js';
import { emitUnionInput } from './union-input.js';

export function emitUnion(union: SiblingUnion, { homes, types }: Directory): Module {
  const runtime = relativePath(union.file, 'runtime/sibling-union');
  const schemas: readonly Schema[] = [
    { kind: 'reference', name: union.type },
    ...union.members.map((member) => member.schema),
  ];
  const view = buildView(union);
  const input = emitUnionInput(union);
  return {
    header: headerLine(types.get(union.type)?.source ?? union.type),
    imports: [
      ...importTypes(schemas, union.file, homes),
      { from: runtime, name: 'matchUnion', type: false },
      { from: runtime, name: 'resolveUnion', type: false },
      { from: runtime, name: 'Unresolved', type: true },
      ...(input.length === 0
        ? []
        : [{ from: relativePath(union.file, 'runtime/union-input'), name: 'UnionInput', type: true }]),
    ],
    declarations: [
      emitCase(view),
      emitArms(view),
      ...input,
      emitTable(view),
      emitResolver(view),
      emitMatch(view),
      ...union.members.map((member) => emitGuard(view, member)),
    ],
  };
}

/** The union and the words that depend on it as a whole. */
interface View {
  readonly union: SiblingUnion;
  /** The tag's values that have no sibling. */
  readonly bare: readonly string[];
  /** The kind and the arm of what could not be narrowed. */
  readonly otherwise: string;
  readonly unresolved: string;
  readonly value: string;
}

function buildView(union: SiblingUnion): View {
  const bare =
    union.tag?.listed === true
      ? union.tag.values.flatMap(({ value, member }) => (member === undefined ? [value] : []))
      : [];
  const kinds = [...union.members.map((member) => member.kind), ...bare];
  const otherwise = kinds.includes('unknown') ? 'unresolved' : 'unknown';
  return {
    union,
    bare: bare.filter((value) => !union.members.some((member) => member.kind === value)),
    otherwise,
    unresolved:
      otherwise === 'unknown' ? `Unresolved<${union.type}>` : `Unresolved<${union.type}, ${printString(otherwise)}>`,
    value: `${union.type} | null | undefined`,
  };
}

/** `export type NextActionCase = { readonly kind: 'redirect_to_url'; readonly payload: RedirectToUrl } | ...` */
function emitCase({ union, bare, unresolved }: View): Declaration {
  const cases = [
    ...union.members.map(
      (member) => `{ readonly kind: ${printString(member.kind)}; readonly payload: ${payload(member)} }`,
    ),
    ...bare.map((value) => `{ readonly kind: ${printString(value)} }`),
    unresolved,
  ];
  return {
    kind: 'alias',
    name: union.names.case,
    doc: `${article(union.type)}, narrowed: \`kind\` is the one member that is populated, \`payload\` what it holds.`,
    type: cases.map((one) => `\n  | ${one}`).join(''),
  };
}

function emitArms({ union, bare, otherwise, unresolved }: View): Declaration {
  const arm = (name: string, type: string, doc = '') => ({
    name: printKey(name, 'value'),
    type,
    doc,
    optional: false,
    readonly: true,
  });
  return {
    kind: 'interface',
    name: union.names.arms,
    typeParameters: ['Result'],
    doc: `What to do in each case. \`${otherwise}\` is for all that cannot be narrowed: its argument says why.`,
    members: [
      ...union.members.map((member) =>
        arm(member.kind, `(payload: ${payload(member)}) => Result`, printComment(member.words)),
      ),
      ...bare.map((value) => arm(value, '() => Result')),
      arm(otherwise, `(unresolved: ${unresolved}) => Result`),
    ],
  };
}

/** What the document says of the union, as the table that the resolver reads. */
function emitTable({ union, bare, otherwise }: View): Declaration {
  const { tag } = union;
  const renamed = (tag?.values ?? []).filter(({ value, member }) => member !== undefined && member !== value);
  const members = union.members.map(
    (member) => `${printKey(member.kind, 'value')}: ${printList(member.required.map(printString), ['[', ']'], '    ')}`,
  );
  const values = renamed.map(({ value, member }) => `${printKey(value, 'value')}: ${printString(member ?? '')}`);
  const parts = [
    ...(tag === undefined ? [] : [`tag: ${printString(tag.field)}`]),
    `listed: ${tag?.listed ?? false}`,
    ...(values.length === 0 ? [] : [`values: ${printList(values, ['{', '}'], '  ')}`]),
    ...(bare.length === 0 ? [] : [`bare: ${printList(bare.map(printString), ['[', ']'], '  ')}`]),
    `members: {\n${members.map((member) => `    ${member},\n`).join('')}  }`,
    `otherwise: ${printString(otherwise)}`,
  ];
  return {
    kind: 'const',
    name: tableName(union),
    doc: '',
    value: `{\n${parts.map((part) => `  ${part},\n`).join('')}} as const`,
    exported: false,
  };
}

function tableName(union: SiblingUnion): string {
  return `${union.noun}Union`;
}

function emitResolver({ union, value }: View): Declaration {
  return {
    kind: 'function',
    name: union.names.resolve,
    doc: 'Tells which member is populated. Never throws.',
    exported: true,
    parameters: [{ name: 'value', type: value, optional: false }],
    returns: union.names.case,
    body: `return resolveUnion(value, ${tableName(union)});`,
  };
}

function emitMatch({ union, value }: View): Declaration {
  return {
    kind: 'function',
    name: union.names.match,
    doc: 'Calls the arm of the populated member. Throws only what the arm throws.',
    exported: true,
    typeParameters: ['Result'],
    parameters: [
      { name: 'value', type: value, optional: false },
      { name: 'arms', type: `${union.names.arms}<Result>`, optional: false },
    ],
    returns: 'Result',
    body: `return matchUnion(value, ${tableName(union)}, arms);`,
  };
}

function emitGuard({ union, value }: View, member: Member): Declaration {
  const leaves = member.required.map((leaf) => `\`${leaf}\``).join(', ');
  return {
    kind: 'function',
    name: member.guard,
    doc: printComment({
      summary: `True when \`${member.field}\` is the populated member${leaves === '' ? '' : ` and holds ${leaves}`}.`,
    }),
    exported: true,
    parameters: [{ name: 'value', type: value, optional: false }],
    returns: `value is ${union.type} & { readonly ${printKey(member.field)}: ${payload(member)} }`,
    body: `return ${union.names.resolve}(value).kind === ${printString(member.kind)};`,
  };
}

/** The member's type without its null. */
function payload({ schema }: Member): string {
  if (schema.kind !== 'union') return printType(schema);
  return printType({ ...schema, members: schema.members.filter((one) => one.kind !== 'null') });
}

function article(name: string): string {
  return `${/^[AEIOU]/.test(name) ? 'An' : 'A'} \`${name}\``;
}
