// Folders in, one hash for each step from the spec to the tarball out: each covers the one before it.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Files = ReadonlyMap<string, Uint8Array>;

/** What each step is made of, as paths from the project's root. */
const steps = {
  spec: ['spec'],
  templates: ['templates'],
  generator: ['generator', 'scripts', 'package.json', 'package-lock.json', 'redocly.yaml', 'tsconfig.json'],
  generated: ['generated'],
} as const;

/** What is installed or built in `generated` by others. */
const others = /^generated\/(node_modules|dist|build)(\/|$)/;

export interface Manifest {
  readonly package: string;
  readonly says: string;
  /** From the spec to the package: SHA-256 over the hash before it and the list `path hash` of its own files. */
  readonly chain: Readonly<Record<string, string>>;
  /** SHA-256 of every file of the tarball but this one. */
  readonly files: Readonly<Record<string, string>>;
}

const says =
  'Made when the package was packed. In the repository, `npm run verify -- TARBALL` makes everything again and compares.';

export function buildManifest(root: string, name: string, packed: Files): Manifest {
  const chain: Record<string, string> = {};
  let before = '';
  for (const [step, places] of Object.entries(steps)) {
    const files = places.flatMap((place) => filesAt(root, place)).sort();
    before = hashList(before, new Map(files.map((path) => [path, readFileSync(join(root, path))])));
    chain[step] = before;
  }
  chain.package = hashList(before, packed);
  const files = Object.fromEntries([...packed].sort().map(([path, bytes]) => [path, sha256(bytes)]));
  return { package: name, says, chain, files };
}

function hashList(before: string, files: Files): string {
  const lines = [...files].map(([path, bytes]) => `${path} ${sha256(bytes)}\n`).sort();
  return sha256(Buffer.from(`${before}\n${lines.join('')}`));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file at a place, by its path from the root with `/`. */
export function filesAt(root: string, place: string): readonly string[] {
  if (statSync(join(root, place)).isFile()) return [place];
  return readdirSync(join(root, place), { withFileTypes: true }).flatMap((entry) =>
    others.test(`${place}/${entry.name}`) ? [] : filesAt(root, `${place}/${entry.name}`),
  );
}
