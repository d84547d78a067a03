// The drivers of SQLite by their own declarations: each is taken as it stands.

import { sqliteStore } from 'chingchingpay/sqlite';
// Declared as better-sqlite3 is, whose place it takes.
import Database from 'libsql';

type Value = null | number | bigint | string | Uint8Array;
type Changes = { changes: number | bigint; lastInsertRowid: number | bigint };

/** Node 24's; the declarations that we compile with are those of Node 20. */
declare const nodes: {
  prepare(sql: string): {
    run(named: Record<string, Value>, ...values: Value[]): Changes;
    run(...values: Value[]): Changes;
  };
};
declare const wasm: { prepare(sql: string): { run(values?: Value | Value[] | Record<string, Value>): Changes } };

sqliteStore(new Database(':memory:'), { lease: 1 });
sqliteStore(nodes);
sqliteStore(wasm);
// @ts-expect-error: this is no database
sqliteStore({ prepare: () => 1 });
