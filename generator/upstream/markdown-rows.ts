// The rows of one table of a Markdown export in, where `»` shows the depth, the fields they describe out.

import type { Field } from './endpoint.js';
import { joinPath } from './path.js';
import { readTypeWords } from './type-words.js';

/** One row of a table, by the names of its columns. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<Column, string>;
}

export type Column = 'name' | 'place' | 'type' | 'required' | 'title' | 'meaning' | 'value' | 'status' | 'schema';

const columns: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(名称|名稱|属性|參數|参数|参数名|name|parameter|property)$/i],
  ['place', /^(位置|location|in)$/i],
  ['type', /^(类型|類型|type)$/i],
  ['required', /^(必选|必選|必填|必需|required)$/i],
  ['title', /^(中文名|标题|title)$/i],
  ['meaning', /^(说明|說明|描述|description)$/i],
  ['value', /^(值|value)$/i],
  ['status', /^(状态码|狀態碼|(http )?status( code)?)$/i],
  ['schema', /^(数据模型|數據模型|(data )?schema)$/i],
];

/** The columns that a table's first row names; undefined where it is no table of the export. */
export function readColumns(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const found = cells.map((cell) => columns.find(([, word]) => word.test(cell.trim()))?.[0]);
  const known = found.filter((column) => column !== undefined);
  return known.length >= 2 && (known.includes('name') || known.includes('status')) ? found : undefined;
}

/** `|a|b|` -> its cells; a bar inside a cell is written `\|`. */
export function cellsOf(line: string): readonly string[] {
  const bare = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

export interface Rows {
  readonly fields: readonly Field[];
  /** The name of the type of the body itself, where the table only refers to it. */
  readonly schema?: string;
}

interface Depth {
  readonly path: string;
}

/** `base`: how deep the members of the body itself stand. */
export function readRows(rows: readonly TableRow[], base: number): Rows {
  const fields = new Map<string, Field>();
  const open: Depth[] = [{ path: '' }];
  let schema: string | undefined;
  for (const row of rows) {
    const written = row.cells.get('name') ?? '';
    const depth = (written.match(/^[»\s]*/)?.[0].match(/»/g)?.length ?? 0) - base;
    const name = written.replace(/^[»\s]+/, '').replaceAll('\\', '');
    const type = readType(row.cells.get('type') ?? '');
    const suffix = type.types.includes('array') ? (type.items?.includes('array') ? '[][]' : '[]') : '';
    const container = open[Math.max(0, depth)] ?? open.at(-1) ?? { path: '' };
    const isBody = depth < 0;
    if (isBody || /^\*.*\*$/.test(name)) {
      // The body, or one of several shapes: what follows deeper stands where this stands.
      if (isBody || depth === 0) schema ??= type.schema;
      open[Math.max(0, depth + 1)] = { path: isBody || suffix === '' ? `${container.path}${suffix}` : container.path };
      open.length = Math.max(0, depth + 1) + 1;
      continue;
    }
    const path = joinPath(container.path, name);
    open[depth + 1] = { path: `${path}${suffix}` };
    open.length = depth + 2;
    if (!fields.has(path)) fields.set(path, { path, ...type, ...saidOf(row), at: row.line, from: 'row' });
  }
  return { fields: [...fields.values()], ...(schema === undefined ? {} : { schema }) };
}

function saidOf({ cells }: TableRow): Pick<Field, 'required' | 'title' | 'meaning'> {
  const mark = cells.get('required')?.toLowerCase() ?? '';
  const required = /^(是|true|yes|mandatory|必需|必选)$/.test(mark)
    ? true
    : /^(否|false|no|optional|可选)$/.test(mark)
      ? false
      : undefined;
  const title = wordsOf(cells.get('title'));
  const meaning = wordsOf(cells.get('meaning'));
  return {
    ...(required === undefined ? {} : { required }),
    ...(title === undefined ? {} : { title }),
    ...(meaning === undefined ? {} : { meaning }),
  };
}

/** The export writes `none` where nothing is said. */
function wordsOf(cell: string | undefined): string | undefined {
  const text = cell?.replaceAll(/<br\s*\/?>/gi, '\n').trim();
  return text === undefined || text === '' || text === 'none' ? undefined : text;
}

/** `[object]`, `integer(int32)`, `string¦null`, `[[Item](#schemaitem)]`. */
export function readType(cell: string): Pick<Field, 'types' | 'items' | 'format' | 'schema'> {
  const parts = cell.split('¦').map((part) => readOne(part.trim()));
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? { types: [] };
  return { ...first, types: [...new Set(parts.flatMap(({ types }) => types))] };
}

function readOne(text: string): Pick<Field, 'types' | 'items' | 'format' | 'schema'> {
  const reference = text.match(/^\[([^[\]]+)\]\(#[^)]*\)$/)?.[1];
  // Whether it is an object, the reference does not say.
  if (reference !== undefined) return { types: [], schema: reference };
  const list = text.match(/^\[(.*)\]$/)?.[1];
  if (list !== undefined) {
    const { types, schema } = readOne(list.trim());
    return { types: ['array'], ...(types.length === 0 ? {} : { items: types }), ...(schema && { schema }) };
  }
  const [, word = text, format] = text.match(/^(\w+)\(([^)]*)\)$/) ?? [];
  const types = readTypeWords(word)?.types ?? [];
  if (format === 'binary') return { types: ['file'] };
  return { types, ...(format === undefined ? {} : { format }) };
}
