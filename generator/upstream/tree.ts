// Examples and known fields in, which names may stand inside which container out.

import { isList, isObject, type Json } from '../json.js';
import { namesOf } from './path.js';

/** A container: the names inside it, in order. Lists are the container of their items. */
export interface Tree {
  readonly inside: Map<string, Tree>;
  /** The place of each of them in that order. */
  readonly order: Map<string, number>;
  /** How many of them the example shows. */
  showing: number;
  /** The example shows it, and not only what was known before. */
  readonly shown: boolean;
}

const deepest = 40;

const emptyTree = (shown: boolean): Tree => ({ inside: new Map(), order: new Map(), showing: 0, shown });

function branch(tree: Tree, name: string, shown: boolean): Tree {
  const known = tree.inside.get(name);
  if (known !== undefined) return known;
  const made = emptyTree(shown);
  tree.inside.set(name, made);
  tree.order.set(name, tree.order.size);
  if (shown) tree.showing++;
  return made;
}

export function treeOf(example: Json | undefined, known: readonly string[] = []): Tree {
  const root = emptyTree(example !== undefined);
  if (example !== undefined) grow(root, example, 0);
  for (const path of known) {
    let here = root;
    for (const written of namesOf(path)) {
      const name = written.replace(/(\[\])+$/, '');
      if (name === '') continue;
      here = branch(here, name, false);
    }
  }
  return root;
}

function grow(tree: Tree, value: Json, depth: number): void {
  if (depth > deepest) return;
  if (isList(value)) for (const item of value) grow(tree, item, depth + 1);
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) {
      const next = branch(tree, name, true);
      if (inner !== undefined) grow(next, inner, depth + 1);
    }
}
