// The command with --watch, as a real process -> the SDK again after each save, and after whatever went wrong.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'watch-'));
const spec = join(folder, 'openapi.json');
const out = join(folder, 'sdk');

const shop = (field: string): string =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Shop', version: '1' },
    paths: {
      '/things': {
        get: {
          operationId: 'things.get',
          responses: {
            200: {
              description: 'it',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
          },
        },
      },
    },
    components: { schemas: { Thing: { type: 'object', properties: { [field]: { type: 'string' } } } } },
  });

writeFileSync(spec, shop('first'));
const command: ChildProcess = spawn(
  process.execPath,
  ['build/scripts/generate.js', '--watch', '--spec', spec, '--out', out],
  { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
);
afterAll(() => {
  command.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

let said = '';
const listen = (piece: Buffer): void => {
  said += piece.toString();
};
for (const stream of [command.stdout, command.stderr]) stream?.on('data', listen);

/** Until the command has said it; everything before is forgotten. */
async function hear(words: RegExp): Promise<void> {
  await expect.poll(() => said, { timeout: 60_000, interval: 50 }).toMatch(words);
  said = said.slice((words.exec(said)?.index ?? 0) + 1);
}
const type = (): string => readFileSync(join(out, 'src/resources/things.ts'), 'utf8');

test(
  '--watch writes again after each save, survives a broken one, and ends at Ctrl-C',
  { timeout: 240_000 },
  async () => {
    await hear(/watching .*openapi\.json.*; Ctrl-C ends/s);
    expect(type()).toContain('first?: string');

    writeFileSync(spec, shop('second'));
    await hear(/files changed.*watching/s);
    expect(type()).toContain('second?: string');

    // A save in the middle of a word, then one that makes sense.
    writeFileSync(spec, shop('third').slice(0, -20));
    await hear(/openapi\.json: cannot be read as YAML.*watching/s);
    expect(type()).toContain('second?: string');

    // Many editors write beside the file and rename; some take the old one away first.
    writeFileSync(`${spec}.new`, shop('fourth'));
    renameSync(`${spec}.new`, spec);
    await hear(/files changed.*watching/s);
    expect(type()).toContain('fourth?: string');

    // Saves that follow each other closely are one.
    for (const field of ['fifth', 'sixth', 'seventh']) writeFileSync(spec, shop(field));
    await hear(/files changed.*watching/s);
    expect(type()).toContain('seventh?: string');

    // A file that the document refers to, and that comes later.
    const part = { Thing: { type: 'object', properties: { eighth: { type: 'string' } } } };
    writeFileSync(spec, shop('eighth').replace('"#/components/schemas/Thing"', '"./part.json#/Thing"'));
    await hear(/part\.json, which cannot be read.*watching .*part\.json/s);
    writeFileSync(join(folder, 'part.json'), JSON.stringify(part));
    await hear(/files changed.*watching/s);
    expect(type()).toContain('eighth?: string');

    const ended = new Promise((resolve) => command.once('exit', (code, signal) => resolve(signal ?? code)));
    command.kill('SIGINT');
    expect(await ended).toBe(0);
  },
);
