// Api and templates -> the files that read like a document.

import type { Api, Operation } from '../model/model.js';
import type { Kind } from './callback-kind.js';
import { printAccess, printKey, printString } from './literal.js';
import { printCode, printProse, printStart } from './markdown.js';
import { renderPage } from './page.js';
import { describeRecipe } from './recipe-words.js';
import { buildSample } from './sample.js';

export function emitPages(
  api: Api,
  kinds: readonly Kind[],
  templates: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const pages = [...templates].filter(([path]) => path.startsWith('package/') && path.endsWith('.hbs'));
  const view = buildView(api, kinds);
  return new Map(pages.map(([path, text]) => [path.slice('package/'.length, -'.hbs'.length), renderPage(text, view)]));
}

/** Every key is always there: a template cannot print what is missing. */
function buildView(api: Api, kinds: readonly Kind[]) {
  const operations = api.resources.flatMap((resource) => resource.operations);
  return {
    title: printProse(api.title),
    package: api.sdk.package,
    client: api.sdk.client,
    disclaimer: printProse(api.sdk.disclaimer),
    evidence: operations.some(({ words }) => words.evidence !== undefined),
    servers: api.servers.map(({ name, url, words }) => ({
      name: printString(name),
      url: printProse(url),
      words: printStart(words.description),
    })),
    options: buildOptions(api),
    sample: viewSample(api),
    resources: api.resources.map((resource) => ({ operations: resource.operations.map(viewOperation) })),
    pages: operations.flatMap(({ id, pages, query }) => (pages && query ? [printCode(`${id}Pages`)] : [])),
    unions: api.unions.map(({ type, names, members }) => ({
      type,
      resolve: names.resolve,
      match: names.match,
      kinds: members.map(({ kind }) => printCode(kind)).join(', '),
    })),
    signing: api.signing === undefined ? false : describeRecipe(api.signing),
    envelope:
      api.envelope === undefined
        ? false
        : {
            data: printCode(api.envelope.data),
            confirmed: api.envelope.confirmed,
            byCode: api.envelope.success === 'codes',
          },
    once: operations.some(({ repeat }) => repeat === 'never'),
    settle: callThatSettles(api) ?? false,
    callback: viewCallbacks(kinds),
    sandbox: api.sdk.parts.includes('sandbox'),
    drift: api.sdk.parts.includes('drift'),
  };
}

/** Shown where all kinds can be asked about and compared with an order: that is what the example does. */
function viewCallbacks(kinds: readonly Kind[]) {
  if (kinds.length === 0) return false;
  const asks = kinds.every(({ asked }) => asked?.order !== undefined);
  return { asks, kinds: kinds.map(({ name }) => printKey(name, 'value')) };
}

function callThatSettles(api: Api): string | undefined {
  return api.resources.flatMap((resource) =>
    resource.operations
      .filter(({ settle }) => settle.length > 0)
      .map((operation) => `client${printAccess(resource.name)}${printAccess(operation.name)}`),
  )[0];
}

function viewOperation(operation: Operation) {
  const { id, method, path, repeat, words } = operation;
  return {
    call: printCode(id),
    wire: printCode(`${method} ${path}`),
    summary: printStart(words.summary ?? words.description),
    once: repeat === 'never',
  };
}

/** What a client is made of: where it goes, and what the caller must hold. */
function buildOptions(api: Api) {
  const [server] = api.servers;
  const names = api.credentials.flatMap((credential) =>
    !credential.required
      ? []
      : credential.kind === 'basic'
        ? [credential.username, credential.password]
        : [credential.option],
  );
  const key = api.signing?.key;
  const held = [...names, ...(key === undefined || names.includes(key) ? [] : [key])];
  return {
    server: server === undefined ? "'https://...'" : printString(server.name),
    held: held.map((name) => ({ name: printKey(name, 'value'), variable: variableOf(name) })),
    names: held.join(', '),
    defaults: held.map((name) => `${name} = ''`).join(', '),
  };
}

/** `apiKey` is `API_KEY` in the environment. */
function variableOf(option: string): string {
  return option.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

function viewSample(api: Api) {
  const sample = buildSample(api);
  if (sample === undefined) return false;
  const { call, given, narrowing } = sample;
  return {
    call,
    given,
    narrowing:
      narrowing === undefined
        ? false
        : {
            resolve: narrowing.union.names.resolve,
            match: narrowing.union.names.match,
            value: narrowing.value,
            kind: printString(narrowing.member.kind),
            leaf: narrowing.leaf ?? false,
          },
  };
}
