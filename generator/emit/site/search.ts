// Pages -> the script that the search loads on first use: what there is to find, as plain data.

import type { Page } from './block.js';
import { entriesIn } from './index-page.js';

/** A script and not JSON, because a page that was opened from disk may not fetch. */
export function printEntries(pages: readonly Page[]): string {
  const rows = entriesIn(pages).entries.map(({ title, page, href, text, kind }) => [
    title,
    page,
    href,
    text.replaceAll(/\s+/g, ' ').slice(0, 240),
    kind,
  ]);
  const lines = rows.map((row) => JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'));
  return `globalThis.searchEntries = [\n${lines.join(',\n')}\n];\n`;
}
