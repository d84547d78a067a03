// A tarball in, its files by their path out: what npm writes and no more, read without touching the disk.

import { gunzipSync } from 'node:zlib';

const block = 512;

/** Paths are below `package/`, which every npm tarball has. Throws an `Error` on what is none. */
export function readTarball(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const tar = gunzipSync(bytes);
  const files = new Map<string, Uint8Array>();
  let long: string | undefined;
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, length: number) =>
      tar
        .subarray(at + from, at + from + length)
        .toString('utf8')
        .replace(/\0[\s\S]*$/, '');
    const size = Number.parseInt(text(124, 12), 8);
    const type = text(156, 1);
    if (text(257, 5) !== 'ustar' || Number.isNaN(size)) throw new Error('this is no tarball that npm packed');
    const body = tar.subarray(at + block, at + block + size);
    const short = [text(345, 155), text(0, 100)].filter((part) => part !== '').join('/');
    // A path too long for the header stands in an extended one before it.
    if (type === 'x') long = /\d+ path=(.*)\n/.exec(body.toString('utf8'))?.[1];
    else {
      const path = long ?? short;
      if ((type !== '0' && type !== '') || !path.startsWith('package/') || path.split('/').includes('..'))
        throw new Error(`${path} does not belong into a package`);
      files.set(path.slice('package/'.length), new Uint8Array(body));
      long = undefined;
    }
    at += block * (1 + Math.ceil(size / block));
  }
  return files;
}
