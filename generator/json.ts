// What a document is made of, and readers that never trust it.

import { ExactNumber } from './exact.js';

export type Json = Leaf | readonly Json[] | JsonObject;
/** What holds nothing else. A number that JavaScript would print otherwise keeps its text. */
export type Leaf = null | boolean | number | string | ExactNumber;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

export function isLeaf(value: Json): value is Leaf {
  return typeof value !== 'object' || value === null || value instanceof ExactNumber;
}

const nothing: JsonObject = Object.freeze({});

/** The object that stands here, or an empty one. */
export function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : nothing;
}

export function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function isNumber(value: Json | undefined): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

/** To count with; none where it is larger than any. */
export function number(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof ExactNumber && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** What the model holds of a document is JSON already; this says so to the compiler. */
export function jsonOf(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => jsonOf(item) ?? null);
  if (typeof value !== 'object') return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, jsonOf(item)]));
}

/** Only own keys: a document may name a property `constructor`. */
export function get(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function entries(value: Json | undefined): readonly (readonly [string, Json])[] {
  const from = object(value);
  const found: [string, Json][] = [];
  // A loop, because everything that reads a document comes through here.
  for (const key of Object.keys(from)) {
    const item = from[key];
    if (item !== undefined) found.push([key, item]);
  }
  return found;
}

export function texts(value: Json | undefined): readonly string[] {
  return list(value).filter((item): item is string => typeof item === 'string');
}

/** `/paths/~1a/get` from its parts. */
export function pointer(...parts: readonly string[]): string {
  let path = '';
  // Nearly every part stands as it is, and a large document asks for a million of them.
  for (const part of parts) path += `/${/[~/]/.test(part) ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part}`;
  return path;
}

export function pointerParts(path: string): readonly string[] {
  const parts = path.split('/').slice(1);
  return path.includes('~') ? parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')) : parts;
}

/** What a local reference (`#/components/schemas/A`) names, or undefined where it dangles. */
export function follow(document: Json, reference: string): Json | undefined {
  if (!reference.startsWith('#')) return undefined;
  let here: Json | undefined = document;
  for (const part of pointerParts(fragmentOf(reference))) {
    here = isList(here) ? here[Number(part)] : get(here, part);
  }
  return here;
}

/** The pointer in a local reference, its percent signs read. */
export function fragmentOf(reference: string): string {
  const fragment = reference.slice(1);
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export function isLiteralCode(value: Json): value is string | number | ExactNumber {
  return typeof value === 'string' || number(value) !== undefined;
}
