// Packages with something wrong in them: each fault is found, and what is right is not.

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sha256 } from './chain.js';
import { differences, selfDifferences } from './compare.js';
import { findFaults } from './faults.js';
import { changelogReasons } from './ready.js';
import { readTarball } from './tarball.js';

const texts = {
  'package.json': JSON.stringify({
    exports: { '.': { import: { types: './dist/index.d.ts', default: './dist/index.js' } } },
    bin: { shop: 'bin/shop.js' },
  }),
  'README.md': 'r',
  LICENSE: 'l',
  'CHANGELOG.md': 'c',
  'MANIFEST.json': '{}',
  'sbom.cdx.json': '{}',
  'bin/shop.js': "import '../dist/index.js';",
  'dist/index.js': 'import { a } from "./shared/a.js";',
  'dist/index.d.ts': "export { a } from './a.js';",
  'dist/a.d.ts': 'export declare const a: 1;',
  'dist/shared/a.js': 'export const a = 1;',
};
const files = (given: Readonly<Record<string, string | undefined>>) =>
  new Map(
    Object.entries({ ...texts, ...given }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, new Uint8Array(Buffer.from(text))] as const],
    ),
  );

test('a whole package has no fault', () => {
  expect(findFaults(files({}))).toEqual([]);
});

test.each([
  ['an empty dist', { 'dist/index.js': undefined }, 'dist/index.js is missing'],
  ['a file without a byte', { 'dist/index.js': '' }, 'dist/index.js is empty'],
  ['a partial dist', { 'dist/shared/a.js': undefined }, 'dist/index.js leads to dist/shared/a.js, which is missing'],
  [
    'a declaration that leads nowhere',
    { 'dist/a.d.ts': undefined },
    'dist/index.d.ts leads to dist/a.d.ts, which is missing',
  ],
  ['a command without its file', { 'bin/shop.js': undefined }, 'bin/shop.js is missing'],
  ['no licence', { LICENSE: undefined }, 'LICENSE is missing'],
  ['a source map', { 'dist/index.js.map': '{}' }, 'dist/index.js.map does not belong into the package'],
  ['a test', { 'dist/index.test.js': '1' }, 'dist/index.test.js does not belong into the package'],
  ['a template', { 'README.md.hbs': '1' }, 'README.md.hbs does not belong into the package'],
  ['a source', { 'src/index.ts': '1' }, 'src/index.ts does not belong into the package'],
  ['no door', { 'package.json': '{}' }, 'package.json opens no door'],
])('%s is a fault', (_, given, fault) => {
  expect(findFaults(files(given))).toContain(fault);
});

/** As tar writes it: a header of 512 bytes, the body, zeros up to the next block. */
function entry(path: string, text: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(`${text.length.toString(8).padStart(11, '0')} `, 124);
  header.write(type, 156);
  header.write('ustar', 257);
  return Buffer.concat([header, Buffer.from(text.padEnd(Math.ceil(text.length / 512) * 512, '\0'))]);
}
const tarball = (...entries: readonly Buffer[]) => gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));

test('a tarball gives its files, those with long names too', () => {
  const long = `package/${'a'.repeat(120)}.js`;
  const pax = ` path=${long}\n`;
  const bytes = tarball(entry('package/a.js', '1'), entry('pax', `${pax.length + 3}${pax}`, 'x'), entry('cut', '22'));
  const found = [...readTarball(bytes)].map(([path, body]) => [path, Buffer.from(body).toString()]);
  expect(found).toEqual([
    ['a.js', '1'],
    [long.slice('package/'.length), '22'],
  ]);
});

test.each([
  ['a path out of the package', tarball(entry('package/../../a', '1'))],
  ['a path beside the package', tarball(entry('other/a', '1'))],
  ['a link', tarball(entry('package/a', '', '2'))],
  ['no tar', gzipSync(Buffer.alloc(2048, 'x'))],
  ['no gzip', Buffer.from('x')],
])('a tarball with %s is refused', (_, bytes) => {
  expect(() => readTarball(bytes)).toThrow();
});

const listed = (given: Readonly<Record<string, string | undefined>> = {}) => {
  const all = files({ ...given, 'MANIFEST.json': undefined });
  const manifest = {
    chain: { spec: '1', package: '2' },
    files: Object.fromEntries([...all].map(([path, bytes]) => [path, sha256(bytes)])),
  };
  return all.set('MANIFEST.json', new Uint8Array(Buffer.from(JSON.stringify(manifest))));
};

test('a changed, a missing and an added file are found by the tarball’s own list', () => {
  expect(selfDifferences(listed())).toEqual([]);
  const changed = listed();
  changed
    .set('LICENSE', new Uint8Array([1]))
    .set('more.js', new Uint8Array([2]))
    .delete('README.md');
  expect(selfDifferences(changed)).toEqual([
    'LICENSE differs',
    'README.md is listed and not in the tarball',
    'more.js is in the tarball and not listed',
  ]);
  expect(selfDifferences(files({ 'MANIFEST.json': 'x' }))).toEqual(['MANIFEST.json is missing or lists no files']);
});

test('a package made otherwise is told from ours, with the step where the chain breaks', () => {
  expect(differences(listed(), listed())).toEqual([]);
  const other = listed({ LICENSE: 'another' });
  expect(differences(other, listed())).toEqual(['LICENSE differs', 'MANIFEST.json differs']);
  other.set('MANIFEST.json', new Uint8Array(Buffer.from('{"chain":{"spec":"0"}}')));
  expect(differences(other, listed())[0]).toBe('the chain breaks at: spec');
});

test.each([
  ['## 1.0.0, 2026-01-31\n\n- a change\n', []],
  ['# Changelog\n\n## 1.0.0, 2026-01-31\n\n### Added\n\n- a change\n\n## 0.9.0, 2025-01-01\n', []],
  ['## 1.0.0, unreleased\n\n- a change\n', ['must say the day']],
  ['## 1.0.0, 2026-01-31\n\n## 0.9.0, 2025-01-01\n\n- a change\n', ['lists no change']],
  ['## 0.9.0, 2026-01-31\n\n- a change\n', ['its first section is 0.9.0, and the version is 1.0.0']],
  ['', ['its first section is missing']],
])('a changelog that is not ready says why: %j', (changelog, reasons) => {
  const found = changelogReasons(changelog, '1.0.0');
  expect(found).toHaveLength(reasons.length);
  for (const [at, reason] of reasons.entries()) expect(found[at]).toContain(reason);
});
