// Words of the document -> comment text that cannot end the comment, and says how sure we are.

import type { Evidence, Words } from '../model/model.js';

const width = 110;

/** The paragraphs of a comment: what it is, then whatever else there is to say. */
export function printComment(words: Words, ...more: readonly (string | undefined)[]): string {
  const said = [asSentence(words.summary), words.description === words.summary ? undefined : words.description];
  const unit = words.unit === undefined ? undefined : `Unit: ${words.unit}.`;
  const old = words.deprecatedValues?.map((value) => `\`${value}\``).join(', ');
  const marks = [old === undefined ? undefined : `Deprecated: ${old}.`, unit, printEvidence(words.evidence)]
    .filter((part) => part !== undefined)
    .join(' ');
  const deprecated = words.deprecated === true ? '@deprecated The API marks this as deprecated.' : undefined;
  const paragraphs = [...said.map(escapeTags), ...more, escapeTags(marks)]
    .filter((part) => part !== undefined && part.trim() !== '')
    .map((part) => escapeComment(wrap(part ?? '')));
  return [...paragraphs, ...(deprecated === undefined ? [] : [deprecated])].join('\n\n');
}

/** A heading becomes the sentence that editors show first. */
function asSentence(heading: string | undefined): string | undefined {
  return heading === undefined || /[.!?。！？:]\s*$/.test(heading) ? heading : `${heading}.`;
}

/** How sure we are, in words. */
export function printEvidence(evidence: Evidence | undefined): string | undefined {
  if (evidence === undefined) return undefined;
  const [page, date] = evidence.source?.split('@') ?? [];
  if (evidence.mark === 'seen') {
    if (page === undefined) return "Seen on the vendor's page.";
    return date === undefined
      ? `Seen on the vendor's page "${page}".`
      : `Seen on the vendor's page "${page}" of ${date}.`;
  }
  return evidence.mark === 'inferred'
    ? 'Inferred; the vendor does not say so.'
    : 'Assumed; the vendor has not confirmed it.';
}

/** No text of a document ends a comment, hides in a line separator or becomes a control character. */
export function escapeComment(text: string): string {
  return (
    text
      .replaceAll('*/', '*\\/')
      .replaceAll('/*', '/\\*')
      .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
  );
}

/** A tag is ours to give: what the document says stays words. */
function escapeTags(text: string | undefined): string | undefined {
  return text?.replaceAll(/(^|[\s{])@(?=[a-zA-Z])/g, '$1\\@');
}

/** Long lines of prose are broken; lines that look like code, lists or tables stay. */
function wrap(text: string): string {
  return text
    .trim()
    .split('\n')
    .flatMap((line) =>
      line.length <= width || /^(\s{2,}|[-*|>#`]|\d+\.)/.test(line) ? [line.trimEnd()] : breakLine(line),
    )
    .join('\n');
}

function breakLine(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/)) {
    if (current !== '' && current.length + word.length + 1 > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
