// A failure in, how long to wait before the call is sent again out.

import type { Call } from './call.js';
import type { AnySdkError } from './errors.js';

type Tried = Pick<Call, 'operation' | 'sent' | 'attempts'>;

/** Milliseconds to wait before the next attempt; `Infinity` when there must be none. */
export function retryDelay({ operation, sent, attempts }: Tried, failure: AnySdkError): number {
  const passing = /^(connection|timeout|http_(408|429|5..))$/.test(failure.code);
  // What must not be sent twice is sent again only when it is proven that it was not sent at all.
  if (operation.repeat === 'safe' ? !passing : sent || failure.code !== 'connection') return Infinity;
  const asked = 'retryAfter' in failure ? failure.retryAfter : undefined;
  return asked ?? Math.random() * Math.min(8000, 250 * 2 ** attempts);
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now: 0 to 60,000; undefined when it is neither. */
export function readRetryAfter(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? '';
  const wait = Number(text) * 1000 || Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), 60_000);
}
