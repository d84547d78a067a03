// Names in, the path of a field out, `data.items[].id`, and back; a dot inside a name is written `\.`.

export function joinPath(container: string, name: string): string {
  const written = name.replaceAll('\\', '\\\\').replaceAll('.', '\\.');
  return container === '' ? written : `${container}.${written}`;
}

/** `data.items[]` of `data.items[].id`; `''` of what stands in the body itself. */
export function containerOf(path: string): string {
  const end = lastDot(path);
  if (end >= 0) return path.slice(0, end);
  return path.startsWith('[]') && path !== '[]' ? '[]' : '';
}

/** The field that holds a path: `data.items` of `data.items[].id`. */
export const ownerOf = (path: string): string => containerOf(path).replace(/(\[\])+$/, '');

export const lastOf = (path: string): string => plain(path.slice(lastDot(path) + 1));

export function namesOf(path: string): readonly string[] {
  return path.split(/(?<!\\)\./).map(plain);
}

const plain = (written: string): string => written.replaceAll('\\.', '.').replaceAll('\\\\', '\\');

function lastDot(path: string): number {
  for (let at = path.length - 1; at >= 0; at--) if (path[at] === '.' && path[at - 1] !== '\\') return at;
  return -1;
}
