// Query values and how the document writes each in, the query string without its question mark out.

import { brackets } from './brackets.js';

/**
 * How one parameter is written where that is not `a=1&a=2` for a list and `a[b]=1` for an object.
 *
 * `comma`, `space` and `pipe` join a list, or an object's names and values; `spread` makes each of an object's fields
 * a parameter of its own; `deep` writes `a[b][0]=1`, as deep as the value goes; `plain` is as without a style.
 */
export type QueryStyle = 'comma' | 'space' | 'pipe' | 'spread' | 'deep' | 'plain';

type Encode = (value: unknown) => string;

const joints = { comma: ',', space: '%20', pipe: '%7C' };

/** Writes a list as `a=1&a=2`, an object as `a[b]=1`. What is null or undefined is left out. */
export const writeQuery = (query: object): string =>
  Object.entries(query)
    .flatMap(([name, value]: readonly [string, unknown]) => writePlain(name, value))
    .join('&');

/** Writes the parameters in their styles, and all others as a client does without being told. `true` leaves `/` and `:` as they are. */
export function queryWriter(styles: readonly (readonly [string, QueryStyle, true?])[]): (query: object) => string {
  return (query) =>
    Object.entries(query)
      .flatMap(([name, value]: readonly [string, unknown]) => {
        const [, style, reserved] = styles.find(([one]) => one === name) ?? [];
        if (style === undefined || value === undefined || value === null) return writePlain(name, value);
        return writeStyled(name, value, { style, encode: reserved ? encodeReserved : encode });
      })
      .filter((part) => part !== '')
      .join('&');
}

function writePlain(name: string, value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((item) => item !== undefined && item !== null)
    .flatMap((item: unknown) => brackets(name, item))
    .map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`);
}

function writeStyled(
  name: string,
  value: unknown,
  { style, encode }: { readonly style: QueryStyle; readonly encode: Encode },
): string {
  const pair = (key: string, item: unknown): string => `${encodeURIComponent(key)}=${encode(item)}`;
  if (typeof value !== 'object' || value === null) return pair(name, value);
  if (style === 'deep')
    return brackets(name, value)
      .map(([key, item]) => pair(key, item))
      .join('&');
  const fields = Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
  const isList = Array.isArray(value);
  if (style === 'spread' || style === 'plain') {
    if (style === 'plain' && !isList) return fields.map(([key, item]) => pair(`${name}[${key}]`, item)).join('&');
    return fields.map(([key, item]) => pair(isList ? name : key, item)).join('&');
  }
  const items = isList ? fields.map(([, item]) => item) : fields.flat();
  return items.length === 0 ? '' : `${encodeURIComponent(name)}=${items.map(encode).join(joints[style])}`;
}

const encode: Encode = (value) =>
  encodeURIComponent(typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value));

/** All that may stand in a query without ending it or a value. */
const encodeReserved: Encode = (value) => encodeURI(String(value)).replaceAll(/[#&+]/g, encodeURIComponent);
