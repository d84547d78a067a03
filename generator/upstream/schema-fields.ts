// A schema of a document in, the fields below it out, in the words a page would use.

import { entries, follow, get, isList, isObject, type Json, list, number, pointer, text, texts } from '../json.js';
import type { Field } from './endpoint.js';
import { typeOf } from './part.js';
import { joinPath, namesOf } from './path.js';

interface Found {
  readonly value: Json | undefined;
  readonly pointer: string;
  /** The references that led here, to stop at a circle. */
  readonly trail: readonly string[];
}

const deepest = 24;
const most = 20_000;

export class SchemaFields {
  readonly fields: Field[] = [];
  readonly shown = new Set<string>();
  /** Where the schema of each container stands. */
  readonly places = new Map<string, string>();
  readonly #document: Json;

  constructor(document: Json) {
    this.#document = document;
  }

  /** Adds what stands below `schema`. */
  add(schema: Json | undefined, at: string, path = ''): this {
    this.#members({ value: schema, pointer: at, trail: [] }, path);
    return this;
  }

  /** What a schema says of itself. */
  describe(schema: Json | undefined, at: string): Omit<Field, 'path' | 'from' | 'required'> {
    return this.#describe({ value: schema, pointer: at, trail: [] });
  }

  #open(found: Found): Found {
    let here = found;
    for (let turn = 0; turn < deepest; turn++) {
      const reference = text(get(here.value, '$ref'));
      if (reference === undefined) return here;
      if (here.trail.includes(reference)) return { ...here, value: undefined };
      const value = follow(this.#document, reference);
      here = { value, pointer: reference.replace(/^#/, ''), trail: [...here.trail, reference] };
    }
    return { ...here, value: undefined };
  }

  /** The schema and everything it is put together from, references followed. */
  #layers(found: Found, depth = 0): readonly Found[] {
    const here = this.#open(found);
    if (depth > deepest || !isObject(here.value)) return [];
    const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((word) =>
      list(get(here.value, word)).map((value, index) => ({
        ...here,
        value,
        pointer: here.pointer + pointer(word, String(index)),
      })),
    );
    return [here, ...parts.flatMap((part) => this.#layers(part, depth + 1))];
  }

  #members(found: Found, path: string): void {
    if (this.fields.length > most || namesOf(path).length > deepest) return;
    const layers = this.#layers(found);
    const all = layers.filter(
      ({ pointer: place }) =>
        !/\/(oneOf|anyOf)\/\d+(\/|$)/.test(place.slice(found.pointer.length)) || layers.length === 1,
    );
    const required = new Set(all.flatMap(({ value }) => texts(get(value, 'required'))));
    let any = false;
    const home = layers.find(({ value }) => get(value, 'properties') !== undefined) ?? layers.at(0);
    if (home !== undefined && !this.places.has(path)) this.places.set(path, home.pointer);
    for (const layer of layers) {
      for (const [name, value] of entries(get(layer.value, 'properties'))) {
        any = true;
        const here = joinPath(path, name);
        if (this.fields.some((field) => field.path === here)) continue;
        const property = { value, pointer: layer.pointer + pointer('properties', name), trail: layer.trail };
        const alternative = !all.includes(layer);
        this.fields.push({
          path: here,
          ...this.#describe(property),
          ...(alternative && !required.has(name) ? {} : { required: required.has(name) }),
          at: property.pointer,
          from: 'row',
        });
        this.#members(property, here);
      }
      const items = get(layer.value, 'items');
      if (items !== undefined)
        this.#members({ ...layer, value: items, pointer: `${layer.pointer}/items` }, `${path}[]`);
    }
    if (any) this.shown.add(path);
  }

  #describe(found: Found): Omit<Field, 'path' | 'from' | 'required'> {
    const layers = this.#layers(found);
    const first = <T>(read: (value: Json | undefined) => T | undefined): T | undefined => {
      const own = read(found.value);
      if (own !== undefined) return own;
      for (const { value } of layers) {
        const here = read(value);
        if (here !== undefined) return here;
      }
      return undefined;
    };
    const types = new Set(layers.flatMap(({ value }) => typesOf(value)));
    const items = layers.flatMap(({ value, trail, pointer: place }) => {
      const inner = get(value, 'items');
      return inner === undefined
        ? []
        : this.#layers({ value: inner, pointer: `${place}/items`, trail }).flatMap((one) => typesOf(one.value));
    });
    const reference = text(get(found.value, '$ref'));
    const schema = reference?.split('/').at(-1);
    const meaning = first((value) => text(get(value, 'description')) || undefined);
    const title = first((value) => text(get(value, 'title')) || undefined);
    const format = first((value) => text(get(value, 'format')));
    const said = first((value) => get(value, 'default'));
    const examples = first(examplesOf);
    const values = first((value) => (isList(get(value, 'enum')) ? list(get(value, 'enum')) : undefined));
    const limits = Object.fromEntries(
      limitWords.flatMap((word) => {
        const value = first((schema) => number(get(schema, word)));
        return value === undefined ? [] : [[word, value] as const];
      }),
    );
    return {
      types: [...types],
      ...(items.length === 0 ? {} : { items: [...new Set(items)] }),
      ...(format === undefined ? {} : { format }),
      ...(title === undefined ? {} : { title }),
      ...(meaning === undefined ? {} : { meaning }),
      ...(said === undefined ? {} : { default: said }),
      ...(examples === undefined ? {} : { examples }),
      ...(values === undefined ? {} : { enum: values }),
      ...(Object.keys(limits).length === 0 ? {} : { limits }),
      ...(schema === undefined ? {} : { schema }),
      ...(first((value) => get(value, 'contentMediaType')) === undefined ? {} : { role: 'embedded' as const }),
      at: found.pointer,
    };
  }
}

const limitWords = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'];

function examplesOf(value: Json | undefined): readonly Json[] | undefined {
  const one = get(value, 'example');
  const many = get(value, 'examples');
  const found = [...(one === undefined ? [] : [one]), ...(isList(many) ? many : [])];
  return found.length === 0 ? undefined : found;
}

function typesOf(value: Json | undefined): readonly string[] {
  const said = get(value, 'type');
  const named = isList(said) ? texts(said) : (text(said) ?? undefined);
  const types = named === undefined ? implied(value) : isList(named) ? named : [named];
  const file = text(get(value, 'format')) === 'binary' && types.includes('string') ? ['file'] : types;
  return get(value, 'nullable') === true && types.length > 0 ? [...file, 'null'] : file;
}

/** Where no type is said, what stands there tells it. */
function implied(value: Json | undefined): readonly string[] {
  if (get(value, 'properties') !== undefined) return ['object'];
  if (get(value, 'items') !== undefined) return ['array'];
  const values = get(value, 'const') === undefined ? list(get(value, 'enum')) : [get(value, 'const') ?? null];
  return [...new Set(values.map(typeOf))];
}
