// document -> document: the same API, said in the one way that both witnesses read alike; and what was lost by it.
//
// First every part is written regularly, then what only shows in the whole is settled: circles, clashes, what is
// required, what only goes one way. The rules are in the files beside this one.

import { entries, get, type Json, type JsonObject, object, pointer } from '../json.js';
import { keepAcknowledgements } from './acknowledgement.js';
import { rewriteBody } from './body.js';
import { breakCircles } from './circle.js';
import { findClashes } from './clash.js';
import { splitDirections } from './direction.js';
import { chooseKind } from './family.js';
import { rewriteParameter, rewritePathItem, rewritePaths, rewriteResponse } from './operation.js';
import { settleRequired } from './required.js';
import { type Remark, Rewriting } from './rewriting.js';
import { isAnnotation, rewriteSchema } from './schema.js';
import { mapOperations, mapSchemas } from './walk.js';

export interface Normalised {
  readonly document: Json;
  readonly notes: readonly Remark[];
}

export function normaliseDocument(source: Json): Normalised {
  const to = new Rewriting(source);
  const regular = withSchemas(rewriteDocument(to), (schemas) => breakCircles(to, schemas));
  const calm = mapSchemas(regular, findClashes(to, schemasOf(regular)));
  const document = splitDirections(mapSchemas(calm, settleRequired(to, schemasOf(calm))));
  return { document, notes: to.notes };
}

function rewriteDocument(to: Rewriting): JsonObject {
  const source = object(to.source);
  const components = get(source, 'components');
  const each = (key: string, rewrite: (node: Json, place: string) => Json | undefined): JsonObject =>
    Object.fromEntries(
      entries(get(components, key)).flatMap(([name, entry]) => {
        const found = to.resolve(entry, pointer('components', key, name));
        const written = found === undefined ? undefined : rewrite(found.node, found.place);
        return written === undefined ? [] : [[name, written] as const];
      }),
    );
  const paths = rewritePaths(to, get(source, 'paths'), '/paths');
  const webhooks = entries(get(source, 'webhooks')).map(([name, item]) => {
    const place = pointer('webhooks', name);
    return [name, keepAcknowledgements(to, rewritePathItem(to, item, place), item, place)] as const;
  });
  const parameters = each('parameters', (node, place) => rewriteParameter(to, node, place));
  const responses = each('responses', (node, place) => rewriteResponse(to, node, place));
  const requestBodies = each('requestBodies', (node, place) => rewriteBody(to, node, place));
  const schemas = entries(get(components, 'schemas')).flatMap(([name, schema]): readonly [string, JsonObject][] => {
    const written = rewriteSchema(to, schema, pointer('components', 'schemas', name));
    const family = to.families.get(name);
    if (family === undefined) return [[name, written]];
    const said = entries(written).filter(([key]) => isAnnotation(key));
    return [
      [name, { ...Object.fromEntries(said), ...chooseKind(to, family) }],
      [family.base, written],
    ];
  });
  const named: [string, JsonObject][] = [];
  for (let next = to.next(); next !== undefined; next = to.next())
    named.push([next.name, rewriteSchema(to, next.node, next.place)]);
  const { paths: _, webhooks: __, components: ___, ...rest } = source;
  return {
    ...rest,
    paths: nameOperations(paths),
    ...(webhooks.length === 0 ? {} : { webhooks: Object.fromEntries(webhooks) }),
    components: {
      ...(get(components, 'securitySchemes') === undefined
        ? {}
        : { securitySchemes: get(components, 'securitySchemes') }),
      ...(get(components, 'examples') === undefined ? {} : { examples: get(components, 'examples') }),
      schemas: Object.fromEntries([...schemas, ...named]),
      parameters,
      responses,
      requestBodies,
    },
  };
}

/** An operationId that is odd, or not the only one, is kept where openapi-typescript does not take it for a key. */
function nameOperations(paths: JsonObject): JsonObject {
  const met = new Set<string>();
  return mapOperations(paths, (node) => {
    const { operationId: id, ...rest } = node;
    if (typeof id !== 'string' || id === '') return rest;
    const plain = /^[\w.-]+$/.test(id) && id !== '__proto__' && !met.has(id);
    met.add(id);
    return plain ? node : { ...rest, 'x-operation-id': id };
  });
}

function schemasOf(document: Json): JsonObject {
  return object(get(get(document, 'components'), 'schemas'));
}

function withSchemas(document: JsonObject, change: (schemas: JsonObject) => JsonObject): JsonObject {
  return { ...document, components: { ...object(get(document, 'components')), schemas: change(schemasOf(document)) } };
}

/** What method bodies mention: the second witness is asked about nothing else, and sees no example of a body. */
export function wireDocument(document: Json): Json {
  const { webhooks: _, components, paths, ...rest } = object(document);
  const { securitySchemes: __, examples: ____, responses, ...types } = object(components);
  const shared = responses === undefined ? {} : { responses: mapValues(responses, withoutExamples) };
  const bare = mapOperations(object(paths), ({ callbacks: ___, requestBody, responses, ...node }) => ({
    ...node,
    ...(requestBody === undefined ? {} : { requestBody: withoutExamples(requestBody) }),
    ...(responses === undefined ? {} : { responses: mapValues(responses, withoutExamples) }),
  }));
  return { ...rest, components: { ...types, ...shared }, paths: bare };
}

function withoutExamples(body: Json): Json {
  const content = get(body, 'content');
  if (content === undefined) return body;
  const bare = mapValues(content, (media) =>
    Object.fromEntries(entries(media).filter(([key]) => key !== 'example' && key !== 'examples')),
  );
  return { ...object(body), content: bare };
}

function mapValues(node: Json, change: (item: Json) => Json): JsonObject {
  return Object.fromEntries(entries(node).map(([key, item]) => [key, change(item)]));
}
