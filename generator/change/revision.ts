// A file, or a revision of git, in; a file on disk out, and the folder that has to go when it has been read.

import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../json.js';
import { ProblemError } from '../problem.js';
import { compareVersions, readVersion } from './step.js';

export interface Opened {
  /** As it was asked for. */
  readonly name: string;
  readonly file: string;
  /** Of a revision: everything that was asked for, below this folder. */
  readonly folder?: string;
  readonly close: () => Promise<void>;
}

/** A path that exists is a file; anything else must be a revision, whose `spec` folder is written out. */
export async function openRevision(name: string, folders: readonly string[] = ['spec']): Promise<Opened> {
  if (existsSync(name)) return { name, file: name, close: async () => {} };
  const commit = name.startsWith('-') ? '' : git('rev-parse', '--verify', '--quiet', `${name}^{commit}`).trim();
  if (commit === '')
    throw new ProblemError([
      {
        file: name,
        what: 'is neither a file nor a revision of git',
        instead: 'Give a document, or a tag, branch or commit.',
      },
    ]);
  const folder = await mkdtemp(join(tmpdir(), 'revision-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const there = folders.filter((path) => git('ls-tree', '-d', '--name-only', commit, '--', path).trim() !== '');
    // An index of its own: that of the project stays as it is.
    git('--work-tree', folder, ...['checkout', '--force', commit, '--', ...there]);
    if (!existsSync(join(folder, 'spec/openapi.yaml')))
      throw new ProblemError([
        { file: name, what: 'has no spec/openapi.yaml', instead: 'Give a revision that has one.' },
      ]);
    return { name, file: join(folder, 'spec/openapi.yaml'), folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Its document. What is wrong with it is told by the name that was asked for, and not by the folder it was written to. */
export async function readOpened(
  { name, file, folder }: Pick<Opened, 'name' | 'file' | 'folder'>,
  read: (file: string) => Promise<Json>,
): Promise<Json> {
  return read(file).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || folder === undefined) throw error;
    const named = error.problems.map((one) => ({ ...one, file: one.file.replace(`${folder}/`, `${name}:`) }));
    throw new ProblemError(named);
  });
}

/** The tag of the newest release that came before this state; undefined when there is none. */
export function lastRelease(): string | undefined {
  const head = git('rev-parse', '--verify', '--quiet', 'HEAD').trim();
  if (head === '')
    throw new ProblemError([
      { file: 'git', what: 'knows no commit here', instead: 'Run it in a clone that has one, or give --base FILE.' },
    ]);
  const tags = git(
    'tag',
    '--merged',
    'HEAD',
    '--list',
    'v[0-9]*',
    '--format',
    '%(refname:short) %(*objectname)%(objectname)',
  );
  const releases = tags.split('\n').flatMap((line) => {
    const [tag = '', object = ''] = line.split(' ');
    const version = readVersion(tag.slice(1));
    // A tag on this very commit is the release that is being made.
    return version === undefined || object.startsWith(head) ? [] : [{ tag, version, isFinal: !tag.includes('-') }];
  });
  const [newest] = releases.sort(
    (a, b) => compareVersions(b.version, a.version) || Number(b.isFinal) - Number(a.isFinal),
  );
  if (newest === undefined && git('rev-parse', '--is-shallow-repository').trim() === 'true')
    throw new ProblemError([
      {
        file: 'git',
        what: 'has a shallow clone here, without the tags of earlier releases',
        instead: 'Run: git fetch --unshallow --tags',
      },
    ]);
  return newest?.tag;
}

/** Whether anything in a folder is other than it was, committed or not. */
export function differsFrom(revision: string, folder: string): boolean {
  return git('diff', '--name-only', revision, '--', folder).trim() !== '';
}

/** What git prints; nothing when it fails. */
function git(...args: readonly string[]): string {
  const index = join(tmpdir(), `index-${process.pid}`);
  const env = args[0] === '--work-tree' ? { ...process.env, GIT_INDEX_FILE: index } : process.env;
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', env, maxBuffer: 100_000_000 });
  rmSync(index, { force: true });
  return status === 0 ? stdout : '';
}
