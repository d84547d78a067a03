// Files and a run -> the run again after every saved change, until the process is ended.
//
// The files are looked at, not listened to: editors that write beside a file and rename, network disks and containers
// then all look alike. A change counts once nothing moves any more, so that a save of many files is one run.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks. */
const pause = 150;
/** Milliseconds by which a file's time may be behind: some disks count in steps of two seconds. */
const step = 2000;

/** `run` tells of its own failures, and gives the files and folders to look at from then on. */
export async function watch(run: () => Promise<readonly string[]>, first: readonly string[]): Promise<never> {
  for (let places = first; ; ) {
    const before = look(places);
    const began = Date.now();
    const next = await run();
    // What was saved while the run went on is a change; so is what was saved while its end was looked at.
    const after = look(next);
    const missed = next.some((place) => !places.includes(place) && timeOf(place) > began - step);
    const known = !missed && look(places) === before ? after : undefined;
    places = next;
    while (look(places) === known) await sleep(pause);
    for (let last: string | undefined; last !== look(places); await sleep(pause)) last = look(places);
  }
}

/** What tells one state of the files from another: names, sizes, times, and which file it is. */
function look(places: readonly string[]): string {
  return places.flatMap(lookAt).join('\n');
}

function lookAt(place: string): readonly string[] {
  try {
    const found = statSync(place);
    if (!found.isDirectory()) return [`${place} ${found.size} ${found.mtimeMs} ${found.ino}`];
    return readdirSync(place)
      .sort()
      .flatMap((name) => lookAt(join(place, name)));
  } catch {
    return [`${place} is not there`]; // As it is for a moment when an editor renames.
  }
}

/** When anything there came or changed. Of a place that a run came upon, nothing else tells whether the run saw it so. */
function timeOf(place: string): number {
  try {
    const found = statSync(place);
    const within = found.isDirectory() ? readdirSync(place).map((name) => timeOf(join(place, name))) : [];
    return Math.max(found.ctimeMs, ...within);
  } catch {
    return 0;
  }
}
