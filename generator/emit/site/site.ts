// Editions and templates -> every file of the site, and the part of it that is committed: Markdown and the document.

import type { Json } from '../../json.js';
import { printJson } from '../../json-text.js';
import { printYaml } from '../../yaml.js';
import type { Page } from './block.js';
import { callbackPage } from './callback-page.js';
import type { Edition } from './edition.js';
import { errorTable } from './error-block.js';
import { evidencePage } from './evidence-page.js';
import { countMarks, marksOf } from './evidence-view.js';
import { guidePage } from './guide-page.js';
import { createHtmlRenderer, createTwinRenderer, type Renderer } from './html.js';
import { indexPage } from './index-page.js';
import { buildMenu, tocOf } from './menu.js';
import { operationPage } from './operation-page.js';
import { overviewPage } from './overview-page.js';
import { pageName } from './page-name.js';
import { samplesPage } from './sample-view.js';
import { shorten } from './script.js';
import { sdkPage, typesPage } from './sdk-page.js';
import { printEntries } from './search.js';

export interface SiteInput {
  readonly editions: readonly Edition[];
  readonly templates: ReadonlyMap<string, string>;
  /** The document in each language. */
  readonly documents: ReadonlyMap<string, Json>;
  /** Finished files by name, such as the search library. */
  readonly assets: ReadonlyMap<string, string>;
}

/** Markdown twins, the list of them for machines, the document. */
export function emitDocs(input: SiteInput): ReadonlyMap<string, string> {
  const output = new Map<string, string>();
  const render = createTwinRenderer(input.templates);
  const written = input.editions.map((edition) => ({ edition, pages: buildPages(edition) }));
  for (const { edition, pages } of written)
    for (const page of pages)
      output.set(`${edition.language}/${page.name}.md`, render('layout', viewOf(edition, page)));
  for (const [path, text] of besidePages(input, written, render)) output.set(path, text);
  return output;
}

interface Written {
  readonly edition: Edition;
  readonly pages: readonly Pick<Page, 'name' | 'title' | 'kind'>[];
}

/** What is for machines and not the twin of a page. */
function besidePages({ editions, documents }: SiteInput, written: readonly Written[], render: Renderer) {
  const output = new Map<string, string>();
  const [first] = editions;
  for (const operation of first?.api.resources.flatMap((resource) => resource.operations) ?? []) {
    const { id, words } = operation;
    const page = samplesPage(words.summary ?? id, id, first?.samples(id, first.words) ?? []);
    if (first !== undefined && page.blocks.length > 0)
      output.set(`samples/${pageName(id)}.md`, render('layout', viewOf(first, page)));
  }
  const document = documents.get(first?.language ?? '') ?? {};
  output.set('openapi.yaml', printYaml(document));
  output.set('llms.txt', listForMachines(written));
  return output;
}

export function emitSite(input: SiteInput): ReadonlyMap<string, string> {
  const { editions, templates, documents, assets } = input;
  const output = new Map<string, string>();
  const html = createHtmlRenderer(templates);
  const twin = createTwinRenderer(templates);
  const languages = editions.map((edition) => ({
    code: edition.language,
    label: edition.words.language,
    disclaimer: disclaimerOf(edition),
  }));
  const [first] = editions;
  const written: Written[] = [];
  for (const edition of editions) {
    const pages = [...buildPages(edition)];
    output.set(`${edition.language}/search.js`, printEntries(pages));
    for (const [at, page] of pages.entries()) {
      const view = viewOf(edition, page);
      output.set(`${edition.language}/${page.name}.md`, twin('layout', view));
      const more = {
        // Of one there is nothing to choose.
        languages: languages.length === 1 ? [] : languages.map((one) => linkTo(one, edition, page)),
        nav: buildMenu(edition, pages, page),
        toc: tocOf(page),
      };
      output.set(`${edition.language}/${page.name}.html`, html('layout', { ...view, ...more }));
      // Of what is printed only the heading is needed again: all trees of a large document are a gigabyte.
      pages[at] = { ...page, blocks: [] };
    }
    written.push({ edition, pages });
  }
  for (const [path, text] of besidePages(input, written, twin)) output.set(path, text);
  output.set(
    'index.html',
    html('root', { site: first?.api.title ?? '', languages, redocly: (first?.claims.size ?? 0) > 0 }),
  );
  output.set('llms-full.txt', fullText(output, first?.language ?? 'en'));
  output.set('openapi.json', `${printJson(documents.get(first?.language ?? ''), 2)}\n`);
  const sampled = documents.get('samples');
  if (sampled !== undefined) output.set('openapi-samples.json', `${printJson(sampled, 2)}\n`);
  const own = ['site.js', 'search.js', 'icon.svg'].map((name) => [name, templates.get(`site/${name}`) ?? ''] as const);
  for (const [name, text] of [...own, ...assets]) output.set(name, name.endsWith('.js') ? shorten(name, text) : text);
  output.set('style.css', squeeze(templates.get('site/style.css') ?? ''));
  return output;
}

function buildPages(edition: Edition): readonly Page[] {
  const { api, guides, claims, changelog, words } = edition;
  const operations = api.resources.flatMap((resource) => resource.operations);
  const pages: readonly Page[] = [
    overviewPage(edition),
    ...[...guides.keys()].map((name) => guidePage(edition, name)),
    ...operations.map((operation) => operationPage(edition, operation)),
    ...api.callbacks.map((callback) => callbackPage(edition, callback)),
    ...(guides.has('errors') ? [] : [errorsPage(edition)]),
    sdkPage(edition),
    typesPage(edition),
  ];
  const cited = new Set(pages.flatMap(marksOf).map(({ href }) => href.split('#')[1] ?? ''));
  const more: readonly Page[] = [
    ...(claims.size + cited.size === 0 ? [] : [evidencePage(edition, [...cited])]),
    ...(changelog === '' ? [] : [changelogPage(edition)]),
  ];
  const all = [...pages, ...more];
  return [...all, indexPage({ words }, all)];
}

function errorsPage({ api, words }: Edition): Page {
  return {
    name: 'errors',
    title: words.errorsTitle,
    kind: words.sdkReference,
    group: 'sdk',
    section: '',
    blocks: errorTable(api, words),
  };
}

function changelogPage({ changelog, words }: Edition): Page {
  const text = changelog.replace(/^# .+\n/, '').trim();
  return {
    name: 'changelog',
    title: words.changelog,
    kind: words.reference,
    group: 'more',
    section: '',
    blocks: [{ kind: 'guide', text }],
  };
}

function viewOf({ api, words, language }: Edition, page: Page) {
  const counts = countMarks(page);
  const marked = counts.seen + counts.inferred + counts.assumed > 0;
  return {
    ...page,
    site: api.title,
    tab: [...new Set([page.title, api.title])].join(' · '),
    language,
    words,
    counted: marked ? words.notConfirmed(counts) : '',
    disclaimer: disclaimerOf({ api, words }),
  };
}

function linkTo(one: { readonly code: string; readonly label: string }, { language }: Edition, { name }: Page) {
  const current = one.code === language;
  return { code: one.code, label: one.label, current, href: current ? `${name}.html` : `../${one.code}/${name}.html` };
}

/** Who describes an API of their own has nothing to disclaim. */
function disclaimerOf({ api, words }: Pick<Edition, 'api' | 'words'>): string {
  return api.sdk.disclaimer === undefined ? '' : words.disclaimer;
}

/** https://llmstxt.org: what there is, in one short text. */
function listForMachines([first, ...others]: readonly Written[]): string {
  if (first === undefined) return '';
  const { api, language } = first.edition;
  return `${[
    `# ${api.title}`,
    '',
    ...[api.words.summary ?? '', disclaimerOf(first.edition)]
      .filter((said) => said !== '')
      .flatMap((said, index) => [index === 0 ? `> ${said}` : said, '']),
    '## Pages',
    '',
    ...first.pages.map(({ name, title, kind }) => `- [${title}](${language}/${name}.md): ${kind}`),
    '',
    '## Document',
    '',
    '- [OpenAPI](openapi.yaml)',
    ...(others.length === 0 ? [] : ['', '## Languages', '']),
    ...others.map(({ edition: { language, words } }) => `- [${words.language}](${language}/index.md)`),
  ].join('\n')}\n`;
}

function fullText(output: ReadonlyMap<string, string>, language: string): string {
  return [...output]
    .filter(([path]) => path.startsWith(`${language}/`) && path.endsWith('.md') && !path.endsWith('/a-z.md'))
    .map(([, text]) => text)
    .join('\n');
}

/** A style sheet without its comments and its spaces. */
function squeeze(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/ ?([{};>]) ?/g, '$1')
    .replaceAll(/([:,]) /g, '$1')
    .replaceAll(/(?<!\d)0\.(?=\d)/g, '.')
    .replaceAll(';}', '}')
    .trim();
}
