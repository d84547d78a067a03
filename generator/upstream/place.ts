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

/** How many readings are followed at a time, how many rows a table may have, and how deep they stand. */
const width = 48;
export const mostRows = 1000;
const deepest = 16;

interface Open {
  readonly path: string;
  readonly tree: Tree | undefined;
  readonly used: ReadonlySet<string>;
  /** How many of those the example shows. */
  readonly met: number;
  readonly last: number;
  readonly outer: Open | undefined;
  readonly depth: number;
  /** How many members it has, where the page counts them. */
  readonly count?: number;
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

/** A reading with one more row, before it is made: few of them are. */
interface Choice {
  readonly reading: Reading;
  readonly open: Open;
  readonly cost: number;
}

const costs = {
  unknown: 3,
  twice: 8,
  missing: 1,
  folded: 0.3,
  outOfOrder: 0.2,
  unshown: 0.5,
  tooMany: 4,
  tooFew: 0.9,
};

export function placeRows(rows: readonly Row[], tree: Tree, root = ''): Placed {
  const bottom: Open = { path: root, tree, used: new Set(), met: 0, last: -1, outer: undefined, depth: 0 };
  let readings: readonly Reading[] = [{ open: bottom, cost: 0, taken: undefined }];
  for (const row of rows) {
    const choices = readings.flatMap((reading) => choicesOf(reading, row));
    const cheapest = choices.sort((a, b) => a.cost - b.cost).slice(0, width);
    readings = cheapest.map((choice) => take(choice, row));
  }
  const ends = readings.map((reading) => ({ ...reading, cost: reading.cost + closing(reading.open) }));
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
function choicesOf(reading: Reading, row: Row): Choice[] {
  const found: Choice[] = [];
  const last = reading.taken;
  const inside = last === undefined ? undefined : containerOf(last, reading.open);
  if (inside !== undefined) found.push({ reading, open: inside, cost: reading.cost + costOf(inside, row) });
  let left = inside?.tree?.shown && inside.tree.inside.size > 0 ? costs.folded : 0;
  for (let at: Open | undefined = reading.open; at !== undefined; at = at.outer) {
    found.push({ reading, open: at, cost: reading.cost + left + costOf(at, row) });
    left += unsaid(at);
  }
  return found;
}

function containerOf({ path, row }: Taken, outer: Open): Open | undefined {
  const { types, items = [], count } = row.type;
  if (count === 0 || outer.depth >= deepest) return undefined;
  const list = types.includes('array');
  const holds = list ? items.length === 0 || /object|any|array/.test(items.join()) : /object|any/.test(types.join());
  if (!holds) return undefined;
  const tree = outer.tree?.inside.get(row.name);
  const suffix = list ? (items.includes('array') ? '[][]' : '[]') : '';
  const counted = count === undefined ? {} : { count };
  return { path: path + suffix, tree, used: new Set(), met: 0, last: -1, outer, depth: outer.depth + 1, ...counted };
}

function costOf(open: Open, row: Row): number {
  const child = open.tree?.inside.get(row.name);
  let cost = 0;
  if (open.used.has(row.name)) cost += costs.twice;
  else if (child === undefined)
    cost += open.tree === undefined || open.tree.inside.size === 0 ? costs.unknown - 1.5 : costs.unknown;
  else if (!child.shown && open.tree?.shown) cost += costs.unshown;
  if (open.count !== undefined && open.used.size >= open.count) cost += costs.tooMany;
  return orderOf(open, row) < open.last ? cost + costs.outOfOrder : cost;
}

const orderOf = ({ tree, last }: Open, { name }: Row): number => tree?.order.get(name) ?? last;

function take({ reading, open, cost }: Choice, row: Row): Reading {
  const { name } = row;
  const isMet = !open.used.has(name) && open.tree?.inside.get(name)?.shown === true;
  return {
    open: {
      ...open,
      used: new Set(open.used).add(name),
      met: open.met + (isMet ? 1 : 0),
      last: Math.max(orderOf(open, row), open.last),
    },
    cost,
    taken: { path: joinPath(open.path, name), row, before: reading.taken },
  };
}

/** What is left unsaid when one container is closed; one without any row is folded. */
function unsaid({ used, count, tree, met }: Open): number {
  if (used.size === 0) return 0;
  const few = count !== undefined && used.size < count ? (count - used.size) * costs.tooFew : 0;
  return few + (tree === undefined ? 0 : (tree.showing - met) * costs.missing);
}

function closing(from: Open): number {
  let cost = 0;
  for (let at: Open | undefined = from; at !== undefined; at = at.outer) cost += unsaid(at);
  return cost;
}

function pathsOf(taken: Taken | undefined): string[] {
  const paths: string[] = [];
  for (let at = taken; at !== undefined; at = at.before) paths.push(at.path);
  return paths.reverse();
}
