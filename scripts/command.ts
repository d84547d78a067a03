// What a command was given -> its words; what it does -> its exit code: what stood in its way is told, and ends in 2.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ProblemError, printProblem } from '../generator/problem.js';

/** The words of the command line. An option that is given holds something. */
export function readWords<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  const words = parseArgs(config);
  const empty = Object.entries(words.values).filter(([, value]) => value === '');
  const told = empty.map(([name]) => ({
    file: `--${name}`,
    what: 'is empty',
    instead: 'Give a value, or leave it out.',
  }));
  if (told.length > 0) throw new ProblemError(told);
  return words;
}

/** Runs a command. A fault in what it was given is told without a stack; a fault in us is shown in full. */
export async function command(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    const said = explain(error);
    if (said === undefined) throw error;
    console.error(said);
    process.exitCode = 2;
  }
}

const reasons: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  ENOENT: ['is not there', 'Give another path.'],
  ENOTDIR: ['goes through a file as if it were a folder', 'Give another path.'],
  EEXIST: ['is a file, where a folder belongs', 'Give another path.'],
  EISDIR: ['is a folder, where a file belongs', 'Give another path.'],
  ERR_FS_EISDIR: ['is a folder, where a file belongs', 'Give another path.'],
  EACCES: ['may not be opened or written', 'Give another path, or the rights to this one.'],
  EPERM: ['may not be opened or written', 'Give another path, or the rights to this one.'],
  EROFS: ['is on a disk that cannot be written to', 'Give another path.'],
  ENOSPC: ['does not fit on the disk', 'Make room, or give another path.'],
  ENAMETOOLONG: ['is longer than a path may be', 'Give another path.'],
  ELOOP: ['is a link that leads to itself', 'Give another path.'],
};

/** In a person's words; undefined where it is no fault of what was given. */
export function explain(error: unknown): string | undefined {
  if (error instanceof ProblemError) return error.problems.map(printProblem).join('\n');
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const code = String(error.code);
  if (code.startsWith('ERR_PARSE_ARGS_')) return `${error.message}\n  README.md lists the commands and their options.`;
  const cannot: readonly [string, string] = ['cannot be made', 'Give another path.'];
  const isMade = code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  const reason = isMade ? cannot : Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  const file = 'path' in error ? error.path : 'info' in error ? Object(error.info).path : undefined;
  if (reason === undefined || typeof file !== 'string') return undefined;
  return printProblem({ file, what: reason[0], instead: reason[1] });
}
