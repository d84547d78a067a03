// A path with holes and the values for them in, a path that leads where it says out.

import { InvalidRequestError } from './errors.js';
import { own } from './own.js';

/** Fills the holes. Throws `InvalidRequestError` where a value is missing, empty, or would walk to another path. */
export function writePath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = own(values, name);
    const text = typeof value === 'object' && !Array.isArray(value) ? '' : String(value ?? '');
    if (/^\.{0,2}$/.test(text))
      throw new InvalidRequestError('invalid_request', `${name}: a path value must not be missing, empty, "." or ".."`);
    return encodeURIComponent(text);
  });
}
