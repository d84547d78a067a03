// One field as a page has it and as the document has it in, what differs out.

import type { Json } from '../json.js';
import type { Found } from './difference.js';
import type { Field } from './endpoint.js';
import { isChinese, isSameWords } from './meaning.js';

export interface Pair {
  readonly page: Field;
  readonly spec: Field;
  readonly place: string;
  /** Sent by the caller, or received. */
  readonly sent: boolean;
  /** The page is in another language than the document. */
  readonly foreign: boolean;
}

type Piece = Omit<Found, 'place' | 'line' | 'pointer'>;

export function compareField(pair: Pair): readonly Found[] {
  const { page, spec, place } = pair;
  const line = typeof page.at === 'number' ? { line: page.at } : {};
  const at = typeof spec.at === 'string' ? { pointer: spec.at } : {};
  const found = [
    ...compareTypes(pair),
    ...compareMark(pair),
    ...compareWords(pair),
    ...compareValues(pair),
    ...compareLimits(pair),
    ...compareRole(pair),
  ];
  return found.map((one) => ({ ...one, place, ...line, ...at }));
}

export const typeText = ({ types, items }: Pick<Field, 'types' | 'items'>): string =>
  types.map((type) => (type === 'array' && items !== undefined ? `array[${items.join(' | ')}]` : type)).join(' | ');

function compareTypes({ page, spec }: Pair): readonly Piece[] {
  const found: Piece[] = [];
  if (!sameTypes(page, spec))
    found.push({ change: 'changed', aspect: 'type', page: typeText(page), spec: typeText(spec), breaking: true });
  else if (page.format !== undefined && page.format !== spec.format)
    found.push({
      change: 'changed',
      aspect: 'format',
      page: page.format,
      ...(spec.format === undefined ? {} : { spec: spec.format }),
      breaking: false,
    });
  if (
    page.schema !== undefined &&
    spec.schema !== undefined &&
    spec.role !== 'credential' &&
    page.schema !== spec.schema
  )
    found.push({
      change: 'changed',
      aspect: 'name',
      page: page.schema,
      spec: spec.schema,
      breaking: false,
      quiet: true,
    });
  return found;
}

function sameTypes(page: Field, spec: Field): boolean {
  const [shown, known] = [page.types, spec.types].map((types) => types.map((type) => type));
  if (shown === undefined || known === undefined || shown.length === 0 || known.length === 0) return true;
  if (shown.includes('any') || known.includes('any')) return true;
  if (page.from === 'example') return shown.every((type) => type === 'null' || fits(type, known));
  const same = shown.length === known.length && shown.every((type) => known.includes(type));
  const binary = page.format === 'binary' && shown.includes('string') && known.includes('file');
  return (same || binary) && sameItems(page.items, spec.items);
}

function fits(type: string, known: readonly string[]): boolean {
  return (
    known.includes(type) ||
    (type === 'integer' && known.includes('number')) ||
    (type === 'string' && known.includes('file'))
  );
}

const sameItems = (page: readonly string[] = [], spec: readonly string[] = []): boolean =>
  page.length === 0 ||
  spec.length === 0 ||
  page.includes('any') ||
  spec.includes('any') ||
  (page.length === spec.length && page.every((type) => spec.includes(type)));

const markText = (required: boolean | undefined): string => (required ? 'required' : 'optional');

function compareMark({ page, spec, sent }: Pair): readonly Piece[] {
  if (spec.required === undefined || page.required === spec.required) return [];
  const said = { change: 'changed', aspect: 'mark', spec: markText(spec.required) } as const;
  if (page.required === undefined) return [{ ...said, breaking: false, quiet: true }];
  return [{ ...said, page: markText(page.required), breaking: sent ? page.required : !page.required }];
}

function compareWords({ page, spec, foreign }: Pair): readonly Piece[] {
  const [shown, known] = [wordsOf(page), wordsOf(spec)];
  if (shown === '' || isSameWords(page, spec)) return [];
  const said = { aspect: 'meaning', page: oneLine(shown), breaking: false } as const;
  if (known === '') return [{ ...said, change: 'added' }];
  if (foreign && isChinese(shown) !== isChinese(known)) return [];
  return [{ ...said, change: 'changed', spec: oneLine(known) }];
}

const wordsOf = ({ title, meaning }: Field): string => [title, meaning].filter((one) => one !== undefined).join('\n');

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** `{{variable}}` is the documentation tool's own. */
const isVariable = (value: Json): boolean => typeof value === 'string' && /\{\{[^{}]*\}\}/.test(value);
export const written = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
const isSame = (a: Json, b: Json): boolean => loose(a) === loose(b);
const loose = (value: Json): string => {
  const text = written(value).trim();
  return text.replaceAll(/^"|"$/g, '').replaceAll(/\s+/g, '');
};

function compareValues({ page, spec, sent }: Pair): readonly Piece[] {
  const found: Piece[] = [];
  if (page.default !== undefined && (spec.default === undefined || !isSame(page.default, spec.default)))
    found.push({
      change: spec.default === undefined ? 'added' : 'changed',
      aspect: 'default',
      page: written(page.default),
      ...(spec.default === undefined ? {} : { spec: written(spec.default) }),
      breaking: false,
      ...(isVariable(page.default) ? { quiet: true } : {}),
    });
  const known = [...(spec.examples ?? []), ...(spec.enum ?? [])];
  const news = (page.examples ?? []).filter((one) => !isVariable(one) && !known.some((old) => isSame(one, old)));
  if (news.length > 0)
    found.push({
      change: spec.examples === undefined ? 'added' : 'changed',
      aspect: 'example',
      page: news.map(written).join(', '),
      ...(spec.examples === undefined ? {} : { spec: spec.examples.map(written).join(', ') }),
      breaking: false,
    });
  if (page.enum !== undefined) {
    const closed = spec.enum !== undefined;
    const old = spec.enum ?? spec.examples ?? [];
    const more = page.enum.filter((one) => !old.some((known) => isSame(one, known)));
    const less = (spec.enum ?? []).filter((one) => !page.enum?.some((shown) => isSame(one, shown)));
    // A list that is new is news, unless it is what the examples say already.
    const isNew = !closed && page.enum.length !== old.length;
    if (more.length + less.length > 0 || isNew)
      found.push({
        change: closed ? 'changed' : 'added',
        aspect: 'values',
        page: page.enum.map(written).join(', '),
        ...(closed ? { spec: old.map(written).join(', ') } : {}),
        breaking: sent ? less.length > 0 : closed && more.length > 0,
      });
  }
  return found;
}

function compareLimits({ page, spec, sent }: Pair): readonly Piece[] {
  const names = new Set([...Object.keys(page.limits ?? {}), ...Object.keys(spec.limits ?? {})]);
  return [...names].flatMap((name): readonly Piece[] => {
    const [shown, known] = [page.limits?.[name], spec.limits?.[name]];
    if (shown === known) return [];
    const sides = {
      ...(shown === undefined ? {} : { page: `${name} ${shown}` }),
      ...(known === undefined ? {} : { spec: `${name} ${known}` }),
    };
    if (shown === undefined) return [{ change: 'changed', aspect: 'limit', ...sides, breaking: false, quiet: true }];
    const tighter = known === undefined || (name.startsWith('min') ? shown > known : shown < known);
    return [
      { change: known === undefined ? 'added' : 'changed', aspect: 'limit', ...sides, breaking: sent && tighter },
    ];
  });
}

function compareRole({ spec }: Pair): readonly Piece[] {
  if (spec.role === 'credential')
    return [
      { change: 'changed', aspect: 'place', page: 'parameter', spec: 'credential', breaking: false, quiet: true },
    ];
  if (spec.role === 'embedded')
    return [
      {
        change: 'changed',
        aspect: 'content',
        page: 'string',
        spec: 'a document in a string',
        breaking: false,
        quiet: true,
      },
    ];
  return [];
}
