// Every identifier a user will ever see: asked for, made safe, made unique, remembered.

import { camelCase, kebabCase, pascalCase } from './identifier.js';

/** Names that the SDK's own files already use beside the document's types: the runtime's, and the language's. */
const taken = [
  'Answer',
  'Array',
  'CallOptions',
  'Case',
  'ClientOptions',
  'Cookies',
  'Download',
  'Equal',
  'Expect',
  'FetchClient',
  'Headers',
  'Omit',
  'Operation',
  'Pages',
  'Pick',
  'Promise',
  'Profile',
  'Readonly',
  'Recipe',
  'Record',
  'Required',
  'Route',
  'Shape',
  'Transport',
  'Uint8Array',
  'Unresolved',
];

export class Names {
  readonly #types = new Set(taken);
  readonly #files = new Set<string>();
  readonly #byPlace = new Map<string, string>();

  /** Names that are spoken for before the document is read: the client, the runtime's public names. */
  reserve(...names: readonly string[]): void {
    for (const name of names) this.#types.add(name);
  }

  /** The client's name, or one beside it where it or the name of its options is taken. */
  client(said: string): string {
    const wanted = pascalCase(said);
    const free = (name: string): boolean => !this.#types.has(name) && !this.#types.has(`${name}Options`);
    return free(wanted) ? wanted : free(`${wanted}Api`) ? `${wanted}Api` : `${wanted}Api2`;
  }

  /** The type that stands at a place of the document: the same place has the same name. */
  type(place: string, wanted: string): string {
    const known = this.#byPlace.get(place);
    if (known !== undefined) return known;
    const name = this.fresh(wanted);
    this.#byPlace.set(place, name);
    return name;
  }

  /** A type's name that nothing else has. */
  fresh(wanted: string, otherwise = ''): string {
    const name = pascalCase(wanted);
    return unique(this.#types.has(name) ? `${name}${otherwise}` : name, this.#types, (name) => name);
  }

  /** A function's name that nothing else has. */
  verb(wanted: string): string {
    return unique(camelCase(wanted), this.#types, (name) => name);
  }

  /** A file's path without ending, unique where letter case does not count. */
  file(folder: string, wanted: string): string {
    return unique(`${folder}/${kebabCase(wanted)}`, this.#files, (name) => name.toLowerCase());
  }
}

/** The wanted name, or the first of name2, name3, ... that is free in `used`, which then holds it. */
export function unique(wanted: string, used: Set<string>, key: (name: string) => string): string {
  let name = wanted;
  for (let count = 2; used.has(key(name)); count++) name = `${wanted}${count}`;
  used.add(key(name));
  return name;
}
