// Small checks that add up to the shape of an extension; each turns a value into what is wrong with it.

import { isList, isObject } from '../json.js';
import { advise } from './nearest.js';
import { type Fault, inside, items, members, type Node } from './node.js';

export type Check = (node: Node) => readonly Fault[];

function fault({ value, place }: Node, instead: string): readonly Fault[] {
  return [{ place, what: `${JSON.stringify(value)} does not belong here`, instead }];
}

export function oneOf(...values: readonly (string | boolean)[]): Check {
  return (node) => (values.some((value) => value === node.value) ? [] : fault(node, `Write ${values.join(' or ')}.`));
}

/** `meaning` completes "Write ...". */
export function text(pattern: RegExp, meaning: string): Check {
  return (node) => (typeof node.value === 'string' && pattern.test(node.value) ? [] : fault(node, `Write ${meaning}.`));
}

export function whole(least: number): Check {
  return (node) =>
    typeof node.value === 'number' && Number.isInteger(node.value) && node.value >= least
      ? []
      : fault(node, `Write a whole number, ${least} or more.`);
}

export function listOf(check: Check, { least = 0, most = Infinity } = {}): Check {
  return (node) => {
    if (!isList(node.value)) return fault(node, 'Write a list.');
    const { length } = node.value;
    const wrong = length < least ? `at least ${least}` : length > most ? `at most ${most}` : undefined;
    if (wrong === undefined) return items(node).flatMap(check);
    return [{ place: node.place, what: `the list has ${length} entries`, instead: `Write ${wrong}.` }];
  };
}

/** An object with all of `needed`, any of `optional` and no other key. */
export function record(needed: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const known = new Map(Object.entries({ ...needed, ...optional }));
  return (node) => {
    const cure = (key: string): string => known.get(key)?.(inside(node, key))[0]?.instead ?? '';
    if (!isObject(node.value)) return fault(node, `Write an object with ${Object.keys(needed).join(', ')}.`);
    const missing = Object.keys(needed).filter((key) => inside(node, key).value === undefined);
    return [
      ...missing.map((key) => ({
        place: node.place,
        what: `${key} is missing`,
        instead: `Add ${key}. ${cure(key)}`.trim(),
      })),
      ...members(node).flatMap(([key, value]) => {
        const check = known.get(key);
        if (check !== undefined) return check(value);
        return [{ place: value.place, what: `nobody reads ${key} here`, instead: advise(key, [...known.keys()]) }];
      }),
    ];
  };
}

/** An object with exactly one key, which decides the shape of its value; or one of `words`. */
export function choice(words: readonly string[], keyed: Readonly<Record<string, Check>>): Check {
  const known = new Map(Object.entries(keyed));
  const instead = `Write ${[...words, ...[...known.keys()].map((key) => `{ ${key}: ... }`)].join(', ')}.`;
  return (node) => {
    if (typeof node.value === 'string' && words.includes(node.value)) return [];
    const [first, ...rest] = members(node);
    const check = first === undefined ? undefined : known.get(first[0]);
    return first === undefined || rest.length > 0 || check === undefined ? fault(node, instead) : check(first[1]);
  };
}
