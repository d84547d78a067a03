// The whole picture: load, build, emit in order. The only file that knows all stages.

import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { translateChangelog } from './changelog-words.js';
import { translateClaims } from './claim-words.js';
import { emitSdk } from './emit/emit.js';
import { callPrinter } from './emit/printer.js';
import { headerLine } from './emit/resource.js';
import { addSamples } from './emit/samples/code-samples.js';
import { publicNames } from './emit/shown.js';
import type { SiteInput } from './emit/site/site.js';
import { withoutUnheard } from './emit/unheard.js';
import { callWitness } from './emit/witness.js';
import { get, type Json, text } from './json.js';
import { readSearchScript } from './load/library.js';
import { type Folders, loadDocument, loadSources, type Sources } from './load/load.js';
import { buildApi } from './model/build.js';
import { buildMargin } from './model/margin.js';
import type { Api } from './model/model.js';
import { normaliseDocument, wireDocument } from './normalise/normalise.js';
import { ProblemError } from './problem.js';
import { checkGuides, translate } from './translation.js';

export { addSamples };
export { buildSamples, type Sample } from './emit/samples/samples.js';
export { reportUnions } from './report.js';

export interface Generated {
  readonly api: Api;
  /** An SDK is a map from path to text. */
  readonly output: ReadonlyMap<string, string>;
}

/** The document and where its parts stand, without making anything of it. */
export async function readSpec(spec: string, ours: boolean): Promise<Pick<Sources, 'document' | 'locate'>> {
  const sources = await loadDocument({ spec, ...(ours ? { config: 'redocly.yaml' } : {}) });
  if (text(get(sources.document, 'openapi'))?.startsWith('3.')) return sources;
  const instead = 'It begins with a line like: openapi: 3.1.0';
  throw new ProblemError([{ file: spec, what: 'is no OpenAPI document of version 3', instead }]);
}

/** Hears which stage begins, and how many files are done. */
export type Listener = (stage: string, done?: number, of?: number) => void;

/** `loading` may have begun before all of this was loaded: Redocly takes its time. */
export async function generateSdk(
  folders: Folders,
  tell: Listener = () => {},
  loading: Promise<Sources> = loadSources(folders),
): Promise<Generated> {
  let witness = callWitness();
  const printer = callPrinter();
  const reference = folders.config === undefined ? undefined : site();
  try {
    tell('load');
    const sources = await loading;
    const build = builder(folders, sources);
    tell('normalise');
    const { api, sdk } = await withoutUnheard(
      normaliseDocument(sources.document),
      wireDocument,
      async (said, again) => {
        if (again) witness = callWitness();
        tell('build');
        const wire = witness.testify(wireDocument(said.document), headerLine(build.source('')));
        const api = build.api(said.document, said.notes);
        return {
          api,
          sdk: await emitSdk(api, { wire, templates: sources.templates, source: build.source(''), printer, tell }),
        };
      },
    );
    // A document of somebody else's has its reference made by `renderSite`, not committed.
    const docs = reference === undefined ? [] : (await reference).emitDocs(await siteInput(build, sources, api));
    // An index of what is beside it, and a copy of CHANGELOG.md, tell a reviewer nothing.
    const kept = [...docs].filter(([path]) => !/\/(a-z|changelog)\.md$/.test(path));
    const output = new Map([...sdk, ...kept.map(([path, text]) => [`docs/${path}`, text] as const)]);
    return { api, output };
  } finally {
    await Promise.all([witness.dismiss(), printer.dismiss()]);
  }
}

/** The reference, as files of a static site. `hear` gets the document with all samples before the pages are made. */
export async function renderSite(
  folders: Folders,
  hear: (sampled: Json) => void = () => {},
): Promise<ReadonlyMap<string, string>> {
  const sources = await loadSources(folders);
  const build = builder(folders, sources);
  const { document, notes } = normaliseDocument(sources.document);
  const assets = new Map([['minisearch.js', await readSearchScript()]]);
  const { emitSite } = await site();
  const input = await siteInput(build, sources, build.api(document, notes));
  hear(input.documents.get('samples') ?? {});
  return emitSite({ ...input, assets });
}

export interface Described {
  readonly api: Api;
  /** The document as it was written, its files joined. */
  readonly document: Json;
  /** By their path below `templates`. */
  readonly templates: ReadonlyMap<string, string>;
}

/** What a document says, for those who make no SDK of it. */
export async function describeApi(folders: Folders): Promise<Described> {
  const sources = await loadSources(folders);
  const { document, notes } = normaliseDocument(sources.document);
  const api = builder(folders, sources).api(document, notes);
  return { api, document: sources.document, templates: sources.templates };
}

/** Loaded where a reference is made: most runs make none, and it brings many packages along. */
const site = () => import('./emit/site/site.js');

function builder(folders: Folders, sources: Sources) {
  // Where the command was started, or where somebody else's document lay, is not the SDK's business.
  const source = (pointer: string) =>
    folders.config === undefined
      ? basename(folders.spec)
      : relative(dirname(resolve(folders.config)), resolve(sources.locate(pointer).file))
          .split(sep)
          .join('/');
  const api = (document: Json, notes: Api['notes'] = []) =>
    buildApi({ document, notes, reserved: publicNames, locate: sources.locate, source });
  return { source, api };
}

/** The Api in every language there are words for; @throws ProblemError where a word is missing, or is said of nothing. */
async function siteInput({ api: build }: ReturnType<typeof builder>, sources: Sources, api: Api): Promise<SiteInput> {
  const { buildEditions, isLanguage } = await import('./emit/site/editions.js');
  const { library, document, templates } = sources;
  const said = [...library.words]
    .filter(([language]) => isLanguage(language))
    .map(([language, { overlay, file }]) => {
      const place = { file: join(dirname(file), `claims.${language}.yaml`), language };
      const inWords = translateClaims(library.claims, library.words.get(`claims.${language}`)?.overlay, place);
      const changes = join(dirname(file), `changelog.${language}.yaml`);
      const lines = library.words.get(`changelog.${language}`)?.overlay;
      const told = translateChangelog(library.changelog, lines, changes);
      return { language, inWords, told, ...translate(document, overlay, file) };
    });
  const problems = [
    ...said.flatMap((one) => [...one.problems, ...one.inWords.problems, ...one.told.problems]),
    ...checkGuides(
      library.guides,
      said.map(({ language }) => language),
    ),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
  const apis = new Map([
    ['en', api],
    ...said.map(({ language, document }) => [language, build(normaliseDocument(document).document)] as const),
  ]);
  const { guides } = library;
  const claims = new Map([
    ['en', library.claims],
    ...said.map(({ language, inWords }) => [language, inWords.claims] as const),
  ]);
  const changelogs = new Map([
    ['en', library.changelog],
    ...said.map(({ language, told }) => [language, told.changelog] as const),
  ]);
  const written = new Map([['en', document], ...said.map((one) => [one.language, one.document] as const)]);
  const margins = new Map(
    [...apis].map(([language, api]) => [language, buildMargin(written.get(language) ?? {}, api)]),
  );
  const { createSampler } = await import('./emit/site/sample-view.js');
  const samples = createSampler(api, templates, library.claims.size > 0);
  return {
    editions: buildEditions({ apis, margins, guides, claims, changelogs, samples }),
    templates,
    assets: new Map(),
    documents: new Map([
      ['en', document],
      ['samples', addSamples(document, api, templates)],
      ...said.map(({ language, document }) => [language, document] as const),
    ]),
  };
}
