// Words of a command line in, a sandbox that listens out; its curl line is run as it is printed.

import { exec, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { description } from '../../tests/sandbox/merchant.js';
import { runSandbox } from './command.js';

async function run(...words: string[]) {
  const lines: string[] = [];
  const listening = await runSandbox({ description, words, print: (line) => lines.push(line) });
  return { listening, lines, text: lines.join('\n') };
}

const hasCurl = spawnSync('curl', ['--version']).status === 0;

test('it says where it listens and what lets a caller in', async () => {
  const { listening, text } = await run();
  expect(text).toContain(`listens at ${listening?.url}`);
  expect(text).toContain('apiKey   test_apikey_sandbox');
  expect(text).toContain('secret   test_secret_sandbox');
  await listening?.close();
});

test.skipIf(!hasCurl)('the curl line works as it is printed, once', async () => {
  const { listening, lines } = await run();
  const line = lines.at(-1) ?? '';
  expect((await promisify(exec)(`${line} -s`)).stdout).toContain('"next_action":{"redirect_to_url"');
  expect((await promisify(exec)(`${line} -s`)).stdout).toContain('"code":40900');
  await listening?.close();
});

test('a port that is taken, and words it does not know, are errors', async () => {
  const { listening } = await run('--port', '0');
  const { port } = new URL(listening?.url ?? '');
  await expect(run('--port', port)).rejects.toThrow(`port ${port} is taken`);
  await listening?.close();
  await expect(run('--port', 'many')).rejects.toThrow('--port must be from 0 to 65535, not many');
  for (const host of ['https://shop.example', 'shop.example:80', 'shop.example/x', ''])
    await expect(run('--callback-host', host)).rejects.toThrow('--callback-host must be a host alone');
  await expect(run('--store', '')).rejects.toThrow('--store must name a file');
  await expect(run('--prot', '1')).rejects.toThrow("'--prot'");
});

test('its help starts nothing', async () => {
  const { listening, text } = await run('--help');
  expect(listening).toBeUndefined();
  expect(text).toContain('--callback-host');
});
