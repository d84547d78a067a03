// What rewriting shares: the document as it came, the notes made on the way, the schemas that were given a name.

import { follow, get, isObject, type Json, pointer, pointerParts, text } from '../json.js';

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
  readonly #anchors: ReadonlyMap<string, string>;

  constructor(readonly source: Json) {
    this.#taken = new Set(Object.keys(get(get(source, 'components'), 'schemas') ?? {}));
    this.#anchors = findAnchors(source);
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

  /** The reference as every reader understands it: to a schema among the components. None where nothing stands. */
  reference(wanted: string): string | undefined {
    const anchor = this.#anchors.get(wanted);
    const place = anchor ?? placeOf(wanted);
    const node = place === '' ? undefined : follow(this.source, `#${place.replaceAll('%', '%25')}`);
    if (node === undefined) return undefined;
    const [, , name, ...deeper] = pointerParts(place);
    if (place.startsWith(component) && deeper.length === 0 && name !== undefined) return componentReference(name);
    const known = this.#named.get(place);
    if (known !== undefined) return componentReference(known);
    const fresh = this.#fresh(place);
    this.#named.set(place, fresh);
    this.#waiting.push({ name: fresh, place, node });
    return componentReference(fresh);
  }

  /** The next place that was given a name and is not yet among the components. */
  next(): { readonly name: string; readonly place: string; readonly node: Json } | undefined {
    return this.#waiting.pop();
  }

  #fresh(place: string): string {
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
