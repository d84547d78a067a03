// Code and its language -> HTML that can be coloured. The only door to highlight.js; runs when the site is built.

import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import csharp from 'highlight.js/lib/languages/csharp';
import dart from 'highlight.js/lib/languages/dart';
import go from 'highlight.js/lib/languages/go';
import http from 'highlight.js/lib/languages/http';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import objectivec from 'highlight.js/lib/languages/objectivec';
import ocaml from 'highlight.js/lib/languages/ocaml';
import php from 'highlight.js/lib/languages/php';
import plaintext from 'highlight.js/lib/languages/plaintext';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';

const languages = {
  ...{ bash, c, csharp, dart, go, http, java, javascript, json, objectivec, ocaml, php, plaintext, python, r, ruby },
  ...{ swift, typescript },
};
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);

/** What highlight.js calls the languages that we name otherwise. */
const names: Readonly<Record<string, string>> = { shell: 'bash', 'objective-c': 'objectivec' };

export function highlight(text: string, language: string): string {
  const wanted = names[language] ?? language;
  const name = Object.hasOwn(languages, wanted) ? wanted : 'plaintext';
  return name === 'http' ? highlightMessage(text) : colour(text, name);
}

function colour(text: string, language: string): string {
  // Ruby begins a heredoc only where it sees the end of it.
  const lines = language === 'ruby' ? [text] : text.split(/(?<=\n)/);
  let html = '';
  for (let at = 0, count = 1; at < lines.length; at += count) {
    count = 1;
    let piece = readPiece(lines[at] ?? '', language);
    while (!piece.closed && at + count < lines.length) {
      count = Math.min(count * 2, lines.length - at);
      piece = readPiece(lines.slice(at, at + count).join(''), language);
    }
    html += piece.html;
  }
  // Neighbours of one colour share an element.
  return html.replaceAll(/<\/(\w+)>(\s+)<\1>/g, '$2');
}

interface Piece {
  readonly html: string;
  /** False where what follows is inside of something that began here, such as a comment. */
  readonly closed: boolean;
}

/**
 * Lines, or as many together as it takes to end what began on the first of them: the samples of a thousand operations
 * differ in two or three, and each is read once.
 */
const pieces = new Map<string, Piece>();

function readPiece(text: string, language: string): Piece {
  const key = `${language}\n${text}`;
  const known = pieces.get(key);
  if (known !== undefined) return known;
  const { value, _top: top } = highlighter.highlight(text, { language });
  const piece = { html: lighten(value), closed: top === highlighter.getLanguage(language) };
  pieces.set(key, piece);
  return piece;
}

/** Left alone, highlight.js tries every language on the body: half of what all samples together cost. */
function highlightMessage(text: string): string {
  const end = text.indexOf('\n\n');
  if (end < 0) return colour(text, 'http');
  const body = text.slice(end);
  return colour(text.slice(0, end), 'http') + colour(body, /^\s*[{[]/.test(body) ? 'json' : 'plaintext');
}

/**
 * A page of fifteen samples is mostly code: what is coloured gets the shortest element that HTML has for it, what is
 * not gets none, and quotes stand as they are, because code never stands in an attribute.
 */
const elements: Readonly<Record<string, string>> = {
  keyword: 'b',
  meta: 'b',
  string: 'i',
  regexp: 'i',
  number: 'u',
  attr: 'var',
  comment: 'small',
};

function lighten(html: string): string {
  const open: string[] = [];
  return html.replaceAll(/<span class="hljs-([a-z_]+)[^"]*">|<\/span>|&quot;|&#x27;/g, (met: string, kind?: string) => {
    if (met === '&quot;') return '"';
    if (met === '&#x27;') return "'";
    if (kind === undefined) {
      const name = open.pop() ?? '';
      return name === '' ? '' : `</${name}>`;
    }
    // An element within an element of its own colour says nothing.
    const wanted = elements[kind] ?? '';
    const name = open.includes(wanted) ? '' : wanted;
    open.push(name);
    return name === '' ? '' : `<${name}>`;
  });
}
