// Words and names of a document -> Markdown that stays on its line and in its cell.

/** Prose: no line break, no table cell, no link, picture or HTML of the document's own. Emphasis and code stay. */
export function printProse(text: string | undefined): string {
  return clean(text ?? '')
    .replaceAll('\\', '\\\\')
    .replaceAll('<', '&lt;')
    .replaceAll(/[|[\]]/g, '\\$&');
}

/** The first sentence of prose, cut where it is long. */
export function printStart(text: string | undefined): string {
  const [sentence = ''] = (text ?? '').split(/(?<=[.!?。！？])\s|\n\s*\n/);
  const start = clean(sentence);
  return printProse(start.length > 200 ? `${[...start].slice(0, 200).join('')}…` : start);
}

/** One line without control characters. */
function clean(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A name between backticks, fenced with as many as it needs. */
export function printCode(text: string): string {
  // A backslash stands for itself in code, and readers differ on what it does to the pipe behind it.
  const line = text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('\\|', '\\ |')
    .replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
