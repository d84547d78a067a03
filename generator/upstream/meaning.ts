// Two descriptions of one thing in, whether they say the same out; a page shows them without their markup.

import { isDeprecation, isNullable, readLabel, readLimit, readMark } from './chrome.js';
import { halfWidth } from './lines.js';

export type Comparison = 'same' | 'differs' | 'other language';

export function compareMeaning(page: string, spec: string): Comparison {
  const [shown, known] = [bare(page), bare(spec)];
  if (shown === known) return 'same';
  if (isChinese(page) !== isChinese(spec)) return 'other language';
  const lines = spec
    .split('\n')
    .filter((line) => !isLabelled(halfWidth(line)))
    .map(bare)
    .filter((line) => line !== '');
  return lines.every((line) => shown.includes(line)) ? 'same' : 'differs';
}

export const isChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** Lines that the reader of rows takes for something else. */
const isLabelled = (line: string): boolean =>
  readLabel(line) !== undefined ||
  readLimit(line) !== undefined ||
  readMark(line) !== undefined ||
  isDeprecation(line) ||
  isNullable(line);

function bare(text: string): string {
  return halfWidth(text)
    .replaceAll(/<[^>\n]{1,200}>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[\s*_`#>|~•·◦●○▪-]/g, '')
    .toLowerCase();
}
