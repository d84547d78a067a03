// Page -> HTML, and the twin that machines read: Markdown. The same tree, two sets of templates.

import { printCode, printProse } from '../markdown.js';
import { createRenderer } from '../page.js';
import { highlight } from './highlight.js';
import { printGuideHtml, printLineHtml, printProseHtml } from './prose.js';

export type Renderer = (name: string, view: object) => string;

export function createHtmlRenderer(templates: ReadonlyMap<string, string>): Renderer {
  const code = (text: unknown, language: unknown) => highlight(String(text), String(language));
  const render = createRenderer({
    templates: below(templates, 'site/html/'),
    html: true,
    printers: {
      asProse: (text) => printProseHtml(String(text)),
      asLine: (text) => printLineHtml(String(text)),
      asGuide: (text) =>
        printGuideHtml(
          String(text),
          (inner, language) => `<figure><pre tabindex="0"><code>${code(inner, language)}</code></pre></figure>`,
        ),
      asCode: code,
    },
  });
  return (name, view) => clean(render(name, view));
}

/** Control characters, apart from the ends of lines and the tab. */
const unprintable = /[^\P{Cc}\t\n\r]/gu;

/**
 * What HTML has no place for is shown as lost. A text that was put together of ten thousand pieces keeps them all, at
 * ten times its size, until it is read once, as it is here.
 */
function clean(text: string): string {
  return text.replaceAll(unprintable, '\ufffd');
}

export function createTwinRenderer(templates: ReadonlyMap<string, string>): Renderer {
  const render = createRenderer({
    templates: below(templates, 'site/markdown/'),
    html: false,
    printers: {
      asProse: (text) => printParagraphs(String(text)),
      asLine: (text) => printLine(String(text)),
      asGuide: (text) => String(text).replaceAll(/\]\(([\w.-]+)\.html(#[^)]*)?\)/g, ']($1.md$2)'),
      asCode: (text, language) => fence(String(text), String(language)),
      asName: (text) => printCode(String(text)),
      asTwin: (href) => String(href).replace(/\.html(?=#|$)/, '.md'),
    },
  });
  return (name, view) =>
    `${render(name, view)
      .replaceAll(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`;
}

/** A type is described on every page that it is met on. */
const lines = new Map<string, string>();

function printLine(text: string): string {
  const known = lines.get(text) ?? calm(printProse(text));
  lines.set(text, known);
  return known;
}

function below(templates: ReadonlyMap<string, string>, folder: string): ReadonlyMap<string, string> {
  return new Map(
    [...templates]
      .filter(([path]) => path.startsWith(folder) && path.endsWith('.hbs'))
      .map(([path, text]) => [path.slice(folder.length, -'.hbs'.length), text]),
  );
}

/** Words of a document stay words: no heading, no HTML. */
function printParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => calm(printProse(paragraph)).replace(/^(#+|>|[-+*]|\d+[.)])(?=\s)/, '\\$1'))
    .join('\n\n');
}

/** Links to the web stay; a picture, which whoever shows the text would fetch, and any other address are words. */
function calm(text: string): string {
  return text.replaceAll('![', '!\\[').replaceAll(/\]\((?!https?:)/g, ']\\(');
}

function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language === 'text' ? '' : language}\n${text}\n${marks}`;
}
