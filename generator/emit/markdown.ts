// Words and names of a document -> Markdown that stays on its line and in its cell.

/** Prose: no line break, no table cell, no HTML of the document's own. */
export function printProse(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim().replaceAll('<', '&lt;').replaceAll('|', '\\|');
}

/** A name between backticks, fenced with as many as it needs. */
export function printCode(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
