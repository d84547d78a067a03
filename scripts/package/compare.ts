// Two packages in, what differs between them out; or one, held against its own MANIFEST.json.

import { type Files, type Manifest, sha256 } from './chain.js';

const manifestName = 'MANIFEST.json';

/** What the tarball's own list says that the tarball does not hold. */
export function selfDifferences(given: Files): readonly string[] {
  const listed = readManifest(given)?.files;
  if (typeof listed !== 'object' || listed === null) return [`${manifestName} is missing or lists no files`];
  const packed = new Map(
    [...given].filter(([path]) => path !== manifestName).map(([path, bytes]) => [path, sha256(bytes)]),
  );
  return compare(packed, new Map(Object.entries(listed)), 'listed');
}

/** The steps of the chain from which on the two differ, then each file. */
export function differences(given: Files, made: Files): readonly string[] {
  const [theirs = {}, ours = {}] = [given, made].map((files) => readManifest(files)?.chain ?? {});
  const step = Object.keys(ours).find((one) => ours[one] !== theirs[one]);
  const hashes = (files: Files) => new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]));
  const files = compare(hashes(given), hashes(made), 'made');
  return [...(step === undefined ? [] : [`the chain breaks at: ${step}`]), ...files];
}

function compare(
  given: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  word: string,
): readonly string[] {
  return [...new Set([...given.keys(), ...wanted.keys()])].sort().flatMap((path) => {
    if (given.get(path) === wanted.get(path)) return [];
    if (!wanted.has(path)) return [`${path} is in the tarball and not ${word}`];
    return given.has(path) ? [`${path} differs`] : [`${path} is ${word} and not in the tarball`];
  });
}

function readManifest(files: Files): Partial<Manifest> | undefined {
  try {
    return JSON.parse(Buffer.from(files.get(manifestName) ?? []).toString('utf8'));
  } catch {
    return undefined;
  }
}
