// Files as strangers lay them out -> a document, or one clear word of why not; nothing outside the folder is read.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProblemError } from '../problem.js';
import { preflight } from './preflight.js';

const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = { openapi: '3.1.0', info: { title: '支付', version: '1' }, paths: {} };
const json = JSON.stringify(document, null, '\t');
const yaml = 'openapi: 3.1.0\ninfo: { title: 支付, version: "1" }\npaths: {}\n';

let count = 0;
function write(content: string | Uint8Array): string {
  const file = join(folder, `${count++}.yaml`);
  writeFileSync(file, content);
  return file;
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

test.each<readonly [string, string | Uint8Array]>([
  ['JSON with a byte order mark and tabs', `\ufeff${json}`],
  ['YAML with a byte order mark', `\ufeff${yaml}`],
  ['YAML with the line ends of Windows', yaml.replaceAll('\n', '\r\n')],
  ['JSON with the line ends of an old Mac', json.replaceAll('\n', '\r')],
  ['YAML with its directive and its end', `%YAML 1.2\n---\n${yaml}...\n`],
  ['YAML with a remark at every end', `# a\n---\n${yaml}# b`],
  ['YAML with tags that say what is so', yaml.replace('3.1.0', '!!str 3.1.0').replace('{}', '!!map {}')],
])('reads %s', async (_, content) => {
  expect((await preflight(write(content))).document).toEqual(document);
});

const mixed = Buffer.concat([
  Buffer.from('openapi: 3.1.0\ninfo: { title: Caf'),
  Buffer.from([0xe9]),
  Buffer.from(' }'),
]);

test.each<readonly [string, string | Uint8Array, RegExp]>([
  ['UTF-16', utf16(json), /^is UTF-16, or no text$/],
  ['UTF-16 of the other order', utf16(json).swap16(), /^is UTF-16, or no text$/],
  ['UTF-16 without a mark', utf16(json).subarray(2), /^is UTF-16, or no text$/],
  ['a letter of Latin-1', mixed, /^holds bytes that are no UTF-8$/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /^holds bytes that are no UTF-8$/],
  ['a null byte', 'openapi: "3.1.0\0"', /^cannot be read as YAML: null byte/],
  ['an object of a language', 'a: !!python/object:os.system ls', /unknown tag/],
  ['a set', 'a: !!set { b, c }', /unknown tag/],
  ['a tag by an address', '%TAG ! tag:example.test,2000:\n---\na: !x 1', /unknown tag/],
  ['an alias of nothing', 'a: *nowhere', /unidentified alias/],
  ['no number', 'a: .nan', /^holds .inf or .nan/],
  ['the number beyond all numbers', 'a: [-.inf]', /^holds .inf or .nan/],
])('refuses %s', async (_, content, what) => {
  await expect(problemOf(write(content))).resolves.toMatch(what);
});

async function problemOf(file: string): Promise<string | undefined> {
  try {
    await preflight(file);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0]?.what;
    throw error;
  }
}

/** A folder with a document that refers to one file beside it, and what that file is. */
function refers(lay: (at: (name: string) => string) => void, reference = 'part.yaml'): string {
  const home = join(folder, `home-${count++}`);
  mkdirSync(join(home, 'spec'), { recursive: true });
  writeFileSync(join(home, 'secret.yaml'), 'type: string');
  const at = (name: string): string => join(home, 'spec', name);
  lay(at);
  writeFileSync(
    at('openapi.json'),
    JSON.stringify({ ...document, components: { schemas: { A: { $ref: reference } } } }),
  );
  return at('openapi.json');
}

test.each<readonly [string, string, RegExp]>([
  [
    'a link that leads outside',
    refers((at) => symlinkSync('../secret.yaml', at('part.yaml'))),
    /outside the document's folder/,
  ],
  [
    'a folder that leads outside',
    refers((at) => symlinkSync('..', at('up')), 'up/secret.yaml'),
    /outside the document's folder/,
  ],
  ['a link to itself', refers((at) => symlinkSync('part.yaml', at('part.yaml'))), /cannot be read \(ELOOP\)/],
  ['a link to a device', refers((at) => symlinkSync('/dev/zero', at('part.yaml'))), /outside the document's folder/],
  ['a pipe that nobody writes to', refers((at) => execFileSync('mkfifo', [at('part.yaml')])), /^is no file$/],
  ['a folder', refers((at) => mkdirSync(at('part.yaml'))), /^is no file$/],
  ['a name with an escaped way up', refers(() => {}, '%2e%2e/secret.yaml'), /outside the document's folder/],
  ['data in place of a file', refers(() => {}, 'data:application/json,{}'), /an address/],
  ['a file by its address', refers(() => {}, 'FILE:///etc/passwd'), /an address/],
  ['another machine', refers(() => {}, '//127.0.0.1/share.yaml'), /an address/],
  ['the processes of the machine', refers(() => {}, '/proc/self/environ'), /outside the document's folder/],
])('refuses a reference to %s', async (_, file, what) => {
  await expect(problemOf(file)).resolves.toMatch(what);
});

test('links that lead back do not give a file names without end', async () => {
  const file = refers((at) => {
    for (const name of ['a', 'b']) symlinkSync('.', at(name));
    writeFileSync(at('part.yaml'), 'oneOf: [{ $ref: a/part.yaml }, { $ref: b/part.yaml }]');
  });
  await expect(problemOf(file)).resolves.toBe('refers to a/part.yaml, a file by another name');
});

test('what is too large for one file is too large for many', async () => {
  const file = refers((at) => {
    writeFileSync(at('part.yaml'), `# ${'x'.repeat(26_000_000)}\n$ref: more.yaml`);
    writeFileSync(at('more.yaml'), `# ${'x'.repeat(26_000_000)}\ntype: string`);
  });
  await expect(problemOf(file)).resolves.toBe('brings the document to more than 50000000 bytes');
});

test('a link that stays in the folder is followed', async () => {
  const file = refers((at) => {
    writeFileSync(at('real.yaml'), 'type: string');
    symlinkSync('real.yaml', at('part.yaml'));
  });
  expect((await preflight(file)).parts.size).toBe(2);
});
