// Query values and how the document writes each in, the query string without its question mark out.

import { brackets } from './brackets.js';
import { writeQuery } from './typed-fetch.js';

/**
 * How one parameter is written where that is not `a=1&a=2` for a list and `a[b]=1` for an object.
 *
 * `comma`, `space` and `pipe` join a list, or an object's names and values; `spread` makes each of an object's fields
 * a parameter of its own; `deep` writes `a[b][0]=1`, as deep as the value goes.
 */
export type QueryStyle = 'comma' | 'space' | 'pipe' | 'spread' | 'deep';

const joints = { comma: ',', space: '%20', pipe: '%7C' };

/** Writes the parameters in their styles, and all others as a client does without being told. */
export function queryWriter(styles: readonly (readonly [string, QueryStyle])[]): (query: object) => string {
  const known = new Map(styles);
  return (query) =>
    Object.entries(query)
      .map(([name, value]: readonly [string, unknown]) => {
        const style = known.get(name);
        return typeof value === 'object' && value !== null && style
          ? writeStyled(name, value, style)
          : writePlain(name, value);
      })
      .filter((part) => part !== '')
      .join('&');
}

// An object literal with a computed name keeps `__proto__` a name.
const writePlain = (name: string, value: unknown): string => writeQuery({ [name]: value });

function writeStyled(name: string, value: object, style: QueryStyle): string {
  if (style === 'deep') return brackets(name, value).map(writePair).join('&');
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
  if (style === 'spread') return Array.isArray(value) ? writePlain(name, value) : pairs.map(writePair).join('&');
  const items = Array.isArray(value) ? pairs.map(([, item]) => item) : pairs.flat();
  return items.length === 0
    ? ''
    : `${encodeURIComponent(name)}=${items.map((item) => encodeURIComponent(String(item))).join(joints[style])}`;
}

const writePair = ([name, value]: readonly [string, unknown]): string =>
  `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
