// Api -> the package's public doors. Each lists its names one by one.

import type { Api } from '../model/model.js';
import { printComment } from './comment.js';
import type { Declaration, Module } from './declaration.js';

/** A runtime file and the names of it that a door shows. */
export interface Shown {
  readonly file: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

export function emitMainDoor(api: Api, shown: readonly Shown[], header: string): Module {
  const { client } = api.sdk;
  return {
    header,
    imports: [],
    declarations: [
      show('./client.js', [client, 'createTransport'], false),
      show('./client.js', [`${client}Options`], true),
      ...api.resources.map((resource) => show(`./${resource.file}.js`, [resource.type], false)),
      ...byFile(api.types.map(({ file, name }) => ({ file, name }))).map(([file, names]) =>
        show(`./${file}.js`, names, true),
      ),
      ...api.unions.flatMap((union) => [
        show(
          `./${union.file}.js`,
          [union.names.resolve, union.names.match, ...union.members.map((member) => member.guard)],
          false,
        ),
        show(
          `./${union.file}.js`,
          [union.names.case, union.names.arms, ...(union.names.input === undefined ? [] : [union.names.input])],
          true,
        ),
      ]),
      ...showRuntime(shown),
    ],
  };
}

/** `export function createFetchClient(options: ClientOptions): FetchClient<paths> { ... }` */
export function emitFetchDoor(api: Api, shown: readonly Shown[], header: string): Module {
  const options = `${api.sdk.client}Options`;
  return {
    header,
    imports: [
      { from: './client.js', name: options, type: true },
      { from: './profile.js', name: 'profile', type: false },
      { from: './runtime/signed-fetch.js', name: 'createSignedFetch', type: false },
      { from: './runtime/typed-fetch.js', name: 'FetchClient', type: true },
      { from: './wire.js', name: 'paths', type: true },
    ],
    declarations: [
      show('./wire.js', ['components', 'operations', 'paths'], true),
      ...showRuntime(shown),
      {
        kind: 'function',
        name: 'createFetchClient',
        doc: printComment({
          summary: `An openapi-fetch client of ${api.title}, signed below every middleware.`,
          description:
            'Its answers and errors are those of openapi-fetch: look at `response.ok`, because an empty failure has no ' +
            '`error`. It does not retry, open envelopes or tell outcomes; the client of the main door does.',
        }),
        exported: true,
        parameters: [{ name: 'options', type: options, optional: false }],
        returns: 'FetchClient<paths>',
        body: 'return createSignedFetch<paths>(profile, options);',
      },
    ],
  };
}

export function emitDoor(shown: readonly Shown[], header: string, more: readonly Declaration[] = []): Module {
  return { header, imports: [], declarations: [...more, ...showRuntime(shown)] };
}

function showRuntime(shown: readonly Shown[]): readonly Declaration[] {
  return shown
    .flatMap(({ file, values, types }) => [show(file, values, false), show(file, types, true)])
    .filter((one) => one.kind === 'reexport' && one.names.length > 0);
}

function show(from: string, names: readonly string[], type: boolean): Declaration {
  return { kind: 'reexport', from, names, type };
}

function byFile(
  found: readonly { readonly file: string; readonly name: string }[],
): readonly (readonly [string, readonly string[]])[] {
  const files = new Map<string, string[]>();
  for (const { file, name } of found) files.set(file, [...(files.get(file) ?? []), name]);
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}
