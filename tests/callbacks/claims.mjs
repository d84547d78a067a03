// A SQLite file in, what became of the same news in several processes and after kills out: handled once, and none forgotten.

import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from 'chingchingpay/sqlite';
import Database from 'libsql';
import { inFolder } from './installed.mjs';

const news = 200;
const lease = 400;

export async function checkClaims() {
  const folder = mkdtempSync(join(tmpdir(), 'claims-'));
  try {
    return [await race(folder), await kills(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Three processes go through the same news in the same order, at the same time. */
async function race(folder) {
  const place = placeIn(folder, 'race');
  const processes = await Promise.all([1, 2, 3].map(() => start(place, 60_000)));
  await Promise.all(processes.map(run));
  const handled = lines(place, 'handled');
  const by = new Set(handled.map(([, name]) => name)).size;
  const once = new Set(handled.map(([key]) => key)).size;
  return {
    name: `the same ${news} pieces of news in 3 processes at once: each is handled once`,
    passed: handled.length === news && once === news && by > 1,
    note: `${handled.length} handled, ${once} different, by ${by} processes`,
  };
}

/** One process after another, each killed somewhere: what it finished is done, and what it held can be had again. */
async function kills(folder) {
  const place = placeIn(folder, 'kills');
  let killed = 0;
  for (let rounds = 0; lines(place, 'finished').length < news && rounds < 40; rounds++) {
    const child = await start(place, lease);
    const ended = run(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), rounds < 8 ? 5 + Math.random() * 60 : 30_000);
    if ((await ended) === 'SIGKILL') killed += 1;
    clearTimeout(timer);
    // What the killed one held is its own until the lease has run out.
    await new Promise((done) => setTimeout(done, lease + 20));
  }
  const handled = lines(place, 'handled').map(([key]) => key);
  const twice = handled.length - new Set(handled).size;
  const store = sqliteStore(new Database(place.path), { lease });
  const forgotten = lines(place, 'finished').filter(([key]) => store.claim(key, 'the audit') !== 'done').length;
  return {
    name: 'killed again and again: nothing finished is forgotten, and only what was in the works is handled again',
    passed: killed >= 4 && new Set(handled).size === news && twice <= killed && forgotten === 0,
    note: `${killed} kills, ${new Set(handled).size} of ${news} handled, ${twice} of them twice, ${forgotten} forgotten`,
  };
}

const placeIn = (folder, name) => ({ path: join(folder, `${name}.db`), journal: join(folder, `${name}.txt`) });

function lines({ journal }, word) {
  const text = existsSync(journal) ? readFileSync(journal, 'utf8') : '';
  return text.split('\n').flatMap((line) => {
    const [first, key, name] = line.split(' ');
    return first === word ? [[key, name]] : [];
  });
}

async function start({ path, journal }, duration) {
  const child = fork(inFolder('claimer.mjs'), [path, journal, String(news), String(duration)]);
  await new Promise((done, fail) => {
    child.once('message', done);
    child.once('exit', () => fail(new Error('a process that claims ended before it began')));
  });
  return child;
}

/** Resolves with the signal that ended it. */
function run(child) {
  const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
  child.send('go');
  return ended;
}
