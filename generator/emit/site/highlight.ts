// Code and its language -> HTML with classes. The only door to highlight.js; runs when the site is built.

import highlighter from 'highlight.js';

const known = new Map<string, string>();

/** What highlight.js calls the languages that we name otherwise. */
const names: Readonly<Record<string, string>> = {
  shell: 'bash',
  c: 'c',
  http: 'http',
  text: 'plaintext',
  '': 'plaintext',
};

export function highlight(text: string, language: string): string {
  const name = names[language] ?? language;
  const key = `${name}\n${text}`;
  const found =
    known.get(key) ??
    highlighter.highlight(text, { language: highlighter.getLanguage(name) ? name : 'plaintext' }).value;
  known.set(key, found);
  return found;
}
