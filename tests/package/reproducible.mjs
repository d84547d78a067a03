// Clones in, tarballs out: the same bytes on the same Node, the same files on any; and a changed byte is found.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { inClone, packIn } from './clone.mjs';
import { expect, inRuntimes, run, scratch } from './place.mjs';

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const node = (major) => inRuntimes(`node${major}/bin/node`);

export function reproducible() {
  return [
    { name: 'two clones, the same bytes', work: twoClones },
    { name: 'Node 20 to 26, the same files', work: everyNode },
  ];
}

async function twoClones() {
  return inClone(async (one) => {
    const first = await packIn(one);
    const hashes = [hash(first.bytes), await inClone(async (other) => hash((await packIn(other)).bytes))];
    expect(hashes[1], hashes[0], 'the hash of the second clone');
    await verifies(one, first);
    return hashes[0];
  });
}

/** The tarball as it is; with a byte changed; with a byte changed and the list made to fit. */
async function verifies(folder, { tarball, bytes }) {
  const verify = (path, allowed) => run('npm', ['run', '--silent', 'verify', '--', path], { cwd: folder, allowed });
  await verify(tarball, [0]);
  const tar = gunzipSync(bytes);
  const at = tar.indexOf('redirect: "manual"');
  if (at < 0) throw new Error('the text to change is not in the tarball');
  tar.write('redirect: "follow"', at);
  const changed = join(scratch, 'changed.tgz');
  writeFileSync(changed, gzipSync(tar));
  const { stderr } = await verify(changed, [1]);
  if (!/dist\/\S+ differs/.test(stderr)) throw new Error(`the changed file is not named: ${stderr}`);
}

async function everyNode() {
  return inClone(async (folder) => {
    const found = [];
    // One after another, in one clone: nothing of a run may be left for the next.
    for (const major of [20, 22, 24, 26]) {
      const { bytes } = await packIn(folder, node(major));
      found.push(hash(gunzipSync(bytes)));
    }
    expect(new Set(found).size, 1, 'different contents');
    return found[0];
  });
}
