// The rows of a body, which come flat, and the tree of its example in; each row's place out.
//
// Copying loses the indentation. The rows still come in the order of the schema, an object before its members, so of
// all ways to read them the one that agrees best with the example is taken; where two agree alike, neither is.

import { joinPath } from './path.js';
import type { Row } from './rows.js';
import type { Tree } from './tree.js';

export interface Placed {
  /** Its path; undefined where the example does not tell it from another. */
  readonly paths: readonly (string | undefined)[];
}

/** How many readings are followed at a time, and how many rows a table may have. */
const width = 48;
export const mostRows = 3000;

interface Open {
  readonly path: string;
  readonly tree: Tree | undefined;
  readonly used: ReadonlySet<string>;
  readonly last: number;
  readonly outer: Open | undefined;
  readonly depth: number;
}

interface Reading {
  readonly open: Open;
  readonly cost: number;
  readonly taken: Taken | undefined;
}

interface Taken {
  readonly path: string;
  readonly row: Row;
  readonly before: Taken | undefined;
}

const costs = { unknown: 3, twice: 8, missing: 1, folded: 0.3, outOfOrder: 0.2, unshown: 0.5, sibling: 0.01 };

export function placeRows(rows: readonly Row[], tree: Tree, root = ''): Placed {
  const bottom: Open = { path: root, tree, used: new Set(), last: -1, outer: undefined, depth: 0 };
  let readings: readonly Reading[] = [{ open: bottom, cost: 0, taken: undefined }];
  for (const row of rows) {
    const next = readings.flatMap((reading) => placements(reading, row));
    readings = narrow(next);
  }
  const ends = readings.map((reading) => ({ ...reading, cost: reading.cost + closing(reading.open, undefined) }));
  const best = Math.min(...ends.map(({ cost }) => cost));
  const equals = ends.filter(({ cost }) => cost <= best + 0.001).map(({ taken }) => pathsOf(taken));
  return {
    paths: rows.map((_, index) => {
      const path = equals[0]?.[index];
      return equals.every((one) => one[index] === path) ? path : undefined;
    }),
  };
}

/** Inside the row before it, if that can hold something, or beside any container that is open. */
function placements(reading: Reading, row: Row): Reading[] {
  const found: Reading[] = [];
  const last = reading.taken;
  const inside = last === undefined ? undefined : containerOf(last, reading.open);
  if (inside !== undefined) found.push(put(reading, inside, row, 0));
  const left = inside?.tree?.shown && inside.tree.inside.size > 0 ? costs.folded : 0;
  for (let at: Open | undefined = reading.open; at !== undefined; at = at.outer)
    found.push(put(reading, at, row, left + closing(reading.open, at)));
  return found;
}

function containerOf({ path, row }: Taken, outer: Open): Open | undefined {
  const { types, items = [], count } = row.type;
  if (count === 0) return undefined;
  const list = types.includes('array');
  const holds = list ? items.length === 0 || /object|any|array/.test(items.join()) : /object|any/.test(types.join());
  if (!holds) return undefined;
  const tree = outer.tree?.inside.get(row.name);
  const suffix = list ? (items.includes('array') ? '[][]' : '[]') : '';
  return { path: path + suffix, tree, used: new Set(), last: -1, outer, depth: outer.depth + 1 };
}

function put(reading: Reading, open: Open, row: Row, extra: number): Reading {
  const child = open.tree?.inside.get(row.name);
  let cost = reading.cost + extra;
  if (open.used.has(row.name)) cost += costs.twice;
  else if (child === undefined)
    cost += open.tree === undefined || open.tree.inside.size === 0 ? costs.unknown - 1.5 : costs.unknown;
  else if (!child.shown && open.tree?.shown) cost += costs.unshown;
  const order =
    open.tree === undefined || child === undefined ? open.last : [...open.tree.inside.keys()].indexOf(row.name);
  if (order < open.last) cost += costs.outOfOrder;
  const path = joinPath(open.path, row.name);
  const used = new Set(open.used).add(row.name);
  return {
    open: { ...open, used, last: Math.max(order, open.last) },
    cost,
    taken: { path, row, before: reading.taken },
  };
}

/** What is left unsaid when everything inside `until` is closed. */
function closing(from: Open, until: Open | undefined): number {
  let cost = 0;
  for (let at: Open | undefined = from; at !== undefined && at !== until; at = at.outer) {
    if (at.used.size === 0 || at.tree === undefined) continue;
    for (const [name, { shown }] of at.tree.inside) if (shown && !at.used.has(name)) cost += costs.missing;
  }
  return cost;
}

/** The cheapest readings; of two that stand at the same place with the same names used, only what differs in path stays. */
function narrow(readings: readonly Reading[]): readonly Reading[] {
  return [...readings].sort((a, b) => a.cost - b.cost).slice(0, width);
}

function pathsOf(taken: Taken | undefined): string[] {
  const paths: string[] = [];
  for (let at = taken; at !== undefined; at = at.before) paths.push(at.path);
  return paths.reverse();
}
