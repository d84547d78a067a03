// A value or its JSON in, JSON text out: for fields that hold JSON inside a string.

/** Gives text as it stands and any object as its JSON. */
export function jsonText(value: string | object): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
