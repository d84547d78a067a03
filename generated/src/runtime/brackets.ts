// A value as deep as it goes in, its leaves by bracketed names out: `{ a: [{ b: 1 }] }` is `a[0][b]=1`.

import type { BodyWriter } from './body.js';

/** The leaves, in order. What is undefined is left out; null is written as nothing. */
export function brackets(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[name, textOf(value)]];
  return Object.entries(value).flatMap(([key, item]) => brackets(`${name}[${key}]`, item));
}

/** `application/x-www-form-urlencoded` with bracketed names. */
export const bracketBody: BodyWriter = (value) => ({
  type: 'application/x-www-form-urlencoded',
  content: new URLSearchParams(
    Object.entries(Object(value)).flatMap(([name, item]) => brackets(name, item).map(([key, text]) => [key, text])),
  ).toString(),
});

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : value === null ? '' : String(value);
}
