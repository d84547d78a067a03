// Api, wire types, templates -> Output: the list of what an SDK consists of.

import type { Api, NamedType } from '../model/model.js';
import { references } from '../reference.js';
import { emitAgreement } from './agreement.js';
import { emitCallbackDoor } from './callback.js';
import { kindsOf } from './callback-kind.js';
import { emitClient } from './client.js';
import type { Module } from './declaration.js';
import { emitDoor, emitFetchDoor, emitMainDoor } from './doors.js';
import { binFile, emitBin, emitCheckConfig, emitExamplesConfig, emitPackage, hasCommand } from './manifest.js';
import { emitNamedType, importFor } from './named-type.js';
import { emitPages } from './pages.js';
import { emitParts } from './parts.js';
import type { Printer } from './printer.js';
import { emitProfile } from './profile.js';
import { emitRedirectDoor, returningOf } from './redirect.js';
import { type Directory, emitResource, headerLine } from './resource.js';
import { fetchDoor, mainDoor, signingDoor, sqliteDoor } from './shown.js';
import { emitUnion } from './union.js';

export interface Materials {
  /** The wire types, being made beside us. */
  readonly wire: Promise<string>;
  /** Finished modules and templates, by their path below `templates`. */
  readonly templates: ReadonlyMap<string, string>;
  /** The name of the document, for the first line of files that come from all of it. */
  readonly source: string;
  readonly printer: Printer;
  /** Hears how many files of how many are done: printing them is half of a long run. */
  readonly tell?: (stage: string, done?: number, of?: number) => void;
}

/** So many modules go to the printer at once: few enough that it begins early. */
const together = 40;

export async function emitSdk(
  api: Api,
  { wire, templates, source, printer, tell = () => {} }: Materials,
): Promise<ReadonlyMap<string, string>> {
  const output = new Map<string, string>();
  const directory = buildDirectory(api);
  const header = headerLine(source);
  const files = new Set([...api.resources, ...api.types, ...api.unions].map(({ file }) => file));
  // The client, its profile and its doors.
  const all = files.size + 5;
  const modules = new Map<string, Module>();
  const printed: Promise<void>[] = [];
  const batch: (readonly [string, Module])[] = [];
  const print = async (some: typeof batch): Promise<void> => {
    const texts = await printer.print(some.map(([, module]) => module));
    for (const [index, [path]] of some.entries()) output.set(path, texts[index] ?? '');
  };
  const add = (path: string, module: Module): void => {
    modules.set(path, module);
    batch.push([path, module]);
    if (batch.length >= together) printed.push(print(batch.splice(0)));
    tell('emit', modules.size, all);
  };
  for (const resource of api.resources) add(`src/${resource.file}.ts`, emitResource(resource, directory));
  for (const type of api.types.filter(({ file }) => file.startsWith('types/'))) {
    if (modules.has(`src/${type.file}.ts`)) continue;
    const together = directory.byFile.get(type.file) ?? [];
    add(`src/${type.file}.ts`, {
      header: headerLine(type.source),
      imports: importFor(together, type.file, directory),
      declarations: together.map((one) => emitNamedType(one, directory.given.has(one.name) ? 'given' : 'taken')),
    });
  }
  for (const union of api.unions) add(`src/${union.file}.ts`, emitUnion(union, directory));
  add('src/client.ts', emitClient(api, header));
  add('src/profile.ts', emitProfile(api, header));
  add('src/index.ts', emitMainDoor(api, mainDoor, header));
  add('src/fetch.ts', emitFetchDoor(api, fetchDoor, header));
  const recipe = api.signing === undefined ? [] : [{ file: './profile.js', values: ['recipe'], types: [] }];
  add('src/signing.ts', emitDoor([...recipe, ...signingDoor], header));
  const parts = emitParts(api, header);
  for (const [path, module] of parts.modules) add(path, module);
  const kinds = kindsOf(api, directory);
  const returning = returningOf(api);
  if (kinds.length > 0) add('src/callback.ts', emitCallbackDoor(api, kinds, directory, header));
  if (returning.length > 0) add('src/redirect.ts', emitRedirectDoor(returning, header));
  if (kinds.length + returning.length > 0) add('src/sqlite.ts', emitDoor(sqliteDoor, header));
  const received = {
    ...(kinds.length > 0 ? { './callback': 'callback' } : {}),
    ...(returning.length > 0 ? { './redirect': 'redirect' } : {}),
    ...(kinds.length + returning.length > 0 ? { './sqlite': 'sqlite' } : {}),
  };
  const doors = { '.': 'index', './fetch': 'fetch', './signing': 'signing', ...received, ...parts.doors };
  if (api.sdk.parts.length > 0) add('test/agreement.ts', emitAgreement(api, directory, header));
  copyFinished(api, templates, output);
  output.set('package.json', emitPackage(api, doors));
  if (hasCommand(api)) output.set(binFile, emitBin(header));
  output.set('tsconfig.json', emitCheckConfig(api));
  if ([...output.keys()].some((path) => path.startsWith('examples/')))
    output.set('tsconfig.examples.json', emitExamplesConfig());
  for (const [path, text] of emitPages(api, kinds, templates)) output.set(path, text);
  printed.push(print(batch));
  tell('print');
  await Promise.all(printed);
  output.set('src/wire.ts', await wire);
  return new Map([...output].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function buildDirectory(api: Api): Directory {
  // The writer of a call turns objects to text in the request itself, not in what stands inside another type.
  const nested = new Set(api.types.flatMap(({ schema }) => references(schema)));
  const given = api.resources.flatMap((resource) =>
    resource.operations.flatMap(({ request, jsonText }) =>
      request?.schema.kind === 'reference' && jsonText.length > 0 && !nested.has(request.schema.name)
        ? [request.schema.name]
        : [],
    ),
  );
  const byFile = new Map<string, NamedType[]>();
  for (const type of api.types) {
    const together = byFile.get(type.file);
    if (together === undefined) byFile.set(type.file, [type]);
    else together.push(type);
  }
  return {
    api,
    byFile,
    types: new Map(api.types.map((type) => [type.name, type])),
    homes: new Map(api.types.map((type) => [type.name, type.file])),
    given: new Set(given),
    operations: new Map(
      api.resources.flatMap((resource) =>
        resource.operations.map((operation) => [operation.id, { operation, type: resource.type }] as const),
      ),
    ),
  };
}

/** Behaviour is finished TypeScript: copied as it stands. */
function copyFinished(api: Api, templates: ReadonlyMap<string, string>, output: Map<string, string>): void {
  const folders = ['runtime', ...(api.sdk.parts.includes('sandbox') ? ['gateway'] : [])];
  for (const [path, text] of templates) {
    const [folder = ''] = path.split('/');
    if (/^package\/[^/]+\.mjs$/.test(path)) output.set(path.slice('package/'.length), text);
    if (!folders.includes(folder) || !path.endsWith('.ts')) continue;
    output.set(path.startsWith('gateway/examples/') ? path.slice('gateway/'.length) : `src/${path}`, text);
  }
}
