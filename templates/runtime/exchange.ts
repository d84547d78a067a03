// A call with its body and header parameters in, its answer out: written once, then tried as often as is safe and there is time for.

import { attempt } from './attempt.js';
import { jsonBody } from './body.js';
import type { Call } from './call.js';
import { pause, within } from './deadline.js';
import { AbortedError, TimeoutError } from './errors.js';
import { readFailure } from './failure.js';
import { conclude } from './outcome.js';
import { retryDelay } from './retry.js';
import { type HeaderValues, write } from './write.js';

export async function exchange(call: Call, body: unknown, headers: readonly HeaderValues[]): Promise<unknown> {
  const { settings, operation, options } = call;
  const { signal } = options;
  const timeout = options.timeout ?? settings.timeout ?? 30_000;
  const deadline = options.deadline ?? settings.deadline ?? Infinity;
  const retries = options.retries ?? settings.retries ?? 2;
  const end = performance.now() + deadline;
  const left = () => end - performance.now();
  const stopped = (byCaller: boolean) =>
    byCaller ? new AbortedError('aborted', 'ended by the caller') : new TimeoutError('timeout', 'the time is up');
  const written = body === undefined ? undefined : (operation.body ?? jsonBody)(body);
  // JSON is written at once, and waits for no turn of the queue.
  const outgoing = write(call, headers, written instanceof Promise ? await written : written);

  for (;;) {
    try {
      if (signal?.aborted || left() <= 0) throw stopped(left() > 0);
      call.attempts++;
      return await within(Math.min(timeout, left()), signal, stopped, (inner) => attempt(call, outgoing, inner));
    } catch (error) {
      const failure = readFailure(call, error);
      const wait = call.attempts > retries ? Infinity : retryDelay(call, failure);
      if (wait >= left()) throw conclude(call, failure);
      await pause(wait, signal);
    }
  }
}
