// What the rules see of a document: a value, the place it stands at, and a way to follow references.

import { entries, get, type Json, type JsonObject, list, text } from '../json.js';

/** Where something stands; Redocly's locations have this shape. */
export interface Place {
  readonly source: { readonly absoluteRef: string };
  /** `#/paths/~1a/get`; `#/` for a whole file. */
  readonly pointer: string;
  child(path: readonly (string | number)[]): Place;
}

export interface Node {
  readonly value: Json | undefined;
  readonly place: Place;
}

/** The node a reference names; any other node as it is; no value where the reference dangles. */
export type Follow = (node: Node) => Node;

/** What is wrong at a place, and what to write instead. */
export interface Fault {
  readonly place: Place;
  readonly what: string;
  readonly instead: string;
}

/** The members of an object, each with its place. */
export function members(node: Node): readonly (readonly [string, Node])[] {
  return entries(node.value).map(([key, value]) => [key, { value, place: node.place.child([key]) }]);
}

export function items(node: Node): readonly Node[] {
  return list(node.value).map((value, index) => ({ value, place: node.place.child([index]) }));
}

export function inside(node: Node, key: string): Node {
  return { value: get(node.value, key), place: node.place.child([key]) };
}

/** The properties of an object's schema, those of its `allOf` parts included; each as written, reference and all. */
export function propertiesOf(schema: Node, follow: Follow, depth = 0): ReadonlyMap<string, Node> {
  if (depth > 20) return new Map();
  const real = follow(schema);
  const parts = items(inside(real, 'allOf')).flatMap((part) => [...propertiesOf(part, follow, depth + 1)]);
  return new Map([...parts, ...members(inside(real, 'properties'))]);
}

/** The types a schema allows, without null. */
export function typesOf(schema: JsonObject): readonly string[] {
  const { type } = schema;
  const named = text(type);
  const all = named === undefined ? list(type).flatMap((one) => text(one) ?? []) : [named];
  return all.filter((one) => one !== 'null');
}
