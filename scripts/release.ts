// npm run release [-- --dry-run] [-- --registry URL]: packs twice, compares, and publishes that very tarball.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sha256 } from './package/chain.js';
import { npm } from './package/npm.js';
import { findReasons, noRepository } from './package/ready.js';
import { packStaged, stagePackage } from './package/stage.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, registry: { type: 'string' } } });
  const reasons = findReasons(root);
  if (reasons.length > 0 && !values['dry-run']) throw new Error(`Not published:\n  ${reasons.join('\n  ')}`);
  const hashes = [1, 2].map(() => {
    const { folder, manifest } = stagePackage(root);
    const tarball = packStaged(root, folder);
    return { name: manifest.package, tarball, hash: sha256(readFileSync(tarball)) };
  });
  const [first, second] = hashes;
  if (first === undefined || first.hash !== second?.hash)
    throw new Error('Packed twice, the package differs: not published');
  console.log(`${first.name}: packed twice, the same bytes\nsha256 ${first.hash}\n${first.tarball}`);
  // Where GitHub lends an identity, npm proves with it where the tarball was made.
  const provenance = process.env.ACTIONS_ID_TOKEN_REQUEST_URL ? ['--provenance'] : [];
  const registry = values.registry ? ['--registry', values.registry] : [];
  const how = ['--access', 'public', ...provenance, ...registry, ...(values['dry-run'] ? ['--dry-run'] : [])];
  npm(['publish', first.tarball, '--ignore-scripts', ...how], root);
  if (values['dry-run']) console.log('All done but publishing.');
  else console.log('Published.');
  for (const reason of reasons) console.log(`  before it is published: ${reason}`);
  const { repository } = JSON.parse(readFileSync(`${root}generated/package.json`, 'utf8'));
  if (repository === undefined && provenance.length === 0) console.log(`  to know: ${noRepository}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
