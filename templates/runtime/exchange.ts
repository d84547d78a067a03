// A request from openapi-fetch in, its answer out: written once, then tried as often as is safe and there is time for.

import { attempt } from './attempt.js';
import { pause, within } from './deadline.js';
import { AbortedError, TimeoutError } from './errors.js';
import { readFailure } from './failure.js';
import type { LightRequest } from './light-request.js';
import { conclude } from './outcome.js';
import { retryDelay } from './retry.js';
import { write } from './write.js';

export async function exchange(request: LightRequest): Promise<unknown> {
  const { call } = request;
  const { options } = call.settings;
  const { signal, timeout = options.timeout ?? 30_000, deadline = options.deadline ?? Infinity } = call.options;
  const retries = call.options.retries ?? options.retries ?? 2;
  const end = performance.now() + deadline;
  const left = () => end - performance.now();
  const stopped = (byCaller: boolean) =>
    byCaller ? new AbortedError('aborted', 'ended by the caller') : new TimeoutError('timeout', 'the time is up');
  const written = write(request);
  const outgoing = written instanceof Promise ? await written : written;

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
