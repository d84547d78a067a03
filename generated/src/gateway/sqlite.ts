// A path in, an open SQLite database out: by the SQLite of Node itself, or by the optional package libsql where Node has none.

/** What both have in common. */
export interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

export interface Statement {
  run(...values: readonly (string | number)[]): unknown;
  all(): readonly unknown[];
}

type Constructor = new (path: string) => Database;

/** Throws an `Error` that says what to install where there is no SQLite. */
export async function openDatabase(path: string): Promise<Database> {
  for (const [from, name] of makers) {
    const found = await load(from, name);
    if (isConstructor(found)) return new found(path);
  }
  throw new Error(
    `no SQLite is here to keep ${path}: this Node, ${process.version}, has none of its own, and the optional package ` +
      'libsql is not installed. Run npm install libsql, or use Node 22.13 or later, or leave --store out',
  );
}

/** The names stand in variables, so that neither a compiler nor a bundler wants what is optional. */
const makers = [
  ['node:sqlite', 'DatabaseSync'],
  ['libsql', 'default'],
] as const;

async function load(from: string, name: string): Promise<unknown> {
  try {
    const found: object = await import(from);
    return Reflect.get(found, name);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Error(`${from} is here and does not start: ${error instanceof Error ? error.message : error}`);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_UNKNOWN_BUILTIN_MODULE' || error.code === 'ERR_MODULE_NOT_FOUND');

const isConstructor = (value: unknown): value is Constructor => typeof value === 'function';
