// The text of a YAML or JSON file and one edit in, the text with that edit out: comments, order and layout stay.
//
// The document is parsed for the places of its nodes only; what is not edited is never written anew.

import {
  Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Json, pointer } from '../json.js';

export type Edit =
  | { readonly do: 'set'; readonly path: readonly string[]; readonly value: Json }
  | { readonly do: 'remove'; readonly path: readonly string[] }
  | { readonly do: 'append'; readonly path: readonly string[]; readonly value: Json }
  | { readonly do: 'drop'; readonly path: readonly string[]; readonly value: string };

/** Undefined when the place is not there, or cannot hold what is asked for. */
export function editText(source: string, edit: Edit, isJson: boolean): string | undefined {
  const document = parseDocument(source, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const pen = new Pen(source, isJson);
  const edited = apply(pen, document.contents, edit);
  return edited !== undefined && parseDocument(edited).errors.length === 0 ? edited : undefined;
}

/** The line on which each place stands, by its pointer. */
export function linesOf(source: string): ReadonlyMap<string, number> {
  const counter = new LineCounter();
  const found = new Map<string, number>();
  const visit = (node: unknown, at: string): void => {
    const items = isMap(node) || isSeq(node) ? node.items : [];
    for (const [index, item] of items.entries()) {
      const name =
        isMap(node) && typeof item === 'object' && item !== null && 'key' in item && isScalar(item.key)
          ? String(item.key.value)
          : String(index);
      const here = at + pointer(name);
      const range = rangeOf(item);
      if (range !== undefined) found.set(here, counter.linePos(range[0]).line);
      visit(typeof item === 'object' && item !== null && 'value' in item && isMap(node) ? item.value : item, here);
    }
  };
  visit(parseDocument(source, { lineCounter: counter }).contents, '');
  return found;
}

function apply(pen: Pen, root: YAMLMap, edit: Edit): string | undefined {
  const name = edit.path.at(-1) ?? '';
  const container = find(root, edit.path.slice(0, -1));
  if (!isMap(container)) return undefined;
  const pair = pairOf(container, name);
  switch (edit.do) {
    case 'set':
      if (pair === undefined) return pen.addPair(container, name, edit.value);
      return isScalar(pair.value) ? pen.replace(pair.value, edit.value) : undefined;
    case 'remove':
      return pair === undefined ? undefined : pen.removeItem(container, container.items.indexOf(pair));
    case 'append':
      if (pair === undefined) return pen.addPair(container, name, [edit.value]);
      return isSeq(pair.value) ? pen.addItem(pair.value, edit.value) : undefined;
    case 'drop': {
      if (!isSeq(pair?.value)) return undefined;
      const at = pair.value.items.findIndex((item) => isScalar(item) && item.value === edit.value);
      if (at < 0) return undefined;
      // An empty list says nothing: its name goes too.
      if (pair.value.items.length === 1) return pen.removeItem(container, container.items.indexOf(pair));
      return pen.removeItem(pair.value, at);
    }
  }
}

function find(root: YAMLMap, path: readonly string[]): unknown {
  let here: unknown = root;
  for (const step of path) {
    if (isMap(here)) here = pairOf(here, step)?.value;
    else if (isSeq(here)) here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

function pairOf(map: YAMLMap, name: string): Pair<Node, Node> | undefined {
  return map.items.find((pair): pair is Pair<Node, Node> => isScalar(pair.key) && String(pair.key.value) === name);
}

/** A date in quotes stays text for every reader of YAML. */
const asOlder = { version: '1.1' } as const;

type Range = readonly [start: number, end: number, next: number];

/** Writes at the places of nodes. */
class Pen {
  readonly #source: string;
  readonly #isJson: boolean;

  constructor(source: string, isJson: boolean) {
    this.#source = source;
    this.#isJson = isJson;
  }

  replace(node: Node, value: Json): string | undefined {
    const range = node.range;
    if (!range) return undefined;
    return this.#splice(range[0], range[1], this.#inline(value));
  }

  addPair(map: YAMLMap, name: string, value: Json): string | undefined {
    if (map.flow === true)
      return this.#addFlow(
        map,
        this.#isJson
          ? `${JSON.stringify(name)}: ${this.#inline(value)}`
          : this.#inline({ [name]: value })
              .slice(1, -1)
              .trim(),
      );
    return this.#addBlock(map, (indent) => this.#block({ [name]: value }, indent));
  }

  addItem(list: YAMLSeq, value: Json): string | undefined {
    if (list.flow === true) return this.#addFlow(list, this.#inline(value));
    return this.#addBlock(list, (indent) => this.#block([value], indent));
  }

  removeItem(collection: YAMLMap | YAMLSeq, index: number): string | undefined {
    const ranges = collection.items.map(rangeOf);
    const [range, before, after] = [ranges[index], ranges[index - 1], ranges[index + 1]];
    if (range === undefined) return undefined;
    if (collection.flow === true) {
      if (after !== undefined) return this.#splice(range[0], after[0], '');
      return this.#splice(before?.[1] ?? range[0], range[1], '');
    }
    if (collection.items.length === 1) return undefined;
    const start = this.#source.lastIndexOf('\n', range[0] - 1) + 1;
    const end = this.#source.indexOf('\n', Math.max(range[1] - 1, range[0]));
    return this.#splice(start, end < 0 ? this.#source.length : end + 1, '');
  }

  #addFlow(collection: YAMLMap | YAMLSeq, text: string): string | undefined {
    const last = collection.items.map(rangeOf).at(-1);
    if (last !== undefined) return this.#splice(last[1], last[1], `, ${text}`);
    const start = collection.range?.[0];
    return start === undefined ? undefined : this.#splice(start + 1, start + 1, text);
  }

  #addBlock(collection: YAMLMap | YAMLSeq, print: (indent: string) => string): string | undefined {
    const ranges = collection.items.map(rangeOf);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const start = this.#source.lastIndexOf('\n', first[0] - 1) + 1;
    const indent = this.#source.slice(start, first[0]).match(/^[ ]*/)?.[0] ?? '';
    const end = this.#source.indexOf('\n', Math.max(last[1] - 1, last[0]));
    const at = end < 0 ? this.#source.length : end + 1;
    return this.#splice(at, at, `${end < 0 ? '\n' : ''}${print(indent)}`);
  }

  #inline(value: Json): string {
    if (this.#isJson) return JSON.stringify(value);
    const document = new Document(value, asOlder);
    return document.toString({ collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim();
  }

  #block(value: Json, indent: string): string {
    const text = new Document(value, asOlder).toString({ lineWidth: 0, singleQuote: true, indentSeq: false });
    return text.replaceAll(/^(?=.)/gm, indent);
  }

  #splice(from: number, to: number, text: string): string {
    return this.#source.slice(0, from) + text + this.#source.slice(to);
  }
}

/** From where an item begins to where it ends. */
function rangeOf(item: unknown): Range | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const key = 'key' in item ? rangeIn(item.key) : undefined;
  const value = 'value' in item && typeof item.value === 'object' ? rangeIn(item.value) : undefined;
  const own = rangeIn(item);
  const start = key ?? own;
  const end = value ?? key ?? own;
  return start === undefined || end === undefined ? undefined : [start[0], end[1], end[2]];
}

function rangeIn(node: unknown): Range | undefined {
  const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return undefined;
  const [start, end, next] = range;
  return typeof start === 'number' && typeof end === 'number' && typeof next === 'number'
    ? [start, end, next]
    : undefined;
}
