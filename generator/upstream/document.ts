// A document in, its endpoints out, in the same words as a page.

import { entries, follow, get, type Json, list, pointer, text } from '../json.js';
import type { Endpoint, Field, Part, Where } from './endpoint.js';
import { joinPath } from './path.js';
import { SchemaFields } from './schema-fields.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export interface Described extends Endpoint {
  readonly operationId?: string;
  /** Of the operation. */
  readonly pointer: string;
  readonly servers: readonly string[];
  /** Request fields that name an address of ours to be called. */
  readonly callbacks: readonly string[];
}

export function readDocument(document: Json): readonly Described[] {
  return entries(get(document, 'paths')).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = get(item, method);
      return operation === undefined ? [] : [describe(document, { path, method, item, operation })];
    }),
  );
}

interface At {
  readonly path: string;
  readonly method: string;
  readonly item: Json;
  readonly operation: Json;
}

function describe(document: Json, { path, method, item, operation }: At): Described {
  const place = pointer('paths', path, method);
  const servers = [operation, item, document].map((one) => list(get(one, 'servers'))).find((found) => found.length > 0);
  const title = text(get(operation, 'summary'));
  const operationId = text(get(operation, 'operationId'));
  const parameters = readParameters(document, { path, method, item, operation });
  const body = readBody(document, get(operation, 'requestBody'), `${place}/requestBody`, { where: 'request' });
  const answers = entries(get(operation, 'responses')).map(([status, answer]) =>
    readBody(document, answer, `${place}/responses/${status}`, {
      where: 'answer',
      status: status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(),
    }),
  );
  return {
    method: method.toUpperCase(),
    path,
    pointer: place,
    callbacks: entries(get(operation, 'callbacks')).flatMap(([, callback]) =>
      entries(callback).flatMap(([expression]) => expression.match(/#\/([^}]+)/)?.[1]?.replaceAll('/', '.') ?? []),
    ),
    servers: (servers ?? []).flatMap((server) => text(get(server, 'url')) ?? []),
    ...(title === undefined ? {} : { title }),
    ...(operationId === undefined ? {} : { operationId }),
    parts: [...parameters, ...(body === undefined ? [] : [body]), ...answers.flatMap((answer) => answer ?? [])],
  };
}

function open(
  document: Json,
  value: Json | undefined,
  at: string,
): { readonly value: Json | undefined; readonly at: string } {
  let here = { value, at };
  for (let turn = 0; turn < 16; turn++) {
    const reference = text(get(here.value, '$ref'));
    if (reference === undefined) return here;
    here = { value: follow(document, reference), at: reference.replace(/^#/, '') };
  }
  return { value: undefined, at };
}

function readBody(
  document: Json,
  body: Json | undefined,
  at: string,
  of: { where: Where; status?: string },
): Part | undefined {
  if (body === undefined) return undefined;
  const found = open(document, body, at);
  const [first, ...others] = [...entries(get(found.value, 'content'))]
    .sort(([a], [b]) => Number(b.includes('json')) - Number(a.includes('json')))
    .map((content) => readContent(document, content, { ...of, at: found.at }));
  return { ...(first ?? readContent(document, undefined, { ...of, at: found.at })), others };
}

function readContent(
  document: Json,
  [media, content]: readonly [string?, Json?] = [],
  of: { readonly where: Where; readonly status?: string; readonly at: string },
): Part {
  const place = media === undefined ? of.at : of.at + pointer('content', media, 'schema');
  const fields = new SchemaFields(document).add(get(content, 'schema'), place);
  const [first] = entries(get(content, 'examples')).map(([, one]) => get(one, 'value'));
  const example = get(content, 'example') ?? first ?? get(get(content, 'schema'), 'example');
  return {
    ...of,
    ...(media === undefined ? {} : { media }),
    fields: fields.fields,
    shown: fields.shown,
    places: fields.places,
    ...(example === undefined ? {} : { example: { value: example, at: place.replace(/schema$/, 'example') } }),
  };
}

function readParameters(document: Json, { path, method, item, operation }: At): readonly Part[] {
  const found = new Map<string, { where: Where; field: Field }>();
  const lists: readonly (readonly [Json, string])[] = [
    [item, pointer('paths', path)],
    [operation, pointer('paths', path, method)],
  ];
  for (const [owner, place] of lists)
    for (const [index, one] of list(get(owner, 'parameters')).entries()) {
      const { value, at } = open(document, one, `${place}/parameters/${index}`);
      const where = whereOf(text(get(value, 'in')));
      const name = text(get(value, 'name'));
      if (where === undefined || name === undefined) continue;
      const [[, content] = [undefined, undefined]] = entries(get(value, 'content'));
      const schema = get(value, 'schema') ?? get(content, 'schema');
      const { at: _, ...said } = new SchemaFields(document).describe(schema, `${at}/schema`);
      const meaning = text(get(value, 'description')) || said.meaning;
      const example = get(value, 'example');
      found.set(`${where} ${name}`, {
        where,
        field: {
          path: joinPath('', name),
          ...said,
          ...(meaning === undefined ? {} : { meaning }),
          ...(example === undefined ? {} : { examples: [example] }),
          required: where === 'path' || get(value, 'required') === true,
          at,
          from: 'row',
        },
      });
    }
  for (const { where, field } of credentials(document, operation)) {
    const key = `${where} ${field.path}`;
    if (!found.has(key)) found.set(key, { where, field });
  }
  return (['header', 'path', 'query', 'cookie'] as const).flatMap((where): readonly Part[] => {
    const fields = [...found.values()].filter((one) => one.where === where).map(({ field }) => field);
    return fields.length === 0
      ? []
      : [{ where, fields, shown: new Set(['']), at: pointer('paths', path, method, 'parameters') }];
  });
}

const whereOf = (word: string | undefined): Where | undefined =>
  word === 'header' || word === 'path' || word === 'query' || word === 'cookie' ? word : undefined;

/** A credential is a parameter on a page, and a security scheme in the document. */
function credentials(document: Json, operation: Json): readonly { where: Where; field: Field }[] {
  const needs = list(get(operation, 'security') ?? get(document, 'security'));
  const names = new Set(needs.flatMap((need) => entries(need).map(([name]) => name)));
  return [...names].flatMap((name) => {
    const { value, at } = open(
      document,
      get(get(get(document, 'components'), 'securitySchemes'), name),
      pointer('components', 'securitySchemes', name),
    );
    const key = text(get(value, 'type')) === 'apiKey';
    const where = key ? whereOf(text(get(value, 'in'))) : 'header';
    const path = key ? text(get(value, 'name')) : 'Authorization';
    if (where === undefined || path === undefined || value === undefined) return [];
    const meaning = text(get(value, 'description'));
    const required = needs.every((need) => get(need, name) !== undefined);
    return [
      {
        where,
        field: {
          path: joinPath('', path),
          types: ['string'],
          required,
          ...(meaning === undefined ? {} : { meaning }),
          schema: name,
          role: 'credential' as const,
          at,
          from: 'row' as const,
        },
      },
    ];
  });
}
