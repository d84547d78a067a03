// Work with a due time in, the order it is done in out.

import { expect, test } from 'vitest';
import { Clock } from './clock.js';

const still = () => new Clock(() => 1_000_000);

test('work is done in the order of its due times, each at its own time', async () => {
  const clock = still();
  const done: [string, number][] = [];
  const note = (name: string) => () => done.push([name, clock.now()]);
  clock.at(1_000_300, note('late'));
  clock.at(1_000_100, note('early'));
  clock.at(1_000_300, note('late too'));
  clock.at(1_009_999, note('never'));
  await clock.advance(300);
  expect(done).toEqual([
    ['early', 1_000_100],
    ['late', 1_000_300],
    ['late too', 1_000_300],
  ]);
  expect(clock.now()).toBe(1_000_300);
});

test('work may make more work, which is done in the same advance when it is due by then', async () => {
  const clock = still();
  let count = 0;
  const again = async () => {
    await Promise.resolve();
    count++;
    clock.at(clock.now() + 10, again);
  };
  clock.at(clock.now() + 10, again);
  await clock.advance(55);
  expect(count).toBe(5);
});

test('advance waits for work that takes real time, and survives work that throws', async () => {
  const clock = still();
  let finished = false;
  clock.at(clock.now(), () => {
    throw new Error('lost');
  });
  clock.at(clock.now(), async () => {
    await new Promise((done) => setTimeout(done, 20));
    finished = true;
  });
  await clock.advance(0);
  expect(finished).toBe(true);
});

test('without anybody, work is done in real time', async () => {
  const clock = new Clock();
  await new Promise<void>((done) => clock.at(clock.now() + 15, done));
});

test('work that is farther away than Node can wait neither starts nor keeps the timer spinning', async () => {
  const warnings: string[] = [];
  const hear = ({ name }: Error) => warnings.push(name);
  process.on('warning', hear);
  const clock = new Clock();
  let started = false;
  clock.at(clock.now() + 10_000_000_000, () => {
    started = true;
  });
  await new Promise((done) => setTimeout(done, 20));
  process.off('warning', hear);
  expect({ started, warnings }).toEqual({ started: false, warnings: [] });
});
