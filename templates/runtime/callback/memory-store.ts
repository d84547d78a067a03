// Claims in, remembered in this process out: for tests, and for a server that is the only one and may forget.

import { type CallbackStore, type CallbackStoreOptions, storeTimes } from './store.js';

interface Entry {
  readonly token: string;
  readonly done: boolean;
  readonly at: number;
}

/** A store in memory. It forgets when the process ends, and other processes do not see it. */
export function memoryStore(options: CallbackStoreOptions = {}): CallbackStore {
  const { lease, keep, now } = { ...storeTimes, ...options };
  const entries = new Map<string, Entry>();
  /** Each change moves an entry to the end, so that the oldest stand first. */
  const put = (key: string, entry: Entry): void => {
    entries.delete(key);
    entries.set(key, entry);
  };
  return {
    claim(key, token) {
      const at = now();
      for (const [old, entry] of entries) {
        if (at - entry.at < keep) break;
        entries.delete(old);
      }
      const found = entries.get(key);
      if (found?.done) return 'done';
      if (found && at - found.at < lease) return 'busy';
      put(key, { token, done: false, at });
      return 'claimed';
    },
    finish(key, token) {
      if (entries.get(key)?.token === token) put(key, { token, done: true, at: now() });
    },
    release(key, token) {
      const found = entries.get(key);
      if (found?.token === token && !found.done) entries.delete(key);
    },
  };
}
