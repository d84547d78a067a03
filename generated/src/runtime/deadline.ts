// Work, a time limit and a caller's signal in; its result, or that one of them ended it, out.

/** Rings once at most: when the time is up, or the signal is aborted. Gives what calls it off. */
function alarm(milliseconds: number, signal: AbortSignal | undefined, ring: (byCaller: boolean) => void): () => void {
  const abort = () => ring(true);
  // A timer holds at most 31 bits; beyond it would ring at once.
  const timer = setTimeout(ring, Math.min(milliseconds, 2 ** 31 - 1), false);
  signal?.addEventListener('abort', abort);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
}

/** Runs work whose signal ends it; work that ignores the signal is not waited for. `stopped` makes the error. */
export function within<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  stopped: (byCaller: boolean) => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const off = alarm(milliseconds, signal, (byCaller) => {
      reject(stopped(byCaller));
      controller.abort();
    });
    // Not `finally`: it would cost three more turns of the queue.
    work(controller.signal).then(resolve, reject).then(off);
  });
}

/** Waits, but no longer than until the signal is aborted. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const off = alarm(milliseconds, signal, () => {
      off();
      resolve();
    });
  });
}
