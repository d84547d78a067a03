// Two descriptions of one thing in, whether they say the same out; a page shows them without their markup.

import { isDeprecation, isNullable, readLabel, readLimits, readMark } from './chrome.js';
import { halfWidth } from './lines.js';

export interface Words {
  readonly title?: string | undefined;
  readonly meaning?: string | undefined;
}

/** Title and meaning may stand in each other's place, when the mark between them is lost. */
export function isSameWords(page: Words, spec: Words): boolean {
  const [shown, known] = [formsOf(page), formsOf(spec)];
  const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;
  if (shown.all === known.all) return true;
  if (shown.title !== undefined && known.title !== undefined && shown.title !== known.title) return false;
  if (shown.meaning === undefined) return same(shown.title, known.title) || same(shown.title, known.meaning);
  return (
    same(shown.meaning, known.meaning) ||
    same(shown.all, known.meaning) ||
    same(shown.meaning, known.all) ||
    (shown.title === undefined && same(shown.meaning, known.title))
  );
}

const formsOf = ({ title, meaning }: Words): { readonly all: string } & Words => ({
  all: `${bare(title ?? '')}${bare(meaning ?? '')}`,
  ...(title === undefined ? {} : { title: bare(title) }),
  ...(meaning === undefined ? {} : { meaning: bare(meaning) }),
});

export const isChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** Lines that the reader of rows takes for something else. */
const isLabelled = (line: string): boolean =>
  readLabel(line) !== undefined ||
  readLimits(line) !== undefined ||
  readMark(line) !== undefined ||
  isDeprecation(line) ||
  isNullable(line);

/** Letters alone: neither markup nor layout, and no line that was read as something else. */
function bare(text: string): string {
  const lines = text.split('\n').filter((line) => !isLabelled(halfWidth(line)));
  return halfWidth(lines.map((line) => line.replace(/^\s*\d{1,2}[.)]\s+/, '')).join('\n'))
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/<[^>\n]{1,200}>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[\s*_`#>|~•·◦●○▪-]/g, '')
    .toLowerCase();
}
