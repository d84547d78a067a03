// A body of unknown shape in, the fields one asks for out.

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The text that stands there, or undefined where there is none or it is empty. */
export function textOf(fields: Fields, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberOf(fields: Fields, name: string): number | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** Those of the named fields that hold something. */
export function pick(fields: Fields, ...names: readonly string[]): Record<string, unknown> {
  const given = names.filter((name) => Object.hasOwn(fields, name) && (fields[name] ?? '') !== '');
  return Object.fromEntries(given.map((name) => [name, fields[name]]));
}
