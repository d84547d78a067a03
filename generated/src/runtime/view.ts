// One attempt in, what hooks and logs may see of it out: frozen copies without secrets.

import { type Call, clean, factsOf } from './call.js';
import type { Facts } from './errors.js';

/** A request or an answer, as hooks and logs see it. Frozen: changing it is refused, and would change nothing. */
export interface View extends Facts {
  /** Only an answer has one. */
  readonly status: number | undefined;
  /** Credentials say `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its text without sensitive fields; empty when there is none or it is not text. */
  readonly body: string;
}

/** Tells the log and the hook, and gives what the hook gave. */
export function show(
  call: Call,
  hook: ((view: View) => unknown) | undefined,
  headers: Iterable<readonly [string, string]>,
  body: unknown,
): unknown {
  const pairs = Array.from(headers, ([name, value]) => [name, clean(call, value)]);
  const view: View = Object.freeze({
    ...factsOf(call),
    status: call.response?.status,
    headers: Object.freeze(Object.fromEntries(pairs)),
    body: clean(call, body),
  });
  call.settings.logger?.debug(view.status ? 'answer' : 'request', view);
  return hook?.(view);
}

/** What a watcher throws, at once or later, must not lose an answer. Nobody is told: the log is what broke. */
export function quietly(work: () => unknown): void {
  (async () => work())().catch(() => undefined);
}

/** Tells of integers that no number can hold, and shows the answer to a watch, which compares it. */
export function showDrift({ settings, operation, response }: Call, answer: unknown, inexact: readonly string[]): void {
  const { profile, onDrift } = settings;
  if (!onDrift) return;
  const drift = inexact.map((pointer) => ({ pointer, what: 'an integer too large to be exact' }));
  const report = { operation: operation.id, status: response?.status ?? 0, drift };
  const inside = operation.members ? profile.envelope?.data : undefined;
  quietly(() => ('compare' in onDrift ? onDrift.compare(report, answer, inside) : drift.length && onDrift(report)));
}
