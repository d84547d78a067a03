// Words of the solve command in, the block to paste out; neither the secret nor what was typed is repeated.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseRecipe } from '../runtime/parse-recipe.js';
import { sign } from '../runtime/signing.js';
import { runSolve } from './solve-command.js';

const secret = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const apiKey = 'key-5550142';
const plain = {
  method: 'POST',
  url: 'https://tea.example/a',
  headers: { 'x-timestamp': '1752566525' },
  body: Buffer.from('{"b":"2","a":1}'),
};
const http = 'POST /orders?a=1 HTTP/1.1\r\nHost: tea.example\r\nX-Signature: abc\r\n\r\n{"a":"b"}\r\n';

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solve-'));
  const description = {
    profile: {
      signing: { header: 'x-signature', key: 'secret' },
      credentials: [{ in: 'header', name: 'x-api-key', option: 'apiKey', required: true }],
    },
  };
  const run = async (...words: readonly string[]): Promise<string> => {
    const lines: string[] = [];
    await runSolve({ description: description as never, words, print: (line) => lines.push(line) });
    return lines.join('\n');
  };
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  afterEach(() => {
    delete process.env.TEA_SECRET;
  });

  test('prints the block to paste, and neither secret nor key', async () => {
    // Its time exists already: it is signed as the header it is.
    const parts = ['method', 'path', { header: 'x-timestamp' }, 'body'];
    const recipe = { algorithm: 'hmac-sha256', key: 'secret', parts, separator: '\n', encoding: 'base64' };
    const signed = { ...plain.headers, ...(await sign(parseRecipe(recipe, 'x-signature'), secret, plain)) };
    const lines = Object.entries(signed).map(([name, value]) => `${name}: ${value}\r\n`);
    const file = write(
      'request.http',
      `POST ${plain.url} HTTP/1.1\r\n${lines.join('')}x-api-key: ${apiKey}\r\n\r\n{"b":"2","a":1}`,
    );
    process.env.TEA_SECRET = secret;
    for (const where of ['env:TEA_SECRET', write('secret.txt', `${secret}\n`)]) {
      const printed = await run(file, '--secret', where);
      expect(printed).toContain(
        '  parts: [method, path, { timestamp: { header: x-timestamp, unit: seconds } }, body]\n',
      );
      expect(printed).toContain('  separator: "\\n"\n  encoding: base64\n');
      expect(printed).toMatch(/^[\d,]+ recipes tried in [\d.]+ s: one fits/);
      expect(printed).not.toContain(secret);
      expect(printed).not.toContain(apiKey);
    }
  });

  test('says what was tried when none fits', async () => {
    const file = write('wrong.http', `POST https://tea.example/a HTTP/1.1\nx-signature: ${'ab'.repeat(32)}\n\n{}`);
    const lines: string[] = [];
    const running = runSolve({
      description: description as never,
      words: [file, '--secret', write('s', secret)],
      print: (line) => lines.push(line),
    });
    await expect(running).rejects.toThrow('no recipe fits');
    expect(lines.join('\n')).toContain('none reproduces x-signature');
    expect(lines.join('\n')).toContain('parts       up to 5 of 5 of: method; path; body');
  });

  test.each([
    ['no file', []],
    ['no secret', ['request.http']],
    ['a secret on the command line', ['request.http', '--secret', 'hunter2']],
  ])('%s: refused, and what was typed is not repeated', async (_, words) => {
    write('request.http', http);
    const failure = await run(...words.map((word) => (word === 'request.http' ? join(folder, word) : word))).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(TypeError);
    expect(String(failure)).not.toContain('hunter2');
  });
});
