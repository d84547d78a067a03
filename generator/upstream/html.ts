// A saved HTML page in, the text a reader would copy out.

import { Parser } from 'htmlparser2';

/** They dress words inside a line; every other element stands on a line of its own. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'strong',
  'sub',
  'sup',
  'u',
  'var',
  'wbr',
]);
const hidden = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'button',
  'select',
  'textarea',
  'iframe',
  'nav',
]);

/** Text may speak of a tag; a page of HTML begins with one, or has more of them than lines. */
export function isHtml(source: string): boolean {
  if (/^\ufeff?\s*<(!doctype|html|head|body|main|div|section|article|!--)[\s>-]/i.test(source)) return true;
  const start = source.slice(0, 500_000);
  const tags = start.match(/<\/(div|td|tr|section|span|p|li|pre)>/gi)?.length ?? 0;
  return tags > 10 && tags > start.split('\n').length;
}

/** A line as a reader sees it, and the line of the source it begins on. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

export function htmlToText(source: string): readonly TextLine[] {
  const lines: { number: number; text: string }[] = [{ number: 1, text: '' }];
  let skipped = 0;
  let code = 0;
  let counted = 0;
  let number = 1;
  const numberAt = (offset: number): number => {
    for (let at = source.indexOf('\n', counted); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) {
      number++;
      counted = at + 1;
    }
    return number;
  };
  const begin = (): void => {
    lines.push({ number, text: '' });
  };
  const add = (text: string, offset: number): void => {
    const last = lines.at(-1);
    if (last === undefined) return;
    if (last.text.trim() === '') last.number = numberAt(offset);
    last.text += text;
  };
  const parser = new Parser({
    onopentag(name) {
      if (hidden.has(name)) skipped++;
      if (name === 'br' || (name === 'div' && code > 0) || (code === 0 && !inline.has(name))) begin();
      if (name === 'pre') code++;
    },
    onclosetag(name) {
      if (hidden.has(name)) skipped = Math.max(0, skipped - 1);
      if (name === 'pre') code = Math.max(0, code - 1);
      if (code === 0 && !inline.has(name)) begin();
    },
    ontext(text) {
      if (skipped > 0) return;
      if (code === 0) return add(text.replaceAll(/\s+/g, ' '), parser.startIndex);
      for (const [index, piece] of text.split('\n').entries()) {
        if (index > 0) begin();
        add(piece, parser.startIndex);
      }
    },
  });
  parser.write(source);
  parser.end();
  return joinTypes(lines.filter(({ text }) => text.trim() !== ''));
}

const typeWord = /^(string|integer|number|boolean|object|array|enum|file|null|any)\b/;

/** A page colours the pieces of a type, `array` `[` `object` `{2}` `]`, and of a status: they are one line again. */
function joinTypes(lines: readonly TextLine[]): readonly TextLine[] {
  const found: TextLine[] = [];
  const word = (at: number): string => lines[at]?.text.trim() ?? '';
  for (let at = 0; at < lines.length; at++) {
    const { number = 0, text = '' } = lines[at] ?? {};
    let line = text;
    if (/^\p{Extended_Pictographic}\ufe0f?$/u.test(word(at)) && /^[1-5]\d\d/.test(word(at + 1))) line += word(++at);
    for (let turn = 0; turn < 12 && typeWord.test(line.trim()) && line.length < 200; turn++) {
      const [next, after] = [word(at + 1), word(at + 2)];
      const opens =
        /^(\{\d+\}|<[\w-]+>|\((?=\w)|\| ?\w|\[ ?(?=[a-z({]))/.test(next) ||
        (/^[[(<|]$/.test(next) && /^[\w\u4e00-\u9fff]/.test(after));
      if (!opens && isClosed(line)) break;
      line = `${line} ${next}`;
      at++;
    }
    found.push({ number, text: line });
  }
  return found;
}

const isClosed = (line: string): boolean =>
  ['[]', '<>', '()', '{}'].every(([open = '', close = '']) => line.split(open).length <= line.split(close).length) &&
  !/\|\s*$/.test(line);
