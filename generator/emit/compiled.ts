// A file of a package -> what it exports, compiled once: V8's code for it is kept beside the toolchain for the next run.
//
// Both compilers are nine megabytes of text, and to read one takes longer than what we ask of it. Newer versions of
// Node keep such code by themselves, but not for a thread, and not what was compiled while it ran.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const here = fileURLToPath(import.meta.url);

/** Puts `file` where `require` looks first. What it gives is to be called once all that is needed of it has run. */
export function loadCompiled(file: string): () => void {
  const require = createRequire(file);
  const kept = keptFile(file);
  // From its source, as tests run it, the toolchain has no place of its own to keep anything.
  if (kept === undefined || require.cache[file] !== undefined) return () => {};
  const cachedData = read(kept);
  const source = Module.wrap(readFileSync(file, 'utf8'));
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = new Module(file);
  module.filename = file;
  require.cache[file] = module;
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  module.loaded = true;
  let known = cachedData !== undefined && script.cachedDataRejected !== true;
  return () => {
    if (!known) keep(kept, script.createCachedData());
    known = true;
  };
}

/** Where the code of a file is kept: as it is now, for this version of Node. */
function keptFile(file: string): string | undefined {
  if (!here.endsWith('.js')) return undefined;
  const { size, mtimeMs } = statSync(file);
  const told = [file, size, mtimeMs, process.version, process.arch].join('\0');
  const name = createHash('sha256').update(told).digest('hex').slice(0, 16);
  return fileURLToPath(new URL(`../../code/${name}`, import.meta.url));
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whole or not at all; and where nothing can be written, the next run compiles as this one did. */
function keep(file: string, code: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
