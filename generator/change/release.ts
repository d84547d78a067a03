// The last release and the document as it is now in, whether the version is large enough for what changed out.

import type { Json } from '../json.js';
import { ProblemError } from '../problem.js';
import { type Compared, compareDocuments } from './change.js';
import { differsFrom, lastRelease, openRevision, readOpened } from './revision.js';
import { compareVersions, readVersion } from './step.js';

export interface Release {
  /** What it was compared with: a tag, another revision, a file. */
  readonly base: string;
  readonly compared: Compared;
  /** Why it must not be released so; absent when it may. */
  readonly refusal?: string;
  /** The least version that may be released. */
  readonly least: string;
}

/** `read` gives the document of a file. Undefined when there is no release to compare with. */
export async function checkRelease(
  given: string | undefined,
  spec: string,
  read: (file: string) => Promise<Json>,
): Promise<Release | undefined> {
  const base = given ?? lastRelease();
  if (base === undefined) return undefined;
  const before = await openRevision(base);
  try {
    const [a, b] = [await readOpened(before, read), await readOpened({ name: spec, file: spec }, read)];
    const compared = await compareDocuments(a, b);
    const { from, to, enough } = compared;
    const [old, now] = [readVersion(from), readVersion(to)];
    if (old === undefined)
      throw new ProblemError([
        {
          file: base,
          pointer: '/info',
          what: `has no version to go on from: ${from}`,
          instead: 'Give another --base.',
        },
      ]);
    const least = compared.least ?? from;
    if (now === undefined) return { base, compared, least, refusal: `${to} is no version like 1.2.3` };
    if (!enough) return { base, compared, least, refusal: `the version ${to} is too small after ${from}` };
    // The document is the same, the package is not: a registry takes no version twice.
    const patched = [old[0], old[1], old[2] + 1] as const;
    const moved =
      before.folder !== undefined && compareVersions(now, old) === 0 && from === to && differsFrom(base, 'generated');
    if (moved)
      return {
        base,
        compared,
        least: patched.join('.'),
        refusal: `generated/ is other than in ${base}, and the version is still ${to}`,
      };
    return { base, compared, least };
  } finally {
    await before.close();
  }
}
