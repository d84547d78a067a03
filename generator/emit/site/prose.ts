// Markdown -> HTML. The only door to markdown-it; HTML in the text stays text.

import MarkdownIt from 'markdown-it';

/** What a document says: paragraphs, lists, code and links to the web. No heading, no picture, no table of its own. */
const careful = new MarkdownIt({ html: false, linkify: false });
/** Our own guides: headings get anchors. */
const trusting = new MarkdownIt({ html: false, linkify: false }).disable(['image']);

careful.validateLink = (href) => /^https?:\/\//i.test(href);
for (const parser of [careful, trusting]) {
  parser.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>';
  parser.renderer.rules.table_close = () => '</table></div>';
}
/**
 * A heading would be one of the page's: it is a line of its own. Where it is all that is said, as in `# of items`, it may
 * be none, and keeps the marks that it was written with.
 */
careful.renderer.rules.heading_open = (tokens, index) =>
  tokens.length === 3 ? `<p>${tokens[index]?.markup ?? ''} <strong>` : '<p><strong>';
careful.renderer.rules.heading_close = () => '</strong></p>\n';
/** What may have to be scrolled can be reached by the keyboard. */
const printBlock: NonNullable<typeof careful.renderer.rules.fence> = (tokens, index) =>
  `<pre tabindex="0"><code>${careful.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
careful.renderer.rules.fence = printBlock;
careful.renderer.rules.code_block = printBlock;
careful.renderer.rules.link_open = (tokens, index, options, _, self) => {
  tokens[index]?.attrSet('rel', 'noreferrer');
  return self.renderToken(tokens, index, options);
};

/** A picture would be fetched from elsewhere: its words lead there, or wherever the link around it does. */
careful.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const href = careful.utils.escapeHtml(String(token?.attrGet('src') ?? ''));
  const words = careful.utils.escapeHtml(self.renderInlineAsText(token?.children ?? [], options, env)) || href;
  const opened = tokens
    .slice(0, index)
    .reduce((depth, one) => depth + (one.type === 'link_open' ? 1 : one.type === 'link_close' ? -1 : 0), 0);
  return opened > 0 ? words : `<a href="${href}" rel="noreferrer">${words}</a>`;
};

export function printProseHtml(text: string): string {
  const known = printed.get(text) ?? careful.render(text).trim();
  printed.set(text, known);
  return known;
}

/** A type is described on every page that it is met on. */
const printed = new Map<string, string>();

/** Without a paragraph around it. */
export function printLineHtml(text: string): string {
  return careful.renderInline(text.replaceAll(/\s+/g, ' ').trim());
}

export function printGuideHtml(text: string, code: (text: string, language: string) => string): string {
  trusting.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index];
    return code(token?.content.trimEnd() ?? '', token?.info.trim() ?? '');
  };
  trusting.renderer.rules.heading_open = (tokens, index) => {
    const level = tokens[index]?.tag ?? 'h2';
    return `<${level} id="${anchorOf(tokens[index + 1]?.content ?? '')}">`;
  };
  return trusting.render(text).trim();
}

/** A heading's own words, fit for an address; letters of every script stay. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
