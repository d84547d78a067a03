// An option's name and value in, the value as a credential out, or an error that does not show it.

import { ConfigurationError } from './errors.js';
import { host } from './host.js';

/** Throws `ConfigurationError` unless the value is text that a header can carry as it is: visible ASCII, no spaces. */
export function readCredential(name: string, value: unknown): string {
  if (typeof value === 'string' && /^[!-~]+$/.test(value)) return value;
  throw new ConfigurationError('configuration', `${name} must be visible ASCII without spaces`);
}

/** Throws `ConfigurationError` in a browser page, where anyone can read the credentials, unless that is allowed. */
export function checkPage(allowed: boolean | undefined): void {
  if (host.document && !allowed) throw new ConfigurationError('configuration', 'a browser page cannot keep a secret');
}
