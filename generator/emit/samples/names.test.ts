// Options called like anything at all -> variables that a sample does not have already, in each language.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from './language.js';
import { buildNames, environmentOf } from './names.js';

const options =
  'signature message body server timestamp nonce nonceBytes digest key headers request response url curl time format length i main class end val made environment credential uri mac client string'.split(
    ' ',
  );

test.each(
  languages.filter(({ name }) => name !== 'http'),
)('$name: no credential is called like something that a sample has', (language) => {
  const template = readFileSync(new URL(`../../../templates/sample/${language.name}.hbs`, import.meta.url), 'utf8');
  const names = buildNames(language, template);
  const own = ['body', 'server', 'signature', 'message', 'timestamp', 'nonce', 'timestamp2'].map(names.own);
  const fixed = template.replaceAll(/\{\{.*?\}\}/g, ' ');
  for (const option of options) {
    const name = names.option(option);
    expect(own).not.toContain(name);
    expect(fixed.match(/[\w$"]+/g)).not.toContain(name);
  }
  expect(new Set(options.map(names.option)).size).toBe(options.length);
});

test('what a shell keeps in the environment for itself is no credential', () => {
  expect(['path', 'home', 'user', 'server', 'apiKey'].map(environmentOf)).toEqual([
    'PATH_VALUE',
    'HOME_VALUE',
    'USER_VALUE',
    'SERVER_VALUE',
    'API_KEY',
  ]);
});
