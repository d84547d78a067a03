// Types and who reads them -> the file each type stands in.
//
// A type that one resource reads stands in that resource's file; one that several read has a file of its own;
// a promoted type stands beside the type it was promoted from.

import { follow, get, type Json, list, text, texts } from '../json.js';
import { references } from '../reference.js';
import type { NamedType, Operation, OrderFields, Resource, Schema } from './model.js';
import type { Draft, Scope } from './scope.js';

export interface Reader {
  readonly name: string;
  readonly file?: string;
  readonly schemas: readonly Schema[];
}

/** The types that a reader reaches, in the order it meets them. */
export function settleTypes(
  scope: Scope,
  readers: readonly Reader[],
  source: (pointer: string) => string,
): readonly NamedType[] {
  const readBy = new Map<string, Reader[]>();
  for (const reader of readers) {
    for (const name of reach(scope, reader.schemas)) {
      const by = readBy.get(name);
      if (by === undefined) readBy.set(name, [reader]);
      else by.push(reader);
    }
  }
  const homes = new Map<string, string>();
  const home = (draft: Draft): string => {
    const known = homes.get(draft.name);
    if (known !== undefined) return known;
    const file = placeOf(draft);
    homes.set(draft.name, file);
    return file;
  };
  const placeOf = (draft: Draft): string => {
    const parent = draft.parent === undefined ? undefined : scope.drafts.get(draft.parent);
    if (parent !== undefined && readBy.has(parent.name)) return home(parent);
    const [first, ...others] = readBy.get(draft.name) ?? [];
    if (first?.file !== undefined && others.length === 0) return first.file;
    return scope.names.file('types', draft.name);
  };
  return [...readBy].flatMap(([name, by]) => {
    const draft = scope.drafts.get(name);
    if (draft === undefined) return [];
    const { schema, words, pointer } = draft;
    const example = exampleAt(scope.document, pointer);
    return [
      {
        name,
        readers: by.map((reader) => reader.name),
        file: home(draft),
        schema,
        words,
        ...(example === undefined ? {} : { example }),
        pointer,
        source: source(pointer),
        ...orderOf(follow(scope.document, `#${pointer}`)),
      },
    ];
  });
}

function exampleAt(document: Json, place: string): Json | undefined {
  const node = follow(document, `#${place}`);
  return list(get(node, 'examples'))[0] ?? get(node, 'example');
}

function orderOf(node: Json | undefined): { order?: OrderFields } {
  const said = get(node, 'x-order');
  const [reference, amount, currency] = ['reference', 'amount', 'currency'].map((key) => text(get(said, key)));
  if (reference === undefined || amount === undefined || currency === undefined) return {};
  return { order: { reference, amount, currency, once: texts(get(said, 'once')) } };
}

export function schemasOf(operation: Operation): readonly Schema[] {
  return [
    ...[operation.pathValues, operation.request, operation.query, operation.headers, operation.cookies].flatMap(
      (part) => (part ? [part.schema] : []),
    ),
    ...operation.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.schema),
    operation.answer.schema,
    ...operation.refusals.map((refusal) => refusal.schema),
  ];
}

export function readerOf(resource: Resource): Reader {
  return { name: resource.name, file: resource.file, schemas: resource.operations.flatMap(schemasOf) };
}

/** What a type mentions, remembered: every reader comes by. */
const mentioned = new WeakMap<Schema, readonly string[]>();

function mentionedBy(schema: Schema): readonly string[] {
  const known = mentioned.get(schema);
  if (known !== undefined) return known;
  const names = [...new Set(references(schema))].reverse();
  mentioned.set(schema, names);
  return names;
}

/** The types that schemas lead to. */
export function reach(scope: Scope, roots: readonly Schema[]): ReadonlySet<string> {
  const met = new Set<string>();
  const queue = roots.flatMap(references).reverse();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (met.has(name)) continue;
    met.add(name);
    const draft = scope.drafts.get(name);
    if (draft !== undefined) for (const next of mentionedBy(draft.schema)) queue.push(next);
  }
  return met;
}
