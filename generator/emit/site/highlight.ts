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
const known = new Map<string, string>();

export function highlight(text: string, language: string): string {
  const wanted = names[language] ?? language;
  const name = Object.hasOwn(languages, wanted) ? wanted : 'plaintext';
  const key = `${name}\n${text}`;
  const found = known.get(key) ?? (name === 'http' ? highlightMessage(text) : colour(text, name));
  known.set(key, found);
  return found;
}

function colour(text: string, language: string): string {
  return lighten(highlighter.highlight(text, { language }).value);
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
 * not gets none, neighbours of one colour share one, and quotes stand as they are, because code never stands in an attribute.
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
  return html
    .replaceAll(/<span class="hljs-([a-z_]+)[^"]*">|<\/span>|&quot;|&#x27;/g, (met: string, kind?: string) => {
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
    })
    .replaceAll(/<\/(\w+)>(\s+)<\1>/g, '$2');
}
