// Page -> HTML, and the twin that machines read: Markdown. The same tree, two sets of templates.

import type { Evidence } from '../../model/model.js';
import { printCode, printProse } from '../markdown.js';
import { createRenderer } from '../page.js';
import type { Block, FieldView, Page } from './block.js';
import { highlight } from './highlight.js';
import { printGuideHtml, printLineHtml, printProseHtml } from './prose.js';

export type Renderer = (name: string, view: object) => string;

export function createHtmlRenderer(templates: ReadonlyMap<string, string>): Renderer {
  const code = (text: unknown, language: unknown) => highlight(String(text), String(language));
  return createRenderer({
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
}

export function createTwinRenderer(templates: ReadonlyMap<string, string>): Renderer {
  const render = createRenderer({
    templates: below(templates, 'site/markdown/'),
    html: false,
    printers: {
      asProse: (text) => printParagraphs(String(text)),
      asLine: (text) => calm(printProse(String(text))),
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

/** How often each mark stands on a page. */
export function countMarks(page: Page): Readonly<Record<Evidence['mark'], number>> {
  const counts = { seen: 0, inferred: 0, assumed: 0 };
  const ofField = (field: FieldView): void => {
    if (field.evidence !== false) counts[field.evidence.mark] += 1;
    field.children.forEach(ofField);
  };
  const ofBlock = (block: Block): void => {
    if (block.kind === 'evidence') counts[block.mark] += 1;
    else if (block.kind === 'fields') block.fields.forEach(ofField);
    else if (block.kind === 'columns') [...block.main, ...block.aside].forEach(ofBlock);
  };
  page.blocks.forEach(ofBlock);
  return counts;
}
