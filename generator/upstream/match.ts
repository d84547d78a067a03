// A page's method and address, and the document's endpoints in; the endpoint it describes out.

import type { Described } from './document.js';
import type { Endpoint } from './endpoint.js';

export function matchEndpoint(
  page: Pick<Endpoint, 'method' | 'path' | 'server'>,
  endpoints: readonly Described[],
): Described | undefined {
  const address = segments(pathOf(`${page.server ?? ''}${page.path}`));
  const fitting = endpoints.filter(({ method, path }) => method === page.method && endsWith(address, segments(path)));
  // The longest path is the closest: `/orders/{id}/items` also ends in `/{id}/items`.
  return [...fitting].sort((a, b) => weight(b.path) - weight(a.path))[0];
}

/** The endpoint whose path has most of the address in common; for a hint, where none fits. */
export function nearestEndpoint(
  page: Pick<Endpoint, 'method' | 'path' | 'server'>,
  endpoints: readonly Described[],
): Described | undefined {
  const address = segments(pathOf(`${page.server ?? ''}${page.path}`)).filter((part) => part !== '{}');
  const common = ({ method, path }: Described): number =>
    segments(path).filter((part) => address.includes(part)).length + (method === page.method ? 0.5 : 0);
  const [nearest] = [...endpoints].sort((a, b) => common(b) - common(a));
  return nearest !== undefined && common(nearest) >= 1 ? nearest : undefined;
}

/** What is left of an address without scheme, host and query. */
export function pathOf(address: string): string {
  const bare = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^\{\{?[^}/]*\}?\}(?=\/)/, '');
  return bare.replace(/\?.*$/s, '');
}

const segments = (path: string): readonly string[] =>
  path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^(\{.*\}|:.+|<.+>)$/.test(part) ? '{}' : part));

const weight = (path: string): number => segments(path).reduce((sum, part) => sum + (part === '{}' ? 1 : 100), 0);

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const tail = short.length === 0 ? [] : long.slice(-short.length);
  return (
    tail.length === short.length &&
    (short.length > 0 || long.length === 0) &&
    short.every(
      (part, at) =>
        part === tail[at] ||
        (part === '{}' && tail[at] !== undefined && long.length >= short.length && !isWord(tail[at])),
    )
  );
}

/** A page may show a value in place of a parameter: `/orders/1`. */
const isWord = (part: string): boolean => /^[a-z_-]+$/i.test(part) && part !== '{}';
