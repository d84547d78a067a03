// NamedType -> its declaration, and what it must import.

import type { NamedType, Schema } from '../model/model.js';
import { printComment } from './comment.js';
import type { Declaration, Import } from './declaration.js';
import { printKey } from './literal.js';
import { mentions } from './mention.js';
import { printType, type Side } from './type.js';

export function emitNamedType(type: NamedType, side: Side): Declaration {
  const doc = printComment(type.words);
  const { schema } = type;
  // An interface reads best; only an index that its own members might contradict needs the other form.
  if (schema.kind === 'object' && (schema.rest === undefined || schema.rest.kind === 'unknown')) {
    return {
      kind: 'interface',
      name: type.name,
      doc,
      members: schema.fields.map((field) => ({
        name: printKey(field.name),
        type: printType(field.schema, side, '  '),
        doc: printComment(field.words),
        optional: !field.required,
        readonly: false,
      })),
      ...(schema.rest === undefined ? {} : { rest: 'unknown' }),
    };
  }
  return { kind: 'alias', name: type.name, doc, type: printType(schema, side) };
}

/** Imports for the types that schemas mention, seen from a file below `src`. */
export function importTypes(
  schemas: readonly Schema[],
  from: string,
  homes: ReadonlyMap<string, string>,
): readonly Import[] {
  return importNames(
    schemas.flatMap((schema) => mentions(schema)),
    from,
    homes,
  );
}

/** Imports for what the declarations of named types mention. */
export function importFor(
  types: readonly NamedType[],
  from: string,
  { homes, given }: { readonly homes: ReadonlyMap<string, string>; readonly given: ReadonlySet<string> },
): readonly Import[] {
  const names = types.flatMap(({ name, schema }) => mentions(schema, given.has(name) ? 'given' : 'taken'));
  return importNames(names, from, homes);
}

function importNames(names: readonly string[], from: string, homes: ReadonlyMap<string, string>): readonly Import[] {
  return names.flatMap((name) => {
    const home = homes.get(name);
    return home === undefined || home === from ? [] : [{ from: relativePath(from, home), name, type: true }];
  });
}

/** `../types/money.js` from `resources/payments` to `types/money`. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  const path = [...up, ...there.slice(shared)].join('/');
  return `${up.length === 0 ? './' : ''}${path}.js`;
}
