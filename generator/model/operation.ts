// Path item and method -> Operation.

import { entries, get, type Json, list, number, pointer, text, texts } from '../json.js';
import { buildOwnServers } from './about.js';
import { buildAnswer, buildRefusals } from './answer.js';
import { fieldsOf } from './fields.js';
import { pascalCase } from './identifier.js';
import { jsonTextFields } from './json-text.js';
import type { Envelope, Method, Operation, Pages, Parameter, Settle } from './model.js';
import { buildInputs, buildParameters } from './parameter.js';
import { buildRequest } from './request.js';
import type { Scope } from './scope.js';
import { buildStyles } from './style.js';
import { buildWords } from './words.js';

/** Everything known of one operation before it is built. */
export interface Found {
  readonly resource: string;
  readonly verb: string;
  readonly method: (typeof methods)[number];
  readonly path: string;
  readonly item: Json;
  readonly node: Json;
  readonly pointer: string;
}

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export function buildOperation(scope: Scope, found: Found, envelope: Envelope | undefined): Operation {
  const { node, verb, resource } = found;
  const name = pascalCase(`${resource} ${verb}`);
  const request = buildRequest(scope, get(node, 'requestBody'), {
    pointer: `${found.pointer}/requestBody`,
    name: `${name} Request`,
  });
  const pages = buildPages(get(node, 'x-pages'));
  const parameters = buildParameters(scope, found, name);
  const holes = parameters.filter((parameter) => parameter.in === 'path').length;
  const inputs = (where: Parameter['in'], noun: string) =>
    buildInputs(scope, parameters, {
      where,
      pointer: found.pointer,
      name: `${name} ${noun}`,
      of: `${resource}.${verb}`,
    });
  const pathValues = holes > 1 ? inputs('path', 'Path') : undefined;
  const query = inputs('query', 'Query');
  const headers = inputs('header', 'Headers');
  const cookies = inputs('cookie', 'Cookies');
  const answer = buildAnswer(
    scope,
    get(node, 'responses'),
    { pointer: `${found.pointer}/responses`, name: `${name} Response` },
    envelope,
  );
  return {
    id: `${resource}.${verb}`,
    name: verb,
    method: methodOf(found.method),
    path: found.path,
    pointer: found.pointer,
    words: buildWords(node),
    parameters,
    ...(pathValues === undefined ? {} : { pathValues }),
    ...(query === undefined ? {} : { query }),
    ...(headers === undefined ? {} : { headers }),
    ...(cookies === undefined ? {} : { cookies }),
    ...buildStyles(scope, parameters),
    servers: buildOwnServers(scope.document, node),
    ...(request === undefined ? {} : { request }),
    answer,
    refusals: buildRefusals(scope, get(node, 'responses'), {
      pointer: `${found.pointer}/responses`,
      name: `${name} Refusal`,
    }),
    repeat: repeatOf(node, found.method),
    settle: buildSettle(get(node, 'x-settle')),
    ...(pages === undefined ? {} : { pages }),
    public: isPublic(scope.document, node),
    schemes: firstWay(scope.document, node),
    references: texts(get(node, 'x-references')),
    jsonText: jsonTextFields(scope, request?.schema),
    members: fieldsOf(scope, answer.schema)
      .filter(({ required }) => required)
      .map(({ name }) => name),
  };
}

const upper = {
  get: 'GET',
  put: 'PUT',
  post: 'POST',
  delete: 'DELETE',
  options: 'OPTIONS',
  head: 'HEAD',
  patch: 'PATCH',
  trace: 'TRACE',
} as const;

export function methodOf(method: (typeof methods)[number]): Method {
  return upper[method];
}

/** Reading may be repeated; anything else is not sent twice unless the document says it may. */
function repeatOf(node: Json, method: string): 'never' | 'safe' {
  const said = get(node, 'x-repeat');
  if (said === 'never' || said === 'safe') return said;
  return ['get', 'head', 'options', 'trace'].includes(method) ? 'safe' : 'never';
}

export function buildSettle(node: Json | undefined): readonly Settle[] {
  return list(node).flatMap((way) => {
    const [operation, field, argument] = ['operation', 'field', 'argument'].map((key) => text(get(way, key)));
    return operation === undefined || field === undefined || argument === undefined
      ? []
      : [{ operation, field, argument }];
  });
}

function buildPages(node: Json | undefined): Pages | undefined {
  const page = text(get(node, 'page'));
  if (page === undefined) return undefined;
  const size = text(get(node, 'size'));
  return {
    page,
    ...(size === undefined ? {} : { size }),
    first: number(get(node, 'first')) ?? 1,
    limit: number(get(node, 'limit')) ?? 1000,
  };
}

function isPublic(document: Json, node: Json): boolean {
  const security = get(node, 'security') ?? get(document, 'security');
  return security !== undefined && list(security).every((choice) => entries(choice).length === 0);
}

function firstWay(document: Json, node: Json): readonly string[] {
  const ways = list(get(node, 'security') ?? get(document, 'security')).map((way) =>
    entries(way).map(([name]) => name),
  );
  return ways.find((names) => names.length > 0) ?? [];
}

/** Every operation of the document, in its order. */
export function findOperations(
  scope: Scope,
  name: (node: Json, method: string, path: string) => { resource: string; verb: string },
): readonly Found[] {
  return entries(get(scope.document, 'paths')).flatMap(([path, entry]) => {
    if (!path.startsWith('/')) return [];
    const item = scope.resolve(entry, pointer('paths', path));
    if (item === undefined) return [];
    return methods.flatMap((method) => {
      const node = get(item.node, method);
      if (node === undefined) return [];
      const place = pointer('paths', path, method);
      return [{ ...name(node, method, path), method, path, item: item.node, node, pointer: place }];
    });
  });
}
