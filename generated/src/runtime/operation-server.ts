// The servers a document names for one operation alone in, the base URL of this call out.

import type { Init } from './transport.js';

/**
 * The server that stands where the client's own stands among the document's, else the first. A client with a base URL
 * of its own, such as a sandbox, stays there: only a path is taken from a server that has no host.
 */
export function operationServer({ call }: Init, ...own: readonly [string, ...string[]]): string {
  const { base, profile } = call.settings;
  const index = Object.values(profile.servers).findIndex((server) => server.replace(/\/$/, '') === base);
  const url = own[index] ?? own[0];
  if (/^https?:/i.test(url)) return index < 0 ? base : url.replace(/\/$/, '');
  return new URL(url, base).href.replace(/\/+$/, '');
}
