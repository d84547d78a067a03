// What a command may be given by mistake, one of each kind -> one clear message, exit 2, nothing written. All of it: npm run test:drift.

import { rmSync } from 'node:fs';
import { afterAll, test } from 'vitest';
import { makeMess, type Row, refuses } from './bad-input.js';

const folder = makeMess();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<Row>([
  ['drift', ['@missing.txt'], 'missing.txt: not read: there is no such file'],
  ['drift', ['@page.txt', '--spec', '@tea.yaml', '--propose', '--out', '@empty/a/b'], 'goes through a file'],
  ['evidence', ['--spec', '@empty'], 'empty: is no OpenAPI document of version 3'],
  ['change', ['@tea.yaml', '@folder'], 'folder: is no file'],
  ['samples', ['--spec', '@tea.yaml', '--out', '@theirs'], 'theirs/notes.md: was not generated and stays'],
  ['docs', ['--spec', '@tea.yaml', '--serve', '--port', 'tea'], '--port: is tea\n  Give a number from 0 to 65535.'],
  ['bin solve', ['@folder', '--secret', '@words.txt'], 'cannot be read: it is a folder; give a file in it'],
  ['bin sandbox', ['--store', ''], '--store must name a file'],
])('%s %j: %s', (...row) => refuses(folder, row));
