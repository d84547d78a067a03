// What a page is about -> the name of its file, the same in every language and fit for any disk.

import type { Api } from '../../model/model.js';

/** `payments.checkout`. */
export function pageName(id: string): string {
  return id.replaceAll(/[^\w.-]+/g, '-');
}

/** `callback.order`, unless an operation has that name already: to many disks `a` and `A` are one. */
export function callbackPageName(api: Api, callback: string): string {
  const taken = new Set(
    api.resources.flatMap(({ operations }) => operations.map(({ id }) => pageName(id).toLowerCase())),
  );
  let name = `callback.${pageName(callback)}`;
  while (taken.has(name.toLowerCase())) name = `${name}-callback`;
  return name;
}
