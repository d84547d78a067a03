// One piece of a request in, what it adds to the signed message out. Each part stands alone, so unused ones vanish.

import type { Part } from './recipe.js';

/** The HTTP method in upper case. */
export const method: Part = { read: (request) => request.method.toUpperCase() };

/** The URL's path as it is sent: percent-encoded, the server's own path included. */
export const path: Part = { read: ({ url }) => rawTarget(url)?.[1] ?? parseUrl(url).pathname };

/** The query as it is sent, without its question mark. */
export const query: Part = { read: ({ url }) => rawTarget(url)?.[2] ?? parseUrl(url).search.slice(1) };

/** The exact bytes of the body; nothing when there is none. */
export const body: Part = { read: (request) => request.body ?? '' };

/** The value of a header. */
export function header(name: string): Part {
  const lower = name.toLowerCase();
  return { read: ({ headers }) => (Object.hasOwn(headers, lower) ? headers[lower] : undefined) };
}

/** The time of signing, sent in a header. */
export function timestamp(name: string, unit: 'seconds' | 'milliseconds'): Part {
  const { read } = header(name);
  const step = unit === 'seconds' ? 1000 : 1;
  return {
    read,
    header: name.toLowerCase(),
    fresh: () => String(Math.floor(Date.now() / step)),
    age(request) {
      const text = read(request);
      return typeof text === 'string' && /^\d{1,15}$/.test(text)
        ? Math.abs(Date.now() - Number(text) * step)
        : Infinity;
    },
  };
}

/** A value that no two requests share, sent in a header. */
export function nonce(name: string): Part {
  return { ...header(name), header: name.toLowerCase(), fresh: () => crypto.randomUUID() };
}

/** What was received stands as it is: a client may have left letters that URL would write in another way. */
const rawTarget = (url: string): RegExpExecArray | null => /^(\/[^?#]*)(?:\?([^#]*))?/.exec(url);

/** A request's URL, absolute or from the first slash on. */
export function parseUrl(url: string): URL {
  return new URL(url.startsWith('/') ? `http://localhost${url}` : url);
}
