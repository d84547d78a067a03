// The project's lockfile and the package's manifest in, npm's own list of what it is installed with out (CycloneDX).

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.js';

export interface Needing {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The same for the same lockfile: without the moment, the serial number and the version of npm that wrote it. */
export function buildSbom(root: string, name: string, manifest: Needing): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const needed: Record<string, unknown> = {};
  const need = ({ dependencies = {} }: Needing): void => {
    for (const place of Object.keys(dependencies).map((one) => `node_modules/${one}`)) {
      if (place in needed) continue;
      const locked = packages[place];
      // Here it is a tool; where the package is installed it is not.
      needed[place] = { ...locked, dev: undefined };
      need(locked);
    }
  };
  need(manifest);
  // npm names a package by its folder.
  const folder = join(root, 'build/sbom', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const lock = { lockfileVersion: 3, requires: true, packages: { '': manifest, ...needed } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const text = npm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--package-lock-only'], folder);
  const sbom = JSON.parse(text);
  const metadata = { ...sbom.metadata, timestamp: undefined, tools: [{ vendor: 'npm', name: 'cli' }] };
  return `${JSON.stringify({ ...sbom, serialNumber: undefined, metadata }, null, 2)}\n`;
}
