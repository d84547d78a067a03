// Claims at random, by several hands, while time passes: the store never says "claimed" twice for what was not given back.

import fc from 'fast-check';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { memoryStore } from './memory-store.js';
import { sqliteStore } from './sqlite-store.js';
import type { CallbackStoreOptions } from './store.js';

const times = { lease: 10, keep: 100 };
const stores = {
  memory: memoryStore,
  SQLite: (options: CallbackStoreOptions) => sqliteStore(new Database(':memory:'), options),
};

const step = fc.record({
  act: fc.constantFrom('claim', 'finish', 'release', 'wait'),
  key: fc.constantFrom('a', 'b'),
  hand: fc.constantFrom('one', 'two', 'three'),
});

describe.each(Object.entries(stores))('in %s', (_, open) => {
  test('one at a time, until it is finished, given back, or its lease is over', () => {
    let time = 0;
    const store = open({ ...times, now: () => time });
    expect(store.claim('a', 'one')).toBe('claimed');
    expect(store.claim('a', 'two')).toBe('busy');
    store.finish('a', 'two');
    store.release('a', 'two');
    expect(store.claim('a', 'two')).toBe('busy');
    store.release('a', 'one');
    expect(store.claim('a', 'two')).toBe('claimed');
    time = 10;
    expect(store.claim('a', 'three')).toBe('claimed');
    store.release('a', 'two');
    store.finish('a', 'two');
    expect(store.claim('a', 'four')).toBe('busy');
    store.finish('a', 'three');
    store.release('a', 'three');
    expect(store.claim('a', 'four')).toBe('done');
    time = 109;
    expect(store.claim('a', 'four')).toBe('done');
    time = 110;
    expect(store.claim('a', 'four')).toBe('claimed');
  });

  test('for every order of claims there is one holder at most, and what is done stays done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        let time = 0;
        const store = open({ ...times, now: () => time });
        const held = new Map<string, { hand: string; since: number }>();
        const done = new Map<string, number>();
        for (const { act, key, hand } of steps) {
          if (act === 'wait') time += 4;
          if (act === 'claim') {
            const holder = held.get(key);
            const finished = done.has(key) && time - (done.get(key) ?? 0) < times.keep;
            const free = !holder || time - holder.since >= times.lease;
            expect(await store.claim(key, hand)).toBe(finished ? 'done' : free ? 'claimed' : 'busy');
            if (!finished && free) held.set(key, { hand, since: time });
          }
          if (act === 'finish') await store.finish(key, hand);
          if (act === 'release') await store.release(key, hand);
          if (held.get(key)?.hand !== hand || act === 'claim' || act === 'wait') continue;
          held.delete(key);
          if (act === 'finish') done.set(key, time);
        }
      }),
    );
  });
});

test('it forgets what is old, and does not grow', () => {
  let time = 0;
  const store = memoryStore({ ...times, now: () => time });
  for (; time < 10_000; time++) {
    store.claim(`key-${time}`, 'one');
    store.finish(`key-${time}`, 'one');
  }
  expect(store.claim('key-9850', 'two')).toBe('claimed');
  expect(store.claim('key-9950', 'two')).toBe('done');
});
