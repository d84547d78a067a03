// The project in, the folder that becomes the tarball out: what ships, and nothing else.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildManifest, type Files, filesAt, type Manifest } from './chain.js';
import { findFaults } from './faults.js';
import { npm } from './npm.js';
import { buildSbom } from './sbom.js';

export interface Staged {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Compiles the package and lays it out in `build/package`. Throws an `Error` that lists what is missing or does not belong there. */
export function stagePackage(root: string): Staged {
  const built = spawnSync(process.execPath, ['generated/build.mjs'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) throw new Error('generated/ does not compile');
  const folder = join(root, 'build/package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const whole = readJson(join(root, 'generated/package.json'));
  const { name, version, files } = whole;
  // Whoever installs it builds nothing.
  const shipped = { ...whole, scripts: undefined, devDependencies: undefined, files: undefined };
  for (const place of [...files, 'README.md'])
    if (existsSync(join(root, 'generated', place)))
      cpSync(join(root, 'generated', place), join(folder, place), { recursive: true });
  for (const place of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, place), join(folder, place));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(shipped, null, 2)}\n`);
  writeFileSync(join(folder, 'sbom.cdx.json'), buildSbom(root, name, shipped));
  const manifest = buildManifest(root, `${name}@${version}`, readFiles(folder));
  writeFileSync(join(folder, 'MANIFEST.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const faults = findFaults(readFiles(folder));
  if (faults.length > 0) throw new Error(`The package is not whole:\n  ${faults.join('\n  ')}`);
  return { folder, manifest };
}

/** Packs what is staged, and gives the tarball's path. The same files give the same bytes on the same Node and npm. */
export function packStaged(root: string, folder: string): string {
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', join(root, 'build')], folder),
  );
  return join(root, 'build', filename);
}

/** Every file of a folder by its path in it. */
export function readFiles(folder: string): Files {
  const paths = filesAt(folder, '.').map((path) => path.slice('./'.length));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
