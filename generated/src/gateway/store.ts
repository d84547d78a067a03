// A file in, a journal that outlives the process out: what an answer told is on the disk before it is sent.

import { type Fields, isFields } from './fields.js';
import { type Happening, isHappening, type Journal } from './journal.js';
import { type Database, openDatabase } from './sqlite.js';

/** A journal in a file, and the way to let go of it. */
export interface Store extends Journal {
  close(): void;
}

/**
 * Opens a file that keeps what happens, or makes it. One sandbox at a time holds it. Throws an `Error` that names the
 * file and the cure when it is damaged, is not a sandbox's, or is held by another; then it is left as it is.
 */
export async function openStore(path: string): Promise<Store> {
  const database = await openDatabase(path).catch((error: unknown) => {
    throw new Error(explain(path, error));
  });
  try {
    const kept = begin(database, path);
    const insert = database.prepare('INSERT INTO answers (happenings) VALUES (?)');
    return {
      append: (happenings) => {
        insert.run(JSON.stringify(happenings));
      },
      // Given out once: whoever asks remembers it from then on.
      replay: () => kept.splice(0),
      close: () => close(database),
    };
  } catch (error) {
    close(database, true);
    throw new Error(explain(path, error));
  }
}

/** Stands in the file's head, where SQLite keeps whose a file is: "ccps". */
const application = 0x63637073;
const version = 1;

/** Takes hold of the file and gives what it keeps. Nothing is written before it is clear that it is ours, or nobody's. */
function begin(database: Database, path: string): Happening[] {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('BEGIN EXCLUSIVE');
  const owner = one(database, 'PRAGMA application_id', 'application_id');
  const tables = one(database, 'SELECT count(*) AS count FROM sqlite_schema', 'count');
  if (owner !== application && (owner !== 0 || tables !== 0)) throw new StoreError(notOurs(path));
  const kept = owner === application ? [...read(database, path)] : [];
  if (owner !== application) database.exec(head);
  database.exec('COMMIT');
  // Not a write-ahead log: libsql would not let go of its lock before its statements are collected.
  database.exec('PRAGMA journal_mode = TRUNCATE');
  database.exec('PRAGMA synchronous = FULL');
  return kept;
}

const head = `
  PRAGMA application_id = ${application};
  PRAGMA user_version = ${version};
  CREATE TABLE answers (number INTEGER PRIMARY KEY, happenings TEXT NOT NULL)`;

/** The next to open it may be this very process, so the lock goes at once. */
function close(database: Database, refused = false): void {
  try {
    database.exec('PRAGMA locking_mode = NORMAL');
    if (refused) database.exec('ROLLBACK');
    database.exec('BEGIN IMMEDIATE');
    database.exec('ROLLBACK');
  } catch {
    // Of a file that is none, nothing was locked.
  }
  database.close();
}

/** One row holds what happened in one answer, so that it is kept whole or not at all. */
function* read(database: Database, path: string): Iterable<Happening> {
  const written = one(database, 'PRAGMA user_version', 'user_version');
  if (written !== version)
    throw new StoreError(`${path} was written by another version of the sandbox, in format ${written}; ${another}`);
  if (one(database, 'PRAGMA quick_check(1)', 'quick_check') !== 'ok') throw new StoreError(damaged(path));
  for (const row of database.prepare('SELECT happenings FROM answers ORDER BY number').all()) {
    const happenings: unknown = isFields(row) ? parse(row.happenings) : undefined;
    if (!Array.isArray(happenings) || !happenings.every(isHappening)) throw new StoreError(damaged(path));
    yield* happenings;
  }
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

function one(database: Database, sql: string, name: string): unknown {
  const [row] = database.prepare(sql).all();
  const fields: Fields = isFields(row) ? row : {};
  return fields[name];
}

/** Says already what a person needs to know. */
class StoreError extends Error {}

const another = 'it was left as it is: give another file, or move this one away';
const notOurs = (path: string): string => `${path} is not a store of the sandbox; ${another}`;
const damaged = (path: string): string => `${path} is damaged; ${another}`;

function explain(path: string, error: unknown): string {
  if (error instanceof StoreError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (/no SQLite is here|does not start/.test(message)) return message;
  if (/not a database/.test(message)) return notOurs(path);
  if (/malformed|corrupt|disk I\/O/i.test(message)) return damaged(path);
  if (/locked|busy/i.test(message)) return `${path} is in use by another sandbox; give another file, or end that one`;
  if (/unable to open/i.test(message))
    return `${path} cannot be opened: its folder must exist, and both must be readable and writable`;
  return `${path} cannot be used: ${message}`;
}
