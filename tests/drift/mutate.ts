// A sketched endpoint and one random edit -> the edited sketch, and what a reader of its page has to notice.

import type { Dice } from './dice.js';
import { type Item, nameOf, type Sketch } from './endpoint.js';

export const edits = [
  'rename',
  'retype',
  'add',
  'remove',
  'mark',
  'move',
  'reorder',
  'example',
  'meaning',
  'values',
  'default',
  'noise',
] as const;
export type Edit = (typeof edits)[number];

/** `change aspect place`, as the reader tells it. */
export interface Edited {
  readonly sketch: Sketch;
  readonly expected: readonly string[];
}

interface Place {
  /** The list that holds the item. */
  readonly list: Item[];
  readonly item: Item;
  readonly path: string;
  readonly container: string;
  readonly isBody: boolean;
}

export function mutate(original: Sketch, edit: Edit, dice: Dice): Edited | undefined {
  const sketch = structuredClone(original);
  if (edit === 'noise') return { sketch, expected: [] };
  const places = allPlaces(sketch);
  const fitting =
    edit === 'values' || edit === 'default' ? places.filter(({ item }) => item[edit] !== undefined) : places;
  if (fitting.length === 0) return undefined;
  const place = dice.pick(fitting);
  const { list, item, path } = place;
  const index = list.indexOf(item);
  switch (edit) {
    case 'rename': {
      const name = fresh(dice, list);
      item.name = name;
      return { sketch, expected: [`removed presence ${path}`, ...added(place, item)] };
    }
    case 'retype': {
      if (item.members.length > 0 || item.type === 'array' || item.type === 'object' || item.nullable) return undefined;
      const type = dice.pick((['string', 'integer', 'number', 'boolean'] as const).filter((one) => one !== item.type));
      item.type = type;
      delete item.format;
      delete item.shown;
      delete item.values;
      delete item.default;
      delete item.example;
      return { sketch, expected: [`changed type ${path}`] };
    }
    case 'add': {
      const made: Item = { name: fresh(dice, list), type: 'string', required: dice.once(2), members: [] };
      list.splice(dice.count(list.length), 0, made);
      return { sketch, expected: added(place, made) };
    }
    case 'remove': {
      if (list.length === 1) return undefined;
      list.splice(index, 1);
      return { sketch, expected: [`removed presence ${path}`] };
    }
    case 'mark': {
      item.required = !item.required;
      return { sketch, expected: [`changed mark ${path}`] };
    }
    case 'move': {
      if (!place.isBody) return undefined;
      const root = places.filter((one) => one.isBody && one.path.split('.')[0] === path.split('.')[0]);
      const target = dice.pick(root);
      if (
        target.container === place.container ||
        target.path.startsWith(`${path}.`) ||
        target.path.startsWith(`${path}[`)
      )
        return undefined;
      if (list.length === 1 || target.list.some(({ name }) => name === item.name)) return undefined;
      list.splice(index, 1);
      target.list.splice(dice.count(target.list.length), 0, item);
      return { sketch, expected: [`removed presence ${path}`, ...added(target, item)] };
    }
    case 'reorder': {
      list.sort(() => (dice.once(2) ? 1 : -1));
      return { sketch, expected: [] };
    }
    case 'example': {
      if (
        !place.isBody ||
        (item.type !== 'string' && item.type !== 'integer') ||
        (sketch.form && path.startsWith('request'))
      )
        return undefined;
      item.shown = item.type === 'integer' ? 1000 + dice.count(90) : `leaf-${dice.count(900)}`;
      return { sketch, expected: [`changed example ${path}`] };
    }
    case 'meaning': {
      if (item.title !== undefined) return undefined;
      const change = item.meaning === undefined ? 'added' : 'changed';
      item.meaning = dice.pick(['水溫，攝氏度', 'Where the leaves were grown', '自 2026 年起\n不再使用']);
      return { sketch, expected: [`${change} meaning ${path}`] };
    }
    case 'values': {
      if (item.values === undefined) return undefined;
      if (dice.once(2)) item.values = item.values.slice(1);
      else item.values.push('smoked');
      return { sketch, expected: [`changed values ${path}`] };
    }
    case 'default': {
      if (item.default === undefined) return undefined;
      item.default = item.type === 'integer' ? 51 + dice.count(9) : 'puerh';
      return { sketch, expected: [`changed default ${path}`] };
    }
  }
}

/** A new item is told with everything inside it. */
function added(place: Pick<Place, 'container'>, item: Item): string[] {
  return [`added presence ${place.container}.${item.name.replaceAll('.', '\\.')}`];
}

function fresh(dice: Dice, list: readonly Item[]): string {
  for (;;) {
    const name = `${nameOf(dice)}_${dice.count(99)}`;
    if (!list.some((one) => one.name === name)) return name;
  }
}

function allPlaces(sketch: Sketch): Place[] {
  const found: Place[] = [];
  const visit = (list: Item[], container: string, isBody: boolean): void => {
    for (const item of list) {
      const path = `${container}.${item.name.replaceAll('.', '\\.')}`;
      found.push({ list, item, path, container, isBody });
      // Which of two shapes holds a member, a page does not tell.
      if (!item.oneOf) visit(item.members, item.type === 'array' ? `${path}[]` : path, isBody);
    }
  };
  for (const where of ['header', 'query', 'cookie'] as const) visit(sketch.parameters[where], where, false);
  if (sketch.body !== undefined) visit(sketch.body, 'request', true);
  for (const [index, { status, items }] of sketch.answers.entries())
    visit(items, index === 0 ? 'answer' : `answer.${status}`, true);
  return found;
}
