// npm run pack: the package compiled, laid out, checked and packed; its size, its hash, and last the tarball's path.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from './package/chain.js';
import { packStaged, readFiles, stagePackage } from './package/stage.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
try {
  const { folder, manifest } = stagePackage(root);
  const tarball = packStaged(root, folder);
  const bytes = readFileSync(tarball);
  const sizes = [...readFiles(folder).values()].map(({ length }) => length);
  const kilobytes = (count: number) => `${(count / 1024).toFixed(1)} KB`;
  const unpacked = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `${manifest.package}: ${sizes.length} files, ${kilobytes(bytes.length)} packed, ${kilobytes(unpacked)} unpacked`,
  );
  for (const [step, hash] of Object.entries(manifest.chain)) console.log(`  ${step.padEnd(10)} ${hash}`);
  console.log(`sha256 ${sha256(bytes)}`);
  console.log(tarball);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
