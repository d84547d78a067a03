// npm run verify -- TARBALL: a tarball held against this repository; exits 1 where it is not what the repository makes.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differences, selfDifferences } from './package/compare.js';
import { readFiles, stagePackage } from './package/stage.js';
import { readTarball } from './package/tarball.js';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Which tarball? npm run verify -- FILE.tgz');
  process.exit(2);
}
try {
  const given = readTarball(readFileSync(path));
  const inside = selfDifferences(given);
  if (inside.length > 0)
    throw new Error(`The tarball is not what its own MANIFEST.json says:\n  ${inside.join('\n  ')}`);
  const { folder } = stagePackage(fileURLToPath(new URL('../../', import.meta.url)));
  const found = differences(given, readFiles(folder));
  if (found.length > 0) throw new Error(`This repository makes another package:\n  ${found.join('\n  ')}`);
  console.log(`${path} is what this repository makes: ${given.size} files, each the same.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
