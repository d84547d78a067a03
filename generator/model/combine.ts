// Schemas -> one schema: any of them, all of them, or null beside one.

import type { Schema } from './model.js';

export function union(members: readonly Schema[]): Schema {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.members : [member]));
  if (flat.some((member) => member.kind === 'unknown')) return { kind: 'unknown' };
  const [only] = flat;
  if (only === undefined) return { kind: 'never' };
  return flat.length === 1 ? only : { kind: 'union', members: flat };
}

/** Undefined where there is nothing to join. */
export function intersect(members: readonly Schema[]): Schema | undefined {
  const said = members.filter((member) => member.kind !== 'unknown');
  const [only] = said;
  if (only === undefined) return members[0];
  return said.length === 1 ? only : { kind: 'intersection', members: said };
}

export function orNull(schema: Schema, nullable: boolean): Schema {
  return nullable && schema.kind !== 'unknown' ? union([schema, { kind: 'null' }]) : schema;
}
