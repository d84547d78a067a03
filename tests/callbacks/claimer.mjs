// A database, a file and keys in, one line for each key that this process handled out; it is killed in the middle of it.

import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { sqliteStore } from 'chingchingpay/sqlite';
import Database from 'libsql';

const [path, journal, count, lease] = process.argv.slice(2);
const database = new Database(path, { timeout: 10_000 });
const store = sqliteStore(database, { lease: Number(lease) });
const name = `${process.pid}`;

process.send('ready');
process.once('message', async () => {
  for (let at = 0; at < Number(count); at++) {
    const key = `news-${at}`;
    const claim = await store.claim(key, name);
    if (claim !== 'claimed') continue;
    // What a handler does: something that stays, and takes a moment, in which others are after the next piece of news.
    appendFileSync(journal, `handled ${key} ${name}\n`);
    await setTimeout(1);
    await store.finish(key, name);
    appendFileSync(journal, `finished ${key} ${name}\n`);
  }
  process.exit();
});
