// A SQLite database of the merchant's in, claims that outlive the process and hold between processes out.

import { type CallbackStore, type CallbackStoreOptions, storeTimes } from './store.js';

/** The part of a SQLite driver that is used: better-sqlite3, libsql, node-sqlite3-wasm and node:sqlite have it. */
export interface SqliteDatabase {
  prepare(sql: string): SqliteStatement;
}

/** A prepared statement, as those drivers have it. */
export interface SqliteStatement {
  run(...values: string[]): { readonly changes: number | bigint };
}

/**
 * A store in one table, `sdk_callbacks`, made where it is missing. To claim is one statement, so two processes on one
 * file cannot both have it.
 */
export function sqliteStore(database: SqliteDatabase, options: CallbackStoreOptions = {}): CallbackStore {
  const { lease, keep, now } = { ...storeTimes, ...options };
  database
    .prepare('CREATE TABLE IF NOT EXISTS sdk_callbacks (key TEXT PRIMARY KEY, token TEXT, done INTEGER, at INTEGER)')
    .run();
  /** Runs a statement that reads `given`: one value for all, because drivers differ in how they take several. */
  const prepare = (sql: string) => {
    const statement = database.prepare(
      `WITH given AS MATERIALIZED (SELECT ${columns} FROM (SELECT ? AS value)) ${sql}`,
    );
    return (key: string, token: string) => {
      const at = now();
      const value = { key, token, at, stale: at - lease, old: at - keep };
      return Number(statement.run(JSON.stringify(value)).changes);
    };
  };
  const claim = prepare(
    `INSERT INTO sdk_callbacks SELECT key, token, 0, at FROM given WHERE true ON CONFLICT (key) DO UPDATE
     SET token = excluded.token, done = 0, at = excluded.at
     WHERE sdk_callbacks.at <= (SELECT CASE sdk_callbacks.done WHEN 1 THEN old ELSE stale END FROM given)`,
  );
  const finish = prepare(
    'UPDATE sdk_callbacks SET done = 1, at = (SELECT at FROM given) WHERE (key, token) IN (SELECT key, token FROM given)',
  );
  const release = prepare(
    'DELETE FROM sdk_callbacks WHERE done = 0 AND (key, token) IN (SELECT key, token FROM given)',
  );
  /** Changes nothing, and says by its count whether the key was finished. */
  const isDone = prepare('UPDATE sdk_callbacks SET done = 1 WHERE done = 1 AND key IN (SELECT key FROM given)');
  const forget = prepare('DELETE FROM sdk_callbacks WHERE done = 1 AND at <= (SELECT old FROM given)');
  let swept = Number.NEGATIVE_INFINITY;

  return {
    claim(key, token) {
      if (now() - swept >= hour) {
        forget(key, token);
        swept = now();
      }
      if (claim(key, token) > 0) return 'claimed';
      return isDone(key, token) > 0 ? 'done' : 'busy';
    },
    finish,
    release,
  };
}

const hour = 3_600_000;
const columns = ['key', 'token', 'at', 'stale', 'old'].map((name) => `json_extract(value, '$.${name}') AS ${name}`);
