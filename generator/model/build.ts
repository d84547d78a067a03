// document -> Api, or every fault that stands in the way.

import { entries, get, isNumber, type Json, list, pointer, text } from '../json.js';
import { type Problem, ProblemError } from '../problem.js';
import { buildEnvelope, buildSdk, buildServers } from './about.js';
import { nameCall, sharedRoot } from './call-name.js';
import { buildCallbacks } from './callback.js';
import { reach, readerOf, settleTypes } from './home.js';
import { camelCase, pascalCase } from './identifier.js';
import type { Api, Envelope, Note, Operation, Resource, Words } from './model.js';
import { unique } from './names.js';
import { buildOperation, type Found, findOperations } from './operation.js';
import { Scope } from './scope.js';
import { buildSecurity } from './security.js';
import { checkSettle } from './settle.js';
import { buildSiblingUnions } from './sibling-union.js';
import { buildWords } from './words.js';

export interface Input {
  readonly document: Json;
  /** What was lost before the document came here. */
  readonly notes?: readonly Note[];
  /** Names the runtime has already given away. */
  readonly reserved: readonly string[];
  /** Where a place of the document stands in the files it was read from. */
  readonly locate: (pointer: string) => { readonly file: string; readonly pointer: string };
  /** The file a reader of the SDK is pointed to. */
  readonly source: (pointer: string) => string;
}

export function buildApi({ document, notes = [], reserved, locate, source }: Input): Api {
  const scope = new Scope(document);
  checkVersion(scope);
  const said = buildSdk(document);
  scope.names.reserve(...reserved);
  const sdk = { ...said, client: scope.names.client(said.client) };
  scope.names.reserve(sdk.client, `${sdk.client}Options`);
  // The document's own types choose their names first.
  for (const [name] of entries(get(get(document, 'components'), 'schemas')))
    scope.names.type(pointer('components', 'schemas', name), name);
  const envelope = buildEnvelope(document);
  const resources = buildResources(scope, envelope, source);
  const callbacks = buildCallbacks(
    scope,
    resources.flatMap(({ operations }) => operations),
  );
  const readers = [
    ...resources.map(readerOf),
    ...callbacks.map(({ name, schema }) => ({ name: `callback ${name}`, schemas: [schema] })),
  ];
  const types = settleTypes(scope, readers, source);
  const bodies = resources.flatMap(({ operations }) => operations.flatMap(({ request }) => request?.schema ?? []));
  const unions = buildSiblingUnions(scope, {
    drafts: types.flatMap(({ name }) => scope.drafts.get(name) ?? []),
    sent: reach(scope, bodies),
  });
  const security = buildSecurity(scope);
  checkSettle(scope, resources);
  if (scope.faults.length > 0)
    throw new ProblemError(scope.faults.map((fault): Problem => ({ ...fault, ...locate(fault.pointer) })));
  return freeze({
    title: text(get(get(document, 'info'), 'title')) ?? 'API',
    version: versionOf(get(get(document, 'info'), 'version')),
    words: buildWords(get(document, 'info')),
    sdk,
    servers: buildServers(document),
    ...security,
    ...(envelope === undefined ? {} : { envelope }),
    resources,
    types,
    unions,
    callbacks,
    notes: [...notes, ...scope.notes],
  });
}

function checkVersion(scope: Scope): void {
  const version = text(get(scope.document, 'openapi'));
  if (version !== undefined && /^3\.[01](\.|$)/.test(version)) return;
  scope.fault(
    '',
    version === undefined ? 'is no OpenAPI document' : `is OpenAPI ${version}`,
    'Give a document that says openapi: 3.0.x or 3.1.x.',
  );
}

/** A class has its own idea of these; and what has a `then` is called by whoever awaits it. */
const notFields = ['constructor'];
const notMethods = ['constructor', 'then'];

function buildResources(
  scope: Scope,
  envelope: Envelope | undefined,
  source: (pointer: string) => string,
): readonly Resource[] {
  const root = sharedRoot(entries(get(scope.document, 'paths')).map(([path]) => path));
  const found = findOperations(scope, (node, method, path) => nameCall(node, method, path, root));
  const groups = new Map<string, Found[]>();
  const nouns = new Set(notFields);
  for (const one of found) {
    const group = groups.get(one.resource);
    if (group === undefined) groups.set(one.resource, [one]);
    else group.push(one);
  }
  return [...groups].map(([name, group]) => {
    const type = scope.names.fresh(pascalCase(name), 'Resource');
    const verbs = new Set(notMethods);
    const operations = group.map((one): Operation => {
      const verb = unique(one.verb, verbs, (key) => key);
      return buildOperation(scope, { ...one, verb }, envelope);
    });
    const [first] = group;
    return {
      name: unique(name, nouns, (key) => key),
      type,
      file: scope.names.file('resources', name),
      words: tagWords(scope.document, name),
      source: source(first?.pointer ?? ''),
      operations,
    };
  });
}

function tagWords(document: Json, resource: string): Words {
  return buildWords(list(get(document, 'tags')).find((tag) => camelCase(text(get(tag, 'name')) ?? '') === resource));
}

/** YAML takes 1.10 without quotes for a number; it is a version all the same. */
function versionOf(said: Json | undefined): string {
  return isNumber(said) ? String(said) : (text(said) ?? '0.0.0');
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) freeze(item);
  }
  return value;
}
