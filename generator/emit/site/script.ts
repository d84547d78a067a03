// A script for the browser -> the same in as few bytes as it can be said in. The only door to rolldown's minifier.

import { minifySync } from 'rolldown/utils';

/** @throws Error where it cannot be read. */
export function shorten(name: string, source: string): string {
  const { code, errors } = minifySync(name, source, { module: false });
  const [fault] = errors;
  if (fault !== undefined) throw new Error(`${name}: ${fault.message}`);
  return code;
}
