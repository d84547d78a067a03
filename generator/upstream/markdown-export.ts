// A Markdown export of the documentation tool in, which tells fields in tables, the endpoints it describes out.

import type { Endpoint, Field, Part, Unread, Where } from './endpoint.js';
import { type Example, readExample } from './example.js';
import { type Line, readLines } from './lines.js';
import { readRows, readType, type TableRow } from './markdown-rows.js';
import { isTableHead, readModels, tableAt } from './markdown-table.js';
import { fieldsOfExample, isToolMade } from './part.js';
import { containerOf, namesOf } from './path.js';

export interface Exported {
  readonly endpoint: Endpoint;
  readonly unread: readonly Unread[];
}

const methodLine = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE) (\/\S*|https?:\/\/\S+|\{\{?\w+\}?\}\S*)$/;
const largest = 20_000;

/** Undefined where the source is none and is to be read as text. */
export function readMarkdownExport(source: string): readonly Exported[] | undefined {
  if (!/^\s*\|/m.test(source) || !/»|^\|\s*(名称|名稱|Name)\s*\|/m.test(source)) return undefined;
  const lines = readLines(source.replaceAll('\t', ' ')).slice(0, largest * 10);
  if (!lines.some(({ text }) => methodLine.test(text)) || !lines.some(({ text }) => isTableHead(text)))
    return undefined;
  const end = lines.findIndex(({ text }) => /^# (数据模型|數據模型|Data Schema|Schemas?)$/i.test(text));
  const models = end < 0 ? new Map<string, readonly TableRow[]>() : readModels(lines.slice(end));
  const whole = end < 0 ? lines : lines.slice(0, end);
  const starts = whole.flatMap(({ text }, at) => (methodLine.test(text) ? [at] : []));
  const server = readServer(source);
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? whole.length;
    return readOne(whole, { start, end: next, models, ...(server === undefined ? {} : { server }) });
  });
}

/** The address of the one environment; of several, none is the endpoint's own. */
function readServer(source: string): string | undefined {
  const found = [...source.matchAll(/^\* <a href="(https?:\/\/[^"\s]+)">/gm)].map(([, url]) => url);
  return found.length === 1 ? found[0]?.replace(/\/+$/, '') : undefined;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly models: ReadonlyMap<string, readonly TableRow[]>;
  readonly server?: string;
}

function readOne(lines: readonly Line[], { start, end, models, server }: Range): Exported {
  const [, method = '', path = ''] = lines[start]?.text.match(methodLine) ?? [];
  const title = lines
    .slice(Math.max(0, start - 4), start)
    .findLast(({ text }) => /^#{1,4} /.test(text))
    ?.said.replace(/^#+\s*/, '')
    .replace(new RegExp(`^${method} `), '');
  const reader = new Reader(lines.slice(start + 1, end), models);
  reader.read();
  return {
    endpoint: {
      method,
      path,
      ...(server === undefined || /^http/.test(path) ? {} : { server }),
      ...(title === undefined ? {} : { title }),
      parts: reader.parts(),
    },
    unread: [],
  };
}

/** Reads one endpoint: which table is about what, is told by the lines above it. */
class Reader {
  readonly #lines: readonly Line[];
  readonly #models: ReadonlyMap<string, readonly TableRow[]>;
  readonly #tables = new Map<string, { readonly where: Where; readonly status?: string; rows: TableRow[] }>();
  readonly #examples = new Map<string, Example>();
  /** Tables of values, by what they are about: what is sent, or the answer of a status. */
  readonly #values = new Map<string, TableRow[]>();
  readonly #schemas = new Map<string, string>();
  readonly #statuses = new Map<string, number>();
  #status = '';
  #side: 'request' | 'answer' = 'request';

  constructor(lines: readonly Line[], models: ReadonlyMap<string, readonly TableRow[]>) {
    this.#lines = lines;
    this.#models = models;
  }

  read(): void {
    for (let at = 0; at < this.#lines.length; at++) {
      const { text = '' } = this.#lines[at] ?? {};
      const status = text.match(/^(?:(?:HTTP )?Status Code|(?:HTTP )?状态码|狀態碼) \*\*(\w+)\*\*$/i)?.[1];
      const shown = text.match(/^> ?(\d{3})(?: Response|$)/i)?.[1];
      if (status !== undefined) this.#status = status;
      else if (/^(> ?(返回示例|返回結果|Response Examples?|Example responses))/i.test(text)) {
        this.#side = 'answer';
        this.#status = '';
      } else if (shown !== undefined) this.#status = shown;
      else if (isTableHead(text)) at = this.#table(at);
      else if (/^[[{]/.test(text)) at = this.#example(at);
    }
  }

  #example(at: number): number {
    const example = readExample(this.#lines, at);
    if (example === undefined) return at;
    const key = this.#side === 'request' ? 'request' : `answer ${this.#status}`;
    if (!this.#examples.has(key)) this.#examples.set(key, example);
    return at + example.length - 1;
  }

  #table(at: number): number {
    const { rows, next } = tableAt(this.#lines, at);
    for (const row of rows) {
      const { cells } = row;
      if (cells.has('value')) {
        const key = this.#side === 'request' ? 'request' : `answer ${this.#status}`;
        this.#values.set(key, [...(this.#values.get(key) ?? []), row]);
      } else if (cells.has('status')) {
        this.#side = 'answer';
        const status = cells.get('status') ?? '';
        this.#statuses.set(status, row.line);
        const { schema } = readType(cells.get('schema') ?? '');
        if (schema !== undefined) this.#schemas.set(status, schema);
      } else this.#row(row);
    }
    return next - 1;
  }

  #row(row: TableRow): void {
    const place = row.cells.get('place');
    const where = place === undefined ? 'answer' : whereOf(place);
    if (where === undefined) return;
    const key = where === 'answer' ? `answer ${this.#status}` : where;
    const table = this.#tables.get(key) ?? {
      where,
      ...(where === 'answer' ? { status: this.#status } : {}),
      rows: [],
    };
    table.rows.push(row);
    this.#tables.set(key, table);
  }

  parts(): readonly Part[] {
    const found: Part[] = [];
    for (const where of ['header', 'path', 'query', 'cookie'] as const) {
      const rows = this.#tables.get(where)?.rows ?? [];
      if (rows.length > 0) found.push(this.#part({ where, at: rows[0]?.line ?? 0 }, readRows(rows, 0).fields));
    }
    const body = this.#tables.get('request')?.rows ?? [];
    if (body.length > 0) {
      const base = /^(body)?$/i.test(body[0]?.cells.get('name') ?? '') || /^»/.test(body[0]?.cells.get('name') ?? '');
      const { fields, schema } = readRows(body, base ? 1 : 0);
      found.push(this.#body({ where: 'request', at: body[0]?.line ?? 0 }, fields, schema));
    }
    for (const [status, at] of this.#statuses) {
      const { fields } = readRows(this.#tables.get(`answer ${status}`)?.rows ?? [], 1);
      found.push(this.#body({ where: 'answer', status, at }, fields, this.#schemas.get(status)));
    }
    return found;
  }

  #body(about: Pick<Part, 'where' | 'status' | 'at'>, fields: readonly Field[], schema: string | undefined): Part {
    const key = about.where === 'request' ? 'request' : `answer ${about.status}`;
    const first = [...this.#statuses.keys()].find((status) => status.startsWith('2'));
    const example = this.#examples.get(key) ?? (about.status === first ? this.#examples.get('answer ') : undefined);
    const known = this.#expand(fields.length > 0 || schema === undefined ? fields : this.#model(schema), [
      schema ?? '',
    ]);
    const made = isToolMade(example?.value);
    const shownBy =
      known.length > 0 || example === undefined
        ? []
        : fieldsOfExample(example.value, (path) => example.lines.get(path) ?? example.line);
    return {
      ...this.#part(about, [...known, ...shownBy]),
      ...(known.length === 0 && !made ? { shown: new Set<string>() } : {}),
      ...(example === undefined ? {} : { example: { value: example.value, at: example.line } }),
    };
  }

  #model(name: string): readonly Field[] {
    return readRows(this.#models.get(name) ?? [], 0).fields;
  }

  /** What the tables only name stands among the models. */
  #expand(fields: readonly Field[], trail: readonly string[]): readonly Field[] {
    if (trail.length > 12 || fields.length > largest) return fields;
    const containers = new Set(fields.map(({ path }) => containerOf(path)));
    return fields.flatMap((field) => {
      const { schema, path, types } = field;
      const inside = types.includes('array') ? `${path}[]` : path;
      const model = schema === undefined || trail.includes(schema) || containers.has(inside) ? [] : this.#model(schema);
      if (schema === undefined || model.length === 0) return [field];
      const members = this.#expand(model, [...trail, schema]).map((one) => ({ ...one, path: `${inside}.${one.path}` }));
      const whole = types.length === 0 ? { ...field, types: ['object'] } : { ...field, items: ['object'] };
      return [whole, ...members];
    });
  }

  #part(about: Pick<Part, 'where' | 'status' | 'at'>, fields: readonly Field[]): Part {
    const rows = this.#values.get(about.where === 'answer' ? `answer ${about.status}` : 'request') ?? [];
    const named = fields.map((field) => {
      const key = keyOf(about.where, field);
      // Two fields of one name at one depth: which of them has the values, the table does not say.
      if (fields.filter((one) => keyOf(about.where, one) === key).length > 1) return field;
      const own = rows.filter(({ cells }) => (cells.get('name') ?? '').replaceAll(/\s/g, '') === key);
      const values = own.flatMap(({ cells }) => cells.get('value') ?? []);
      return values.length === 0 ? field : { ...field, enum: [...new Set(values)] };
    });
    return { ...about, fields: named, shown: new Set(fields.map(({ path }) => containerOf(path))) };
  }
}

/** The name of a field as a table of values writes it, `»»kind`. */
function keyOf(where: Where, { path }: Field): string {
  const names = namesOf(path.replace(/^(\[\])+\./, ''));
  return `${where === 'request' || where === 'answer' ? '»'.repeat(names.length) : ''}${names.at(-1) ?? ''}`;
}

const whereOf = (place: string): Where | undefined => {
  const word = place.toLowerCase();
  if (word === 'body' || word === 'formdata') return 'request';
  return word === 'header' || word === 'path' || word === 'query' || word === 'cookie' ? word : undefined;
};
