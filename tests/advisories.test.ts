// Every lockfile in, packages below the version in which a published advisory was mended out: there is none.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Kept by hand: the registry's own audit is not asked, so that the test says the same everywhere. */
const floors: Readonly<Record<string, readonly [version: string, advisory: string]>> = {
  handlebars: ['4.7.10', 'GHSA-8r5x-fm3f-whwj, GHSA-p8wg-vrv2-v86f, GHSA-xw65-4hp5-5hc7; CVE-2026-33916 to -33941'],
  'js-yaml': ['4.3.0', 'CVE-2026-59869, GHSA-52cp-r559-cp3m'],
};

function below(version: string, floor: string): boolean {
  const [given, least] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  const at = least?.findIndex((number, index) => number !== given?.[index]) ?? -1;
  return at >= 0 && !((given?.[at] ?? 0) > (least?.[at] ?? 0));
}

function findVulnerable(lock: string): readonly string[] {
  const packages: Readonly<Record<string, { readonly version?: string }>> = JSON.parse(lock).packages;
  return Object.entries(packages).flatMap(([path, { version = '' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const [floor, advisory] = floors[name] ?? [];
    return floor !== undefined && below(version, floor) ? [`${path} ${version}: ${advisory}; at least ${floor}`] : [];
  });
}

const lockfiles = [
  'package-lock.json',
  ...readdirSync(join(root, 'tests'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && readdirSync(join(root, 'tests', entry.name)).includes('package-lock.json')
      ? [`tests/${entry.name}/package-lock.json`]
      : [],
  ),
];

test.each(lockfiles)('%s holds nothing with a known advisory', (path) => {
  expect(findVulnerable(readFileSync(join(root, path), 'utf8'))).toEqual([]);
});

test.each([
  ['4.7.9', true],
  ['4.6.99', true],
  ['3.9.9', true],
  ['4.7.10', false],
  ['4.8.0', false],
  ['5.0.0', false],
])('handlebars %s is below the floor: %s', (version, wanted) => {
  const lock = JSON.stringify({ packages: { 'node_modules/a/node_modules/handlebars': { version } } });
  expect(findVulnerable(lock).length > 0).toBe(wanted);
});
