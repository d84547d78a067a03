// One table of a page, and what was known of it before, in; the fields it tells out, each at its place.

import { isList, isNumber, isObject, type Json, number } from '../json.js';
import type { Field, Part, Unread } from './endpoint.js';
import { containerOf, joinPath, lastOf } from './path.js';
import { mostRows, placeRows } from './place.js';
import type { Row } from './rows.js';
import type { Section } from './section.js';
import { readTable, type Table } from './table.js';
import { treeOf } from './tree.js';

export interface PartRead {
  readonly part: Part;
  readonly unread: readonly Unread[];
  readonly notes: readonly Unread[];
}

/** `known`: the paths that the document has in this part; they help where the example is short. */
export function readPart(section: Section, known: readonly string[] = []): PartRead {
  const table = readTable(section.lines);
  const open = section.open === true && table.examples.length === 0;
  // The words of the last row may go on where the page does not.
  const last = table.rows.at(-1);
  if (open && last !== undefined) last.meaning.length = 0;
  const isBody = section.where === 'request' || section.where === 'answer';
  const name = nameOf(section);
  const unread: Unread[] = [];
  const notes: Unread[] = [];
  const [example] = table.examples;
  if (example?.cut) unread.push({ line: example.line, what: `the example of ${name} ends before its brackets close` });
  if (table.rows.length > mostRows)
    return {
      part: empty(section),
      unread: [{ line: section.at, what: `${name} has more than ${mostRows} rows` }],
      notes,
    };
  const fields = isBody
    ? bodyFields(table, known, name, unread)
    : table.rows.map((row) => fieldOf(row, joinPath('', row.name)));
  const seen = new Map<string, Field>();
  for (const field of fields) if (!seen.has(field.path)) seen.set(field.path, field);
  const nothing = table.rows.length === 0 && example === undefined && table.root === undefined;
  const none =
    section.lines.length === 0 ||
    /^(none|无|無|empty|空|no (body|schema)|this (request|response) .{0,20}body|[此该](请求|响应).{0,12}(body|响应体|请求体)|未定义数据结构)/i.test(
      section.lines[0]?.text ?? '',
    );
  if (nothing && !none)
    unread.push({ line: section.at, what: `${name} has neither rows nor an example that can be read` });
  if (isBody && table.rows.length === 0 && example !== undefined)
    notes.push({ line: section.at, what: `${name} shows an example only: no marks and no meanings can be read` });
  for (const { number, said } of table.strays)
    notes.push({ line: number, what: `not understood: ${said.slice(0, 80)}` });
  const exampleFields =
    example === undefined || !isBody
      ? []
      : fieldsOfExample(example.value, (path) => example.lines.get(path) ?? example.line);
  const rowContainers = new Set(fields.map(({ path }) => containerOf(path)));
  const shown = new Set(table.rows.length > 0 ? rowContainers : []);
  // What no row describes, the example may: a placeholder shows every name, an example by hand shows some.
  const all = isToolMade(example?.value);
  for (const field of exampleFields) {
    const container = containerOf(field.path);
    if (rowContainers.has(container) || seen.has(field.path) || placeholderName.test(lastOf(field.path))) continue;
    if (unplaced(table.rows, fields, field)) continue;
    seen.set(field.path, field);
    if (all && !example?.cut) shown.add(container);
  }
  const root = table.root;
  if (table.rows.length === 0 && root?.count === 0 && example === undefined) shown.add('');
  return {
    part: {
      ...empty(section),
      ...(open ? { open } : {}),
      fields: [...seen.values()],
      shown: new Set([...shown].filter((container) => !unread.some(({ what }) => what.includes(`"${container}"`)))),
      ...(example === undefined ? {} : { example: { value: example.value, at: example.line } }),
    },
    unread,
    notes,
  };
}

/** What the tool writes in an example where any name may stand. */
const placeholderName = /^(property[12]|additionalProp[123])$/;

/** A name that stands in a row whose place is unclear is no news in the example. */
const unplaced = (rows: readonly Row[], fields: readonly Field[], field: Field): boolean =>
  rows.length > fields.length && rows.some(({ name }) => name === lastOf(field.path));

const empty = ({ where, status, media, at }: Section): Part => ({
  where,
  ...(status === undefined ? {} : { status }),
  ...(media === undefined ? {} : { media }),
  fields: [],
  shown: new Set(),
  at,
});

export const nameOf = ({ where, status }: Pick<Section, 'where' | 'status'>): string =>
  where === 'answer'
    ? `the answer ${status ?? ''}`.trim()
    : where === 'request'
      ? 'the request body'
      : `the ${where} parameters`;

function bodyFields(table: Table, known: readonly string[], name: string, unread: Unread[]): Field[] {
  const [example] = table.examples;
  const merged = table.examples.length > 1 ? table.examples.map(({ value }) => value) : example?.value;
  const isItems = table.root?.types.includes('array') || (table.rows.length > 0 && isList(example?.value));
  const { paths } = placeRows(table.rows, treeOf(merged, known), isItems ? '[]' : '');
  return table.rows.flatMap((row, index) => {
    const path = paths[index];
    if (path !== undefined) return [fieldOf(row, path)];
    unread.push({
      line: row.line,
      what: `${name}: which object holds "${row.name}" cannot be told, because no example shows it`,
    });
    return [];
  });
}

function fieldOf(row: Row, path: string): Field {
  const { types, items, format } = row.type;
  const meaning = row.meaning.join('\n').trim();
  return {
    path,
    types: row.nullable && !types.includes('null') ? [...types, 'null'] : types,
    ...(items === undefined ? {} : { items }),
    ...(format === undefined ? {} : { format }),
    ...(row.required === undefined ? {} : { required: row.required }),
    ...(row.title === undefined ? {} : { title: row.title }),
    ...(meaning === '' ? {} : { meaning }),
    ...(row.default === undefined ? {} : { default: row.default }),
    ...(row.examples === undefined ? {} : { examples: row.examples }),
    ...(row.enum === undefined ? {} : { enum: row.enum }),
    ...(row.limits === undefined ? {} : { limits: row.limits }),
    ...(row.schema === undefined ? {} : { schema: row.schema }),
    at: row.line,
    from: 'row',
  };
}

/** Names and types as an example shows them. */
export function fieldsOfExample(example: Json, at: (path: string) => number, path = '', depth = 0): readonly Field[] {
  if (depth > 40) return [];
  if (isList(example)) {
    const merged = example.flatMap((item) => fieldsOfExample(item, at, `${path}[]`, depth + 1));
    return [...new Map(merged.map((field) => [field.path, field])).values()];
  }
  if (!isObject(example)) return [];
  return Object.entries(example).flatMap(([name, value = null]) => {
    const here = joinPath(path, name);
    const items = isList(value) ? [...new Set(value.map(typeOf))] : [];
    const field: Field = {
      path: here,
      types: [typeOf(value)],
      ...(items.length === 0 ? {} : { items }),
      at: at(here),
      from: 'example',
    };
    return [field, ...fieldsOfExample(value, at, here, depth + 1)];
  });
}

export function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  if (isNumber(value)) return Number.isInteger(Number(value)) ? 'integer' : 'number';
  return typeof value;
}

/** What the documentation tool writes where it knows the type only. */
export const isPlaceholder = (value: Json): boolean =>
  value === null || number(value) === 0 || value === '' || value === 'string' || typeof value === 'boolean';

/** Made by the documentation tool from the types: it shows every name, and hardly a value. */
export function isToolMade(value: Json | undefined): boolean {
  if (value === undefined) return false;
  const leaves = leavesOf(value);
  return leaves.length === 0 || leaves.filter(([, leaf]) => isPlaceholder(leaf)).length * 2 > leaves.length;
}

/** Every value that holds no other, with its path; of a list, the first item. */
export function leavesOf(value: Json, path = '', depth = 0): readonly (readonly [string, Json])[] {
  if (depth > 40) return [];
  if (isList(value)) return value.slice(0, 1).flatMap((item) => leavesOf(item, `${path}[]`, depth + 1));
  if (!isObject(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner = null]) => leavesOf(inner, joinPath(path, name), depth + 1));
}
