// Clones in, tarballs out: the same bytes on the same Node, the same files on any; and what was tampered with is found.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { inClone, packIn } from './clone.mjs';
import { expect, inRuntimes, run, scratch } from './place.mjs';

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const majors = ['20', '22', '24', '26'];

export function reproducible() {
  return [{ name: 'two clones the same bytes, Node 20 to 26 the same files, verify', work: clones }];
}

/** One clone serves for all but the second of the two: nothing of a run may be left for the next. */
async function clones() {
  return inClone(async (one) => {
    const first = await packIn(one);
    const second = await inClone(packIn);
    expect(hash(second.bytes), hash(first.bytes), 'the hash of the second clone');
    await verifies(one, first);
    const files = hash(gunzipSync(first.bytes));
    // This Node has packed already.
    for (const major of majors.filter((other) => other !== process.versions.node.split('.')[0])) {
      const { bytes } = await packIn(one, inRuntimes(`node${major}/bin/node`));
      expect(hash(gunzipSync(bytes)), files, `the files that Node ${major} packs`);
    }
    return hash(first.bytes);
  });
}

/** The tarball as it is; with a byte changed; with a byte changed and its own list made to fit. */
async function verifies(folder, { tarball, bytes }) {
  const verify = (path, allowed) => run(process.execPath, ['build/scripts/verify.js', path], { cwd: folder, allowed });
  await verify(tarball, [0]);
  const [honest, changed] = [gunzipSync(bytes), gunzipSync(bytes)];
  const at = changed.indexOf('redirect: "manual"');
  if (at < 0) throw new Error('the text to change is not in the tarball');
  changed.write('redirect: "follow"', at);
  const path = join(scratch, 'changed.tgz');
  writeFileSync(path, gzipSync(changed));
  const careless = await verify(path, [1]);
  if (!/its own MANIFEST.json says:\s+dist\/\S+ differs/.test(careless.stderr))
    throw new Error(`the changed file is not named: ${careless.stderr}`);
  const [before, after] = [honest, changed].map((tar) => hash(fileAround(tar, at)));
  changed.write(after, changed.indexOf(before));
  writeFileSync(path, gzipSync(changed));
  const careful = await verify(path, [1]);
  if (!/repository makes another package:[\s\S]*MANIFEST.json differs[\s\S]*dist\/\S+ differs/.test(careful.stderr))
    throw new Error(`what was made to fit is believed: ${careful.stderr}`);
}

/** The file of a tar that holds this place: its header says how long it is. */
function fileAround(tar, place) {
  for (let at = 0; ; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    const end = at + 512 + size;
    if (end > place) return tar.subarray(at + 512, end);
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
