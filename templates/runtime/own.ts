// A value of any kind and a name in, the value's own property of that name out. What objects inherit is no data.

export function own(value: unknown, name = ''): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A value that says something: not absent, not null, not "". */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
