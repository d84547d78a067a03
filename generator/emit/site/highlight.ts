// Code and its language -> HTML with classes. The only door to highlight.js; runs when the site is built.

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
  const found = known.get(key) ?? lighten(highlighter.highlight(text, { language: name }).value);
  known.set(key, found);
  return found;
}

/** What no style sheet colours is no element: a third of the weight of a sample. */
function lighten(html: string): string {
  return html.replaceAll(
    /<span class="hljs-(?:punctuation|operator|params|name|tag|subst|function|variable|property|title|built_in|type|literal|symbol|attribute)[^"]*">([^<]*)<\/span>/g,
    '$1',
  );
}
