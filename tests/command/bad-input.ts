// Nothing in, the rows of bad input out: a command and its words, what is said, and which file may not come to be.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

export type Row = readonly [command: string, words: readonly string[], says: string];

const document = `openapi: 3.1.0
info: { title: Tea, version: '1', x-sdk: { version: 1.0.0 } }
paths: { /cups: { get: { operationId: cups.list, responses: { '204': { description: done } } } } }
`;

/** A folder of its own with everything that a command may be given by mistake. */
export function makeMess(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mess-'));
  mkdirSync(join(folder, 'folder'));
  mkdirSync(join(folder, 'theirs'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    empty: '',
    bytes: Buffer.from([0, 1, 255, 254, 0, 9, 200, 31]),
    'broken.yaml': 'openapi: 3.1.0\npaths: [\n',
    'words.txt': 'Just words about tea.\n',
    'nothing.json': '{}\n',
    'tea.yaml': document,
    'theirs/notes.md': 'mine\n',
    'page.txt': 'Cups\nGET\n/cups\nQuery Params\nsize\nstring\noptional\nResponses\n🟢204No Content\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** What is wrong with a document, whichever command is given it. */
export const badDocuments: readonly (readonly [name: string, says: string])[] = [
  ['missing.yaml', 'missing.yaml: cannot be read (ENOENT)\n  Give the path of an OpenAPI document.'],
  ['folder', 'folder: is no file\n  Give the path of an OpenAPI document.'],
  ['empty', 'empty: is no OpenAPI document'],
  ['nothing.json', 'nothing.json: is no OpenAPI document'],
  ['bytes', 'bytes: is UTF-16, or no text\n  Save it as UTF-8.'],
  ['broken.yaml', 'broken.yaml: cannot be read as YAML: unexpected end'],
];

/** Runs a row in the folder: the message is there, the exit code is 2, no stack is shown, and nothing is written. */
export async function refuses(folder: string, [command, words, says]: Row): Promise<void> {
  const before = contents(folder);
  const child = spawn(
    process.execPath,
    [...commandOf(command), ...words.map((word) => word.replace('@', `${folder}/`))],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
  }
  const code = await new Promise((done) => child.on('close', done));
  expect(said).toContain(says);
  expect(said).not.toMatch(/^ +at |node:internal|\bundefined\b|\[object /m);
  expect(said.trim().split('\n').length).toBeLessThanOrEqual(3);
  expect(code).toBe(2);
  expect(contents(folder)).toEqual(before);
}

const commandOf = (name: string): readonly string[] =>
  name.startsWith('bin ')
    ? [resolve('generated/bin/command.js'), name.slice(4)]
    : [resolve(`build/scripts/${name}.js`)];

function contents(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    return [path, entry.isFile() ? readFileSync(path, 'latin1') : ''];
  });
}

/** A port that is taken until the test ends. */
export async function takenPort(): Promise<{ readonly port: number; readonly free: () => void }> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = Object(server.address());
  return { port, free: () => void server.close() };
}
