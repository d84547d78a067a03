// A server's short name or URL in, a base URL that credentials may be sent to out.

import { ConfigurationError } from './errors.js';
import { own } from './own.js';

/** Whether credentials may travel to an absolute URL: encrypted, or never leaving this machine. */
export const isSafe = (url: string): boolean =>
  /^https:\/\/[^/]|^http:\/\/(localhost|127(\.\d+){3}|\[::1])(:\d+)?(\/|$)/.test(url);

/** Throws `ConfigurationError` for a URL that is neither the document's own nor safe, or that no path can follow. */
export function readServer(server: string, known: Readonly<Record<string, string>>): string {
  const named = own(known, server);
  if (typeof named === 'string') return named;
  // Not quoted: someone may have pasted a secret.
  if (!isSafe(server) || !isBase(server))
    throw new ConfigurationError('configuration', 'server is no known name, https or loopback URL');
  return server;
}

/** A user, a query or a fragment would take the path that is put behind it. */
const isBase = (url: string): boolean => URL.canParse(url) && /^[^\s?#@]+$/.test(url);
