// The files of a package in, what is wrong with them as a set out: empty, missing, leading nowhere, not meant to ship.

import { posix } from 'node:path';
import type { Files } from './chain.js';

const shipped =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|MANIFEST\.json|sbom\.cdx\.json|bin\/[\w-]+\.js|dist\/[\w/.-]+\.(js|cjs|d\.ts|d\.cts))$/;

/** One line for each fault. */
export function findFaults(files: Files): readonly string[] {
  const manifest = JSON.parse(textOf(files, 'package.json'));
  const promised = [...leaves(manifest.exports), ...Object.values<string>(manifest.bin ?? {})].map((path) =>
    posix.normalize(path),
  );
  const faults: string[] = [];
  for (const path of [...promised, 'README.md', 'LICENSE', 'CHANGELOG.md', 'MANIFEST.json', 'sbom.cdx.json'])
    if (!files.has(path)) faults.push(`${path} is missing`);
  if (promised.length === 0) faults.push('package.json opens no door');
  for (const [path, bytes] of files) {
    if (!shipped.test(path) || /\.(test|test-d)\./.test(path)) faults.push(`${path} does not belong into the package`);
    if (bytes.length === 0) faults.push(`${path} is empty`);
    if (!/\.(c?js|d\.c?ts)$/.test(path)) continue;
    for (const near of relatives(textOf(files, path))) {
      const target = posix.join(posix.dirname(path), near);
      const found = /\.d\.c?ts$/.test(path) ? target.replace(/\.(c?)js$/, '.d.$1ts') : target;
      if (!files.has(found)) faults.push(`${path} leads to ${found}, which is missing`);
    }
  }
  return faults;
}

/** The files that a module names with a leading dot. */
function relatives(text: string): readonly string[] {
  return [...text.matchAll(/(?:from\s*|import\s*\(?|require\()\s*["'](\.[^"']+)["']/g)].map(([, path = '']) => path);
}

function leaves(exports: unknown): readonly string[] {
  if (typeof exports === 'string') return [exports];
  return typeof exports === 'object' && exports !== null ? Object.values(exports).flatMap(leaves) : [];
}

function textOf(files: Files, path: string): string {
  return Buffer.from(files.get(path) ?? []).toString('utf8');
}
