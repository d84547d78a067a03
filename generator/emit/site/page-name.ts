// What a page is about -> the name of its file, the same in every language and fit for any disk.

import { createHash } from 'node:crypto';
import type { Api } from '../../model/model.js';

/** A disk takes 255 bytes, of which its ending and what stands before it need some. */
const longest = 120;

/** `payments.checkout`; letters of every script stay, and a long one ends in what tells it from its like. */
export function pageName(id: string): string {
  const name = id.normalize('NFC').replaceAll(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-');
  if (Buffer.byteLength(name) <= longest) return name;
  const start = Buffer.from(name)
    .subarray(0, longest)
    .toString()
    .replace(/\ufffd$/, '');
  return `${start}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}

/** `callback.order`, unless an operation has that name already: to many disks `a` and `A` are one. */
export function callbackPageName(api: Api, callback: string): string {
  let name = `callback.${pageName(callback)}`;
  while (pagesIn(api).has(name.toLowerCase())) name = `${name}-callback`;
  return name;
}

const known = new WeakMap<Api, ReadonlySet<string>>();

function pagesIn(api: Api): ReadonlySet<string> {
  const names =
    known.get(api) ??
    new Set(api.resources.flatMap(({ operations }) => operations.map(({ id }) => pageName(id).toLowerCase())));
  known.set(api, names);
  return names;
}
