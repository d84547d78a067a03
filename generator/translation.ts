// Document and overlay -> the document in another language, and what was forgotten on either side.

import { entries, get, isList, isObject, type Json, list, pointer, text } from './json.js';
import type { Problem } from './problem.js';

export interface Translation {
  readonly document: Json;
  readonly problems: readonly Problem[];
}

/** An Overlay 1.0 that only changes words: of JSONPath it needs names, indices, `[*]` and `[?@.name=='...']`. */
export function translate(document: Json, overlay: Json, file: string): Translation {
  const words = new Map(wordsOf(document));
  const said = new Map<string, string>();
  const problems: Problem[] = [];
  const fault = (what: string, instead: string) => problems.push({ file, what, instead });
  for (const action of list(get(overlay, 'actions'))) {
    const target = text(get(action, 'target')) ?? '';
    const steps = parseTarget(target);
    if (steps === undefined) {
      fault(`has the target ${target}`, "Write names, indices, [*] and [?@.name=='...'] only.");
      continue;
    }
    const places = find(document, steps, '');
    if (places.length === 0) fault(`speaks of ${target}, which the document does not have`, 'Remove the action.');
    for (const place of places) {
      for (const [path, value] of leaves(get(action, 'update'), place)) {
        if (words.has(path) && typeof value === 'string') said.set(path, value);
        else fault(`changes ${path}, which is no title, summary or description of the document`, 'Remove it.');
      }
    }
  }
  for (const [path, original] of words) {
    if (!said.has(path)) fault(`does not translate ${path}`, `Say in this language: ${original.slice(0, 80)}`);
  }
  return { document: replace(document, '', said), problems };
}

/** The title, every summary and description of a document, by its place; what stands in examples is data. */
export function wordsOf(document: Json, place = ''): readonly (readonly [string, string])[] {
  if (isList(document)) return document.flatMap((item, index) => wordsOf(item, `${place}/${index}`));
  return entries(document).flatMap(([key, item]): readonly (readonly [string, string])[] => {
    const here = place + pointer(key);
    const isWords = key === 'summary' || key === 'description' || here === '/info/title';
    if (isWords && typeof item === 'string') return [[here, item]];
    const isData = key.startsWith('x-') || ['example', 'value', 'default', 'enum', 'const'].includes(key);
    return isData || (key === 'examples' && isList(item)) ? [] : wordsOf(item, here);
  });
}

type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'named'; readonly name: string };

const step =
  /^(?:\.([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|\[(\*)\]|\[\?\(?@\.name ?== ?'((?:[^'\\]|\\.)*)'\)?\])/;

function parseTarget(target: string): readonly Step[] | undefined {
  if (!target.startsWith('$')) return undefined;
  const steps: Step[] = [];
  let rest = target.slice(1);
  while (rest !== '') {
    const match = step.exec(rest);
    if (match === null) return undefined;
    const [whole, bare, quoted, index, all, named] = match;
    if (bare !== undefined || quoted !== undefined) steps.push({ kind: 'name', name: bare ?? quoted ?? '' });
    else if (index !== undefined) steps.push({ kind: 'index', index: Number(index) });
    else steps.push(all === undefined ? { kind: 'named', name: named ?? '' } : { kind: 'all' });
    rest = rest.slice(whole.length);
  }
  return steps;
}

function find(node: Json | undefined, steps: readonly Step[], place: string): readonly string[] {
  if (node === undefined) return [];
  const [first, ...rest] = steps;
  if (first === undefined) return [place];
  const children: readonly (readonly [string, Json])[] = isList(node)
    ? node.map((item, index) => [String(index), item] as const)
    : entries(node);
  return children
    .filter(([key, item]) => fits(first, { key, item, inList: isList(node) }))
    .flatMap(([key, item]) => find(item, rest, place + pointer(key)));
}

function fits(step: Step, at: { readonly key: string; readonly item: Json; readonly inList: boolean }): boolean {
  switch (step.kind) {
    case 'name':
      return !at.inList && at.key === step.name;
    case 'index':
      return at.inList && at.key === String(step.index);
    case 'named':
      return get(at.item, 'name') === step.name;
    case 'all':
      return true;
  }
}

function leaves(update: Json | undefined, place: string): readonly (readonly [string, Json])[] {
  if (!isObject(update)) return update === undefined ? [] : [[place, update]];
  return entries(update).flatMap(([key, item]) => leaves(item, place + pointer(key)));
}

function replace(node: Json, place: string, said: ReadonlyMap<string, string>): Json {
  const own = said.get(place);
  if (own !== undefined) return own;
  if (isList(node)) return node.map((item, index) => replace(item, `${place}/${index}`, said));
  if (!isObject(node)) return node;
  return Object.fromEntries(entries(node).map(([key, item]) => [key, replace(item, place + pointer(key), said)]));
}

/** Every guide in every language; and none in a language that has no words. */
export function checkGuides(guides: ReadonlyMap<string, string>, languages: readonly string[]): readonly Problem[] {
  const all = ['en', ...languages];
  const names = new Set([...guides.keys()].map((path) => path.slice(path.indexOf('/') + 1)));
  const missing = all
    .flatMap((language) => [...names].map((name) => `${language}/${name}`))
    .filter((path) => !guides.has(path));
  const strange = [...guides.keys()].filter((path) => !all.includes(path.slice(0, path.indexOf('/'))));
  return [
    ...missing.map((path) => ({
      file: `spec/guides/${path}`,
      what: 'is missing',
      instead: 'Translate the guide of that name.',
    })),
    ...strange.map((path) => ({
      file: `spec/guides/${path}`,
      what: 'has no words beside it',
      instead: 'Add spec/words for its language.',
    })),
  ];
}
