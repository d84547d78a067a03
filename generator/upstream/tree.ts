// Examples and known fields in, which names may stand inside which container out.

import { isList, isObject, type Json } from '../json.js';
import { namesOf } from './path.js';

/** A container: the names inside it, in order. Lists are the container of their items. */
export interface Tree {
  readonly inside: Map<string, Tree>;
  /** The example shows it, and not only what was known before. */
  readonly shown: boolean;
}

const deepest = 40;

export function treeOf(example: Json | undefined, known: readonly string[] = []): Tree {
  const root: Tree = { inside: new Map(), shown: example !== undefined };
  if (example !== undefined) grow(root, example, 0);
  for (const path of known) {
    let here = root;
    for (const written of namesOf(path)) {
      const name = written.replace(/(\[\])+$/, '');
      if (name === '') continue;
      const next = here.inside.get(name) ?? { inside: new Map(), shown: false };
      here.inside.set(name, next);
      here = next;
    }
  }
  return root;
}

function grow(tree: Tree, value: Json, depth: number): void {
  if (depth > deepest) return;
  if (isList(value)) for (const item of value) grow(tree, item, depth + 1);
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) {
      const next = tree.inside.get(name) ?? { inside: new Map(), shown: true };
      tree.inside.set(name, next);
      if (inner !== undefined) grow(next, inner, depth + 1);
    }
}
