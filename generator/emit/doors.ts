// Api -> the package's public doors. Each lists its names one by one.

import type { Api } from '../model/model.js';
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
      show('./client.js', [client], false),
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
        show(`./${union.file}.js`, [union.names.case, union.names.arms], true),
      ]),
      ...showRuntime(shown),
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
