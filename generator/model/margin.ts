// document, as it was written -> what a reader is told beside the calls: ways in, other bodies, headers of answers, links.

import { entries, follow, fragmentOf, get, type Json, list, object, pointer, text, texts } from '../json.js';
import { isJson, successes } from '../media.js';
import { firstAddress } from './about.js';
import { linkOf, linkTo } from './link.js';
import type {
  Answered,
  Api,
  Aside,
  Body,
  Field,
  Link,
  Margin,
  NamedType,
  Operation,
  Parameter,
  Scheme,
  Variable,
  Way,
} from './model.js';
import { type Found, findOperations } from './operation.js';
import { buildParameters } from './parameter.js';
import { buildSchema } from './schema.js';
import { Scope } from './scope.js';
import { buildWords } from './words.js';

/** Of a document that a model could be made of: what is wrong in it was told before. */
export function buildMargin(document: Json, api: Api): Margin {
  const scope = new Scope(document);
  const found = findOperations(scope, () => ({ resource: '', verb: '' }));
  const operations = new Map(
    api.resources.flatMap((one) => one.operations.map((operation) => [operation.pointer, operation] as const)),
  );
  const targets = new Map(found.map(({ node, pointer }) => [get(node, 'operationId'), pointer]));
  const asides = new Map(
    found.flatMap((one) => {
      const operation = operations.get(one.pointer);
      return operation === undefined
        ? []
        : [[one.pointer, buildAside(scope, { found: one, operation, targets })] as const];
    }),
  );
  return {
    address: firstAddress(document),
    links: buildLinks(document),
    schemes: buildSchemes(scope),
    variables: list(get(document, 'servers')).flatMap(buildVariables),
    asides,
    heard: new Map(api.callbacks.map(({ pointer: place }) => [place, buildHeard(scope, place)])),
    types: [...scope.drafts.values()].map(
      ({ name, words, schema, pointer: place }): NamedType => ({
        ...{ name, words, schema, pointer: place, readers: [], file: '', source: '' },
      }),
    ),
  };
}

/** Headers such as the signature of a webhook stand beside its body. */
function buildHeard(scope: Scope, place: string): readonly Parameter[] {
  const at = place.slice(0, place.lastIndexOf('/'));
  const [item, node] = [at, place].map((one) => follow(scope.document, `#${one}`) ?? null);
  if (item === undefined || node === undefined) return [];
  return buildParameters(scope, { item, node, path: '', pointer: place }, 'Heard');
}

/** A reference to an operation of this document. */
function placeOf(reference: string | undefined): string | undefined {
  return reference?.startsWith('#/') ? fragmentOf(reference) : undefined;
}

interface At {
  readonly found: Found;
  readonly operation: Operation;
  /** The places of operations by the ids that the document gives them. */
  readonly targets: ReadonlyMap<Json | undefined, string>;
}

function buildAside(scope: Scope, { found: { node, item, pointer: place }, operation, targets }: At): Aside {
  const more = linkOf(get(node, 'externalDocs'));
  const body = scope.resolve(get(node, 'requestBody'), `${place}/requestBody`);
  const parameters = [...list(get(item, 'parameters')), ...list(get(node, 'parameters'))].flatMap((entry) => {
    const found = scope.resolve(entry, place);
    const [media] = entries(get(found?.node, 'content'));
    if (found === undefined || media === undefined) return [];
    const name = text(get(found.node, 'name')) ?? '';
    const spot = { place: found.place, name, shown: [] };
    return buildBodies(scope, Object.fromEntries([media]), spot).map((one) => ({ ...one, name }));
  });
  const { request, answer } = operation;
  const good = new Set(successes(get(node, 'responses')).map(([status]) => status));
  const read = request !== undefined && !['text', 'bytes'].includes(request.form) ? [request.mediaType] : [];
  return {
    ways: list(get(node, 'security') ?? get(scope.document, 'security')).map(
      (way): Way => entries(way).map(([scheme, scopes]) => ({ scheme, scopes: texts(scopes) })),
    ),
    bodies:
      body === undefined
        ? []
        : buildBodies(scope, get(body.node, 'content'), { place: body.place, name: 'Body', shown: read }),
    parameters,
    answers: entries(get(node, 'responses')).flatMap(([status, entry]): readonly Answered[] => {
      const found = scope.resolve(entry, `${place}/responses`);
      if (found === undefined || status.startsWith('x-')) return [];
      const content = get(found.node, 'content');
      const json = entries(content).flatMap(([mediaType]) => (isJson(mediaType) ? [mediaType] : []));
      // Of a failure the first is shown, of a success all.
      const shown = good.has(status) ? (answer.form === 'json' ? json : []) : /^3/.test(status) ? [] : json.slice(0, 1);
      return [
        {
          status,
          words: buildWords(found.node),
          headers: buildHeaders(scope, get(found.node, 'headers'), found.place),
          next: entries(get(found.node, 'links')).flatMap(([name, link]): Answered['next'] => {
            const said = scope.resolve(link, `${found.place}/links`)?.node;
            const target = targets.get(get(said, 'operationId') ?? null) ?? placeOf(text(get(said, 'operationRef')));
            return said === undefined
              ? []
              : [{ name, words: buildWords(said), ...(target === undefined ? {} : { target }) }];
          }),
          bodies: buildBodies(scope, content, { place: found.place, name: `Answer ${status}`, shown }),
        },
      ];
    }),
    ...(more === undefined ? {} : { more }),
  };
}

interface Offer {
  readonly place: string;
  readonly name: string;
  /** The media types that the call itself sends or reads. */
  readonly shown: readonly string[];
}

/** Those that are not shown with the call. */
function buildBodies(scope: Scope, content: Json | undefined, { place, name, shown }: Offer): readonly Body[] {
  const all = entries(content);
  const textOf = (media: Json | undefined) => JSON.stringify(get(media, 'schema') ?? null);
  const known = new Set(all.flatMap(([mediaType, media]) => (shown.includes(mediaType) ? [textOf(media)] : [])));
  return all.flatMap(([mediaType, media]): readonly Body[] => {
    if (shown.includes(mediaType)) return [];
    const spot = { pointer: `${place}${pointer('content', mediaType)}/schema`, name };
    if (known.has(textOf(media))) return [{ mediaType, same: true, schema: { kind: 'unknown' } }];
    return [{ mediaType, same: false, schema: buildSchema(scope, get(media, 'schema'), spot) }];
  });
}

function buildHeaders(scope: Scope, node: Json | undefined, place: string): readonly Field[] {
  return entries(node).flatMap(([name, entry]): readonly Field[] => {
    const found = scope.resolve(entry, `${place}/headers`);
    if (found === undefined) return [];
    const schema = get(found.node, 'schema');
    const { rules } = buildWords(schema);
    const [example] = [found.node, schema].flatMap((one) => get(one, 'example') ?? list(get(one, 'examples')));
    return [
      {
        name,
        schema: buildSchema(scope, schema, { pointer: `${found.place}/schema`, name: `Header ${name}` }),
        required: get(found.node, 'required') === true,
        sensitive: false,
        words: { ...(rules === undefined ? {} : { rules }), ...buildWords(found.node) },
        ...(example === undefined ? {} : { example }),
      },
    ];
  });
}

/** What the standard calls it: `apiKey`, `header`, `X-Key`. */
function buildSchemes(scope: Scope): readonly Scheme[] {
  return entries(get(get(scope.document, 'components'), 'securitySchemes')).flatMap(([name, entry]) => {
    const found = scope.resolve(entry, pointer('components', 'securitySchemes', name));
    if (found === undefined) return [];
    const said = ['type', 'scheme', 'in', 'name', 'bearerFormat', 'openIdConnectUrl'];
    const flows = entries(get(found.node, 'flows'));
    return [
      {
        name,
        kind: said.flatMap((key) => text(get(found.node, key)) ?? []),
        words: buildWords(found.node),
        flows: flows.map(([flow, node]) => ({
          name: flow,
          addresses: ['authorizationUrl', 'tokenUrl', 'refreshUrl'].flatMap((key) => text(get(node, key)) ?? []),
        })),
        scopes: [...new Map(flows.flatMap(([, flow]) => entries(get(flow, 'scopes'))))].map(([scope, words]) => ({
          name: scope,
          text: typeof words === 'string' ? words : '',
        })),
      },
    ];
  });
}

function buildVariables(server: Json): readonly Variable[] {
  return Object.entries(object(get(server, 'variables'))).map(([name, node]) => ({
    name,
    values: texts(get(node, 'enum')),
    words: buildWords(node),
  }));
}

/** Terms, contact, licence, and whatever else the document points to. */
function buildLinks(document: Json): readonly Link[] {
  const info = get(document, 'info');
  const contact = get(info, 'contact');
  const license = get(info, 'license');
  const terms = text(get(info, 'termsOfService'));
  const found = [
    linkTo('terms', terms, terms),
    linkTo('contact', text(get(contact, 'url')), text(get(contact, 'name'))),
    linkTo('license', text(get(license, 'url')), text(get(license, 'name'))),
    linkOf(get(document, 'externalDocs')),
    ...list(get(document, 'tags')).map((tag) => linkOf(get(tag, 'externalDocs'), text(get(tag, 'name')))),
  ];
  return found.flatMap((link) => link ?? []);
}
