// Dice -> a random document that is valid OpenAPI 3.0 or 3.1.

import fc, { type Arbitrary } from 'fast-check';
import { type Dice, diceOf } from './dice.js';
import { family } from './family.js';
import { operationIds, parameterNames, propertyNames, schemaNames, tags, words } from './names.js';
import { type Node, type Shapes, shape } from './shape.js';

export const documents: Arbitrary<Node> = fc.gen().map((draw) => document(diceOf(draw)));

const mediaTypes = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'application/problem+json',
  'text/plain',
  'text/event-stream',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/xml',
  'image/png',
  '*/*',
  'application/merge-patch+json',
  'application/*+json',
  'application/vnd.api+json; version=1',
  'application/x-ndjson',
  'multipart/mixed',
  'text/csv',
] as const;
const statuses = [
  '200',
  '201',
  '202',
  '204',
  '205',
  '206',
  '2XX',
  'default',
  '400',
  '4XX',
  '302',
  '5XX',
  '500',
  '101',
] as const;
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

function document(dice: Dice): Node {
  const modern = dice.once(2);
  const names = dice.some(schemaNames, 5);
  const token = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25');
  const references = names.map((name) => `#/components/schemas/${token(name)}`);
  const paths = [
    '/orders',
    '/orders/{id}',
    '/日本/{a.b}/{c}',
    "/it's/{id}:cancel",
    '/x/{user-id}/{userId}',
    '/v1/class/{1st}',
    '/a~b/{__proto__}',
    '/files/{name}.{ext}',
    '/',
    '/orders/{id}/',
    '/a%20b/{x*}',
  ];
  const shapes: Shapes = {
    dice,
    modern,
    references: [...references, ...(dice.once(4) ? [`${references[0] ?? '#/components/schemas/Deep'}`] : [])],
  };
  const deep = dice.once(3)
    ? {
        Deep: {
          type: 'object',
          properties: { 'in/side': { type: 'object', properties: { leaf: { type: 'string' } } } },
        },
        Into: { $ref: '#/components/schemas/Deep/properties/in~1side' },
        Path: { $ref: '#/paths/~1deep/get/responses/200/content/application~1json/schema' },
      }
    : {};
  const related = dice.once(3) ? family(shapes, names, references) : {};
  const schemas = { ...Object.fromEntries(names.map((name) => [name, shape(shapes)])), ...related, ...deep };
  const parameters = { Shared: parameter(shapes, 'query', dice.pick(parameterNames)) };
  return {
    openapi: modern ? '3.1.0' : '3.0.3',
    info: {
      title: dice.pick(['Shop', 'client', '1st', '日本', '', "it's"]),
      version: '1',
      ...(dice.once(4) ? { description: dice.pick(words) } : {}),
    },
    ...(dice.once(2)
      ? {
          servers: dice.pick<unknown>([
            [{ url: 'https://api.test/{v}', variables: { v: { default: 'v1' } } }],
            [{ url: '/v1' }],
            [{ url: 'https://a.test' }, { url: 'https://b.test' }],
          ]),
        }
      : {}),
    paths: {
      ...Object.fromEntries(dice.some(paths, 3).map((path) => [path, pathItem(shapes, path)])),
      ...('Deep' in deep
        ? {
            '/deep': {
              get: {
                responses: {
                  200: {
                    description: 'ok',
                    content: {
                      'application/json': {
                        schema: { type: 'object', properties: { self: { $ref: '#/components/schemas/Path' } } },
                      },
                    },
                  },
                },
              },
            },
          }
        : {}),
    },
    ...(dice.once(3)
      ? { security: dice.pick<unknown>([[], [{}], [{ key: [] }, { basic: [] }], [{ missing: [] }]]) }
      : {}),
    ...(modern && dice.once(6) ? { jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema' } : {}),
    ...(modern && dice.once(3)
      ? { webhooks: { [dice.pick(propertyNames)]: { post: operation(shapes, '/hook') } } }
      : {}),
    components: {
      schemas,
      parameters,
      responses: { Shared: response(shapes) },
      requestBodies: { Shared: body(shapes) },
      ...(dice.once(3)
        ? {
            securitySchemes: {
              key: { type: 'apiKey', in: dice.pick(['header', 'query', 'cookie']), name: 'x-key' },
              basic: { type: 'http', scheme: 'basic' },
              bearer: { type: 'http', scheme: dice.pick(['bearer', 'Bearer', 'digest', 'hoba']) },
              oauth: { type: 'oauth2', flows: { implicit: { authorizationUrl: 'https://a.test', scopes: {} } } },
              mutual: { type: modern ? 'mutualTLS' : 'openIdConnect', openIdConnectUrl: 'https://a.test' },
            },
          }
        : {}),
    },
    ...(dice.once(4) ? { tags: [{ name: dice.pick(tags), description: dice.pick(words) }] } : {}),
  };
}

function pathItem(shapes: Shapes, path: string): Node {
  const { dice } = shapes;
  const [first = 'get', ...rest] = dice.some(methods, 3);
  return {
    ...Object.fromEntries([first, ...rest].map((method) => [method, operation(shapes, path)])),
    ...(dice.once(4)
      ? { parameters: [parameter(shapes, dice.pick(['query', 'header', 'cookie']), dice.pick(parameterNames))] }
      : {}),
    ...(dice.once(8) ? { servers: dice.pick<unknown>([[{ url: 'https://other.test' }], [{ url: '/v2' }], []]) } : {}),
    ...(dice.once(12) ? { 'x-own': { $ref: '#/nowhere' } } : {}),
    ...(dice.once(8) ? { summary: dice.pick(words) } : {}),
  };
}

function operation(shapes: Shapes, path: string): Node {
  const { dice } = shapes;
  const holes = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  const declared = dice.once(6)
    ? []
    : holes.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: dice.pick<unknown>([
          { type: 'string' },
          { type: 'integer' },
          { type: 'string', enum: ['a', 'b'] },
          { type: 'array', items: { type: 'string' } },
          { type: 'object', properties: { a: { type: 'integer' } } },
          shape(shapes, 3),
        ]),
        ...(dice.once(3) ? { style: dice.pick(['simple', 'label', 'matrix']), explode: dice.once(2) } : {}),
      }));
  const others = dice
    .some(parameterNames, 4)
    .map((name) => parameter(shapes, dice.pick(['query', 'query', 'header', 'cookie']), name));
  return {
    ...(dice.once(3) ? {} : { operationId: dice.pick(operationIds) }),
    ...(dice.once(2) ? { tags: dice.some(tags, 2) } : {}),
    ...(dice.once(4) ? { summary: dice.pick(words), description: dice.pick(words) } : {}),
    ...(dice.once(10) ? { deprecated: true } : {}),
    ...(dice.once(8) ? { security: dice.pick<unknown>([[], [{ key: [] }]]) } : {}),
    ...(dice.once(8)
      ? {
          servers: dice.pick<unknown>([
            [{ url: 'https://upload.test' }],
            [{ url: 'https://{a}.test/{b}', variables: { a: { default: 'x' } } }],
            [{ url: '/v2/' }, { url: 'https://a.test' }],
            [{ url: "https://it's.test/`${x}`" }],
          ]),
        }
      : {}),
    ...(declared.length + others.length > 0
      ? { parameters: [...declared, ...others, ...(dice.once(5) ? [{ $ref: '#/components/parameters/Shared' }] : [])] }
      : {}),
    ...(dice.once(2)
      ? { requestBody: dice.once(5) ? { $ref: '#/components/requestBodies/Shared' } : body(shapes) }
      : {}),
    ...(dice.once(12)
      ? {
          callbacks: {
            done: {
              '{$request.body#/url}': {
                post: { requestBody: body(shapes), responses: { 200: { description: 'ok' } } },
              },
            },
          },
        }
      : {}),
    responses: Object.fromEntries(
      [dice.pick(statuses), ...dice.some(statuses, 2)].map((status) => [
        status,
        dice.once(6) ? { $ref: '#/components/responses/Shared' } : response(shapes),
      ]),
    ),
  };
}

function parameter(shapes: Shapes, where: string, name: string): Node {
  const { dice } = shapes;
  const styles =
    where === 'query'
      ? (['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const)
      : where === 'header'
        ? (['simple'] as const)
        : (['form'] as const);
  return {
    name,
    in: where,
    ...(dice.once(4) ? { required: true } : {}),
    ...(dice.once(3) ? { style: dice.pick<string>([styles[0], ...styles]), explode: dice.once(2) } : {}),
    ...(dice.once(6) ? { description: dice.pick(words) } : {}),
    ...(dice.once(10) ? { deprecated: true, allowEmptyValue: true, allowReserved: true } : {}),
    ...(dice.once(10) ? { examples: { one: { value: 'x' }, two: { externalValue: 'https://a.test' } } } : {}),
    ...(dice.once(8)
      ? { content: { 'application/json': { schema: shape(shapes, 2) } } }
      : {
          schema: dice.pick<unknown>([
            { type: 'string' },
            { type: 'array', items: { type: 'string' } },
            { type: 'object', properties: { a: { type: 'integer' } } },
            shape(shapes, 2),
          ]),
        }),
  };
}

function body(shapes: Shapes): Node {
  const { dice } = shapes;
  return { ...(dice.once(2) ? { required: true } : {}), content: content(shapes, 1 + dice.count(1)) };
}

function response(shapes: Shapes): Node {
  const { dice } = shapes;
  return {
    description: dice.pick(words),
    ...(dice.once(4) ? {} : { content: content(shapes, 1 + dice.count(1)) }),
    ...(dice.once(6) ? { headers: { 'x-rate': { schema: { type: 'integer' } } } } : {}),
    ...(dice.once(8) ? { links: { next: { operationId: 'getOrder', parameters: { id: '$response.body#/id' } } } } : {}),
  };
}

function content(shapes: Shapes, most: number): Node {
  const { dice } = shapes;
  const types = Array.from({ length: most }, () => dice.pick(mediaTypes));
  return Object.fromEntries(
    types.map((type) => [
      type,
      dice.once(8)
        ? {}
        : {
            schema: dice.once(3)
              ? shape(shapes, 2)
              : {
                  type: 'object',
                  properties: {
                    id: { type: 'string' },
                    file: { type: 'string', format: 'binary' },
                    next: shape(shapes, 2),
                  },
                  required: ['id'],
                },
            ...(dice.once(4)
              ? {
                  encoding: {
                    file: { contentType: 'image/png, image/jpeg', headers: { 'x-a': { schema: { type: 'string' } } } },
                    next: dice.pick<unknown>([
                      { style: 'deepObject', explode: true },
                      { contentType: 'application/json' },
                      { contentType: 'text/*, text/csv; header="a b"' },
                      { contentType: 'no type', allowReserved: true },
                      { style: 'spaceDelimited' },
                      { style: 'form', explode: false, allowReserved: true },
                    ]),
                  },
                }
              : {}),
          },
    ]),
  );
}
