// A shape with fields -> a reference to a type with a name of its own.

import type { Json } from '../json.js';
import type { Schema } from './model.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

/** Where a schema stands, and what a type made of it would be called. */
export interface Spot {
  readonly pointer: string;
  readonly name: string;
  /** The type in whose file a promoted type would stand. */
  readonly parent?: string;
}

/** Fields get a name; a null beside them stays outside it. */
export function promote(scope: Scope, schema: Schema, node: Json | undefined, spot: Spot): Schema {
  if (schema.kind === 'union') {
    return { ...schema, members: schema.members.map((member) => promote(scope, member, node, spot)) };
  }
  if (!hasFields(schema)) return schema;
  const name = scope.names.type(spot.pointer, spot.name);
  const parent = spot.parent === undefined || spot.parent === name ? {} : { parent: spot.parent };
  if (!scope.drafts.has(name)) {
    scope.drafts.set(name, { name, pointer: spot.pointer, words: buildWords(node), schema, ...parent });
  }
  return { kind: 'reference', name };
}

/** True where fields stand in the schema itself, not in a type it refers to. */
function hasFields(schema: Schema): boolean {
  if (schema.kind === 'intersection') return schema.members.some(hasFields);
  return schema.kind === 'object' && schema.fields.length > 0;
}
