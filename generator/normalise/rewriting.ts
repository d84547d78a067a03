// What rewriting shares: the document as it came, the notes made on the way, the schemas that were given a name.

import { follow, get, isObject, type Json, type JsonObject, pointer, pointerParts, text, texts } from '../json.js';
import { type Family, findFamilies, partOf } from './family.js';

export interface Remark {
  readonly pointer: string;
  readonly text: string;
}

const component = '/components/schemas/';
/** Parts of a pointer that say nothing to a reader. */
const silent =
  /^(components|schemas|properties|paths|content|schema|responses|parameters|requestBody|items|allOf|anyOf|oneOf|\$defs)$/;

export class Rewriting {
  readonly notes: Remark[] = [];
  /** Places outside components/schemas that a reference names, and what they are called there now. */
  readonly #named = new Map<string, string>();
  readonly #waiting: { readonly name: string; readonly place: string; readonly node: Json }[] = [];
  readonly #taken: Set<string>;
  readonly #files = new WeakSet<JsonObject>();
  readonly #anchors: ReadonlyMap<string, string>;
  /** By the name of the component. */
  readonly families: ReadonlyMap<string, Family>;

  constructor(readonly source: Json) {
    this.#taken = new Set(Object.keys(get(get(source, 'components'), 'schemas') ?? {}));
    this.#anchors = findAnchors(source);
    this.families = findFamilies(this);
  }

  note(place: string, what: string): void {
    this.notes.push({ pointer: place, text: what });
  }

  /** What a reference leads to after all its steps, and where that stands. */
  resolve(node: Json | undefined, place: string): { readonly node: Json; readonly place: string } | undefined {
    let here = node;
    let at = place;
    for (let step = 0; step < 50; step++) {
      const reference = text(get(here, '$ref'));
      if (reference === undefined) return here === undefined ? undefined : { node: here, place: at };
      at = placeOf(reference);
      here = follow(this.source, reference);
    }
    return undefined;
  }

  /**
   * The reference as every reader understands it: to a schema among the components. None where nothing stands. As a part
   * of another schema, the name of a family means what its kinds share.
   */
  reference(wanted: string, isPart = false): string | undefined {
    const anchor = this.#anchors.get(wanted);
    const place = anchor ?? placeOf(wanted);
    const node = place === '' ? undefined : follow(this.source, `#${place.replaceAll('%', '%25')}`);
    if (node === undefined) return undefined;
    const [, , name, ...deeper] = pointerParts(place);
    if (place.startsWith(component) && deeper.length === 0 && name !== undefined)
      return componentReference(isPart ? partOf(this, name) : name);
    const known = this.#named.get(place);
    if (known !== undefined) return componentReference(known);
    const fresh = this.fresh(place);
    this.#named.set(place, fresh);
    this.#waiting.push({ name: fresh, place, node });
    return componentReference(fresh);
  }

  /** A schema that says "a file", whatever it said before; it is known again by itself. */
  file(said: JsonObject): JsonObject {
    const description = text(get(said, 'description'));
    const nullable = get(said, 'nullable') === true || texts(get(said, 'type')).includes('null');
    const file: JsonObject = { ...(description === undefined ? {} : { description }), format: 'binary' };
    this.#files.add(file);
    return nullable ? { anyOf: [file, { type: 'null' }] } : file;
  }

  isFile(schema: JsonObject): boolean {
    return this.#files.has(schema);
  }

  /** The next place that was given a name and is not yet among the components. */
  next(): { readonly name: string; readonly place: string; readonly node: Json } | undefined {
    return this.#waiting.pop();
  }

  /** A component's name that nobody has, for what stands at a place or is called so. */
  fresh(place: string): string {
    const said = pointerParts(place).filter((part) => !silent.test(part));
    const wanted =
      said
        .join('_')
        .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
        .replaceAll(/^_+|_+$/g, '') || 'Part';
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}${count}`;
    this.#taken.add(name);
    return name;
  }
}

export function componentReference(name: string): string {
  return `#${pointer('components', 'schemas', name).replaceAll('%', '%25')}`;
}

/** The component a rewritten reference names. */
export function componentOf(reference: string): string {
  return pointerParts(reference.slice(1).replaceAll('%25', '%'))[2] ?? '';
}

function placeOf(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return reference.slice(1);
  }
}

/** `#name` -> the place that says `$anchor: name`. */
function findAnchors(source: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const search = (node: Json | undefined, place: string): void => {
    if (Array.isArray(node)) for (const [index, item] of node.entries()) search(item, `${place}/${index}`);
    if (!isObject(node)) return;
    const name = text(get(node, '$anchor')) ?? text(get(node, '$dynamicAnchor'));
    if (name !== undefined) found.set(`#${name}`, place);
    for (const [key, item] of Object.entries(node)) search(item, place + pointer(key));
  };
  // OpenAPI 3.0 has none.
  const modern = text(get(source, 'openapi'))?.startsWith('3.0') !== true;
  if (modern) search(get(get(source, 'components'), 'schemas'), '/components/schemas');
  return found;
}
