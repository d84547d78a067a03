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

export const isHtml = (source: string): boolean =>
  /^\s*(<!doctype html|<html[\s>])/i.test(source) ||
  /<\/(div|body|table|section|span|p)>/i.test(source.slice(0, 500_000));

export function htmlToText(source: string): string {
  const pieces: string[] = [];
  let skipped = 0;
  let code = 0;
  const line = (): void => {
    if (code === 0) pieces.push('\n');
  };
  const parser = new Parser({
    onopentag(name) {
      if (hidden.has(name)) skipped++;
      if (name === 'br' || (name === 'div' && code > 0)) pieces.push('\n');
      if (!inline.has(name)) line();
      if (name === 'pre') code++;
    },
    onclosetag(name) {
      if (hidden.has(name)) skipped = Math.max(0, skipped - 1);
      if (name === 'pre') code = Math.max(0, code - 1);
      if (!inline.has(name)) line();
    },
    ontext(text) {
      if (skipped === 0) pieces.push(code > 0 ? text : text.replaceAll(/\s+/g, ' '));
    },
  });
  parser.write(source);
  parser.end();
  return joinTypes(pieces.join('').split('\n')).join('\n');
}

const typeWord = /^(string|integer|number|boolean|object|array|enum|file|null|any)\b/;

/** A page colours the pieces of a type, `array` `[` `object` `{2}` `]`, and of a status: they are one line again. */
function joinTypes(lines: readonly string[]): readonly string[] {
  const words = lines.filter((line) => line.trim() !== '');
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    let line = words[at] ?? '';
    if (/^\s*\p{Extended_Pictographic}\ufe0f?\s*$/u.test(line) && /^\s*[1-5]\d\d/.test(words[at + 1] ?? ''))
      line += words[++at]?.trim();
    for (let turn = 0; turn < 12 && typeWord.test(line.trim()) && line.length < 200; turn++) {
      const [next = '', after = ''] = [words[at + 1]?.trim(), words[at + 2]?.trim()];
      const opens =
        /^(\{\d+\}|<[\w-]+>|\((?=\w)|\| ?\w|\[ ?(?=[a-z({]))/.test(next) ||
        (/^[[(<|]$/.test(next) && /^[\w\u4e00-\u9fff]/.test(after));
      if (!opens && isClosed(line)) break;
      line = `${line} ${next}`;
      at++;
    }
    found.push(line);
  }
  return found;
}

const isClosed = (line: string): boolean =>
  ['[]', '<>', '()', '{}'].every(([open = '', close = '']) => line.split(open).length <= line.split(close).length) &&
  !/\|\s*$/.test(line);
