// Api -> the one call that a README shows: the first whose answer can be narrowed, with stand-ins for what must be given.

import type { Api, Member, Operation, Schema, SiblingUnion } from '../model/model.js';
import { printAccess, printValue } from './literal.js';
import { fieldsOf, standFor } from './stand-in.js';

export interface Sample {
  /** `payments.checkout`. */
  readonly call: string;
  /** `{ id: '...' }`, or nothing. */
  readonly given: string;
  readonly narrowing?: Narrowing;
}

/** How the call's answer is narrowed. */
export interface Narrowing {
  readonly union: SiblingUnion;
  /** `answer.next_action`. */
  readonly value: string;
  readonly member: Member;
  /** A leaf that is a plain string after narrowing. */
  readonly leaf?: string;
}

export function buildSample(api: Api): Sample | undefined {
  const calls = api.resources.flatMap(({ name, operations }) =>
    operations.map((operation) => ({ call: `client${printAccess(name)}${printAccess(operation.name)}`, operation })),
  );
  // Up to the first that narrows: a large document has thousands of calls.
  let narrowing: Narrowing | undefined;
  const narrowed = calls.find(({ operation }) => {
    narrowing = buildNarrowing(api, operation);
    return narrowing !== undefined;
  });
  const chosen = narrowed ?? calls[0];
  if (chosen === undefined) return undefined;
  const { call, operation } = chosen;
  return { call, given: printGiven(api, operation), ...(narrowing === undefined ? {} : { narrowing }) };
}

function buildNarrowing(api: Api, operation: Operation): Narrowing | undefined {
  const { schema } = operation.answer;
  for (const union of api.unions) {
    const field = fieldsOf(api, schema).find((one) => names(one.schema, union.type));
    const value = names(schema, union.type)
      ? 'answer'
      : field === undefined
        ? undefined
        : `answer${printAccess(field.name)}`;
    if (value === undefined) continue;
    const members = union.members.map((member) => ({ member, leaf: leafOf(api, member) }));
    // What every reader knows how to use: an address. Else whatever has a leaf to show.
    const chosen = members.find(({ leaf }) => leaf === 'url') ?? members.find(({ leaf }) => leaf) ?? members[0];
    if (chosen === undefined) continue;
    const { member, leaf } = chosen;
    return { union, value, member, ...(leaf === undefined ? {} : { leaf }) };
  }
  return undefined;
}

function leafOf(api: Api, member: Member): string | undefined {
  const strings = fieldsOf(api, member.schema).filter(
    ({ name, schema }) => member.required.includes(name) && schema.kind === 'string' && /^[a-z_$][\w$]*$/i.test(name),
  );
  return (strings.find(({ name }) => name === 'url') ?? strings[0])?.name;
}

/** Whether a schema is that type, or that type or null. */
function names(schema: Schema, type: string): boolean {
  if (schema.kind === 'reference') return schema.name === type;
  return schema.kind === 'union' && schema.members.some((member) => names(member, type));
}

function printGiven(api: Api, operation: Operation): string {
  const path = operation.parameters.filter((parameter) => parameter.in === 'path');
  const first = operation.pathValues?.schema ?? path[0]?.schema;
  const { request, query, headers } = operation;
  const rest = [request, query, headers].flatMap((part) => (part?.required ? [part.schema] : []));
  const values = [...(first === undefined ? [] : [first]), ...rest].map((schema) =>
    standFor(api, schema, operation.references.slice(0, 1)),
  );
  return values.map((value) => printValue(value)).join(', ');
}
