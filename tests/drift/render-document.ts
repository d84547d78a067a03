// A sketched endpoint -> the OpenAPI document that describes it.

import type { Item, Sketch } from './endpoint.js';

export function renderDocument(sketch: Sketch): object {
  const schemas: Record<string, object> = {};
  const parameters = Object.entries(sketch.parameters).flatMap(([where, items]) =>
    items.map((item) => ({
      name: item.name,
      in: where,
      required: item.required,
      ...(item.meaning === undefined ? {} : { description: item.meaning }),
      schema: { ...schemaOf({ ...item, meaning: undefined } as Item, schemas) },
    })),
  );
  const content = (items: readonly Item[], media = 'application/json') => ({
    content: {
      [media]: {
        schema: objectOf(items, schemas),
        ...(media === 'application/json' ? { example: exampleOf(items) } : {}),
      },
    },
  });
  const operation = {
    summary: sketch.title,
    operationId: 'tea.order',
    'x-apifox-folder': 'Tea House',
    'x-apifox-status': 'released',
    'x-run-in-apifox': 'https://tool.example/run/1',
    parameters,
    ...(sketch.body === undefined
      ? {}
      : { requestBody: content(sketch.body, sketch.form ? 'application/x-www-form-urlencoded' : undefined) }),
    responses: Object.fromEntries(
      sketch.answers.map(({ status, items }) => [
        status,
        { description: '', ...content(items), headers: {}, 'x-apifox-name': 'OK' },
      ]),
    ),
    security: [],
  };
  return {
    openapi: '3.0.1',
    info: { title: '', version: '1.0.0' },
    tags: [],
    paths: { [sketch.path]: { [sketch.method.toLowerCase()]: operation } },
    components: { schemas, securitySchemes: {} },
    servers: [{ url: sketch.server, description: '测试环境' }],
  };
}

function objectOf(items: readonly Item[], schemas: Record<string, object>): object {
  const required = items.filter((item) => item.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(items.map((item) => [item.name, schemaOf(item, schemas)])),
    ...(required.length === 0 ? {} : { required }),
    'x-apifox-orders': items.map(({ name }) => name),
  };
}

function schemaOf(item: Item, schemas: Record<string, object>): object {
  const said = {
    ...(item.title === undefined ? {} : { title: item.title }),
    ...(item.meaning === undefined ? {} : { description: item.meaning }),
    ...(item.default === undefined ? {} : { default: item.default }),
    ...(item.example === undefined ? {} : { example: item.example }),
    ...(item.values === undefined
      ? {}
      : { enum: item.values, 'x-apifox-enum': item.values.map((value) => ({ value, name: '', description: '' })) }),
    ...(item.format === undefined ? {} : { format: item.format }),
    ...(item.nullable === undefined ? {} : { nullable: true }),
  };
  if (item.type !== 'object' && item.items !== 'object')
    return { type: item.type, ...(item.items === undefined ? {} : { items: { type: item.items } }), ...said };
  const shape = item.oneOf
    ? { oneOf: [objectOf(item.members.slice(0, 1), schemas), objectOf(item.members.slice(1), schemas)] }
    : objectOf(item.members, schemas);
  const inner = item.schema === undefined ? shape : { $ref: `#/components/schemas/${item.schema}` };
  if (item.schema !== undefined) schemas[item.schema] = shape;
  if (item.type === 'array') return { type: 'array', items: inner, ...said };
  return item.schema === undefined ? { ...inner, ...said } : { allOf: [inner], ...said };
}

export function exampleOf(items: readonly Item[]): Record<string, unknown> {
  return Object.fromEntries(items.map((item) => [item.name, shownOf(item)]));
}

function shownOf(item: Item): unknown {
  if (item.type === 'object') return exampleOf(item.members);
  if (item.type === 'array')
    return item.items === 'object' ? [exampleOf(item.members)] : [item.items === 'integer' ? 0 : 'string'];
  if (item.shown !== undefined) return item.shown;
  return { string: 'string', integer: 0, number: 0, boolean: true }[item.type];
}
