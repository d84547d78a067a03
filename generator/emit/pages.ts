// Api and templates -> the files that read like a document.

import type { Api } from '../model/model.js';
import { renderPage } from './page.js';

export function emitPages(api: Api, templates: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pages = [...templates].filter(([path]) => path.startsWith('package/') && path.endsWith('.hbs'));
  const view = buildView(api);
  return new Map(pages.map(([path, text]) => [path.slice('package/'.length, -'.hbs'.length), renderPage(text, view)]));
}

/** Every key is always there: a template cannot print what is missing. */
function buildView(api: Api) {
  return {
    title: api.title,
    package: api.sdk.package,
    client: api.sdk.client,
    disclaimer: api.sdk.disclaimer ?? '',
    servers: api.servers.map(({ name, url }) => ({ name, url })),
    resources: api.resources.map((resource) => ({
      name: resource.name,
      operations: resource.operations.map(({ name, method, path, words }) => ({
        name,
        method,
        path,
        summary: words.summary ?? '',
      })),
    })),
    unions: api.unions.map(({ type, names, members }) => ({
      type,
      resolve: names.resolve,
      match: names.match,
      kinds: members.map(({ kind }) => kind),
    })),
  };
}
