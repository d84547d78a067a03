// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

export { sqliteStore } from './runtime/callback/sqlite-store.js';
export type { SqliteDatabase, SqliteStatement } from './runtime/callback/sqlite-store.js';
