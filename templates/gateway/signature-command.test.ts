// Words, files and an environment in, signatures and verdicts out; node:crypto is the second opinion.

import { createHmac } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { description } from '../../tests/sandbox/merchant.js';
import { runSign, runVerify } from './signature-command.js';

const folder = mkdtempSync(join(tmpdir(), 'signature-'));
const secret = 'cancan_secret_31';
const body = '{"amount":12800,"note":"港幣"}';
const place = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const file = place('body.json', body);
const mac = (text: string, key = secret): string => createHmac('sha256', key).update(text).digest('hex');

async function run(
  command: typeof runSign,
  words: readonly string[],
  { environment = {}, input = '' }: { readonly environment?: Record<string, string>; readonly input?: string } = {},
) {
  const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
  const terminal = {
    print: (line: string) => said.out.push(line),
    warn: (line: string) => said.err.push(line),
    environment,
    readInput: () => new Uint8Array(Buffer.from(input)),
  };
  await command({ description, words, terminal });
  return { out: said.out.join('\n'), err: said.err.join('\n') };
}

const environment = { CHINGCHINGPAY_SECRET: secret };

test.each([
  ['the environment', [], { environment }],
  ['a variable that is named', ['--secret-env', 'MINE'], { environment: { MINE: secret } }],
  ['a file', ['--secret-file', place('secret', secret)], {}],
  ['a file with a line end', ['--secret-file', place('secret-line', `${secret}\n`)], {}],
  ['standard input', ['--secret-stdin'], { input: `${secret}\r\n` }],
])('the secret comes from %s, and nothing of it is shown', async (_, words, given) => {
  expect(await run(runSign, [file, ...words], given)).toEqual({ out: `x-signature: ${mac(body)}`, err: '' });
});

test('a secret on the command line works, with a warning that does not repeat it', async () => {
  const { out, err } = await run(runSign, [file, '--secret', secret]);
  expect(out).toBe(`x-signature: ${mac(body)}`);
  expect(err).toMatch(/can be read by others/);
  expect(err).not.toContain(secret);
});

test('a body comes from standard input, and a request without one signs nothing', async () => {
  expect((await run(runSign, ['-'], { environment, input: body })).out).toBe(`x-signature: ${mac(body)}`);
  expect((await run(runSign, [], { environment })).out).toBe(`x-signature: ${mac('')}`);
});

test('what sign prints, verify accepts; a changed byte it does not, and says why', async () => {
  const good = ['--signature', mac(body)];
  expect((await run(runVerify, [file, ...good], { environment })).out).toBe('The signature fits.');
  const changed = place('changed.json', body.replace('12800', '12801'));
  await expect(run(runVerify, [changed, ...good], { environment })).rejects.toThrow(/^x-signature does not fit: /);
  const spaced = place('spaced.json', JSON.stringify(JSON.parse(body), null, 2));
  await expect(run(runVerify, [spaced, ...good], { environment })).rejects.toThrow('re-serialised as compact JSON');
  for (const wrong of ['', 'zz', mac(body, 'another')])
    await expect(run(runVerify, [file, '--signature', wrong], { environment })).rejects.toThrow(Error);
});

test.each([
  ['no secret', runSign, [], {}, 'there is no secret in CHINGCHINGPAY_SECRET'],
  ['an empty secret', runSign, ['--secret', ''], {}, 'there is no secret'],
  ['two secrets', runSign, ['--secret-stdin', '--secret-env', 'A'], {}, 'several places'],
  ['two bodies', runSign, [file, file], {}, 'one body, not 2'],
  ['one input for two things', runSign, ['-', '--secret-stdin'], {}, 'not both'],
  ['a header without a value', runSign, ['--header', 'x'], {}, '"name: value"'],
  ['an option it does not know', runSign, ['--secrets', secret], {}, '--secrets'],
  ['no signature', runVerify, [file], { environment }, 'which signature?'],
])('%s is a TypeError that says so', async (_, command, words, given, text) => {
  const failure = await run(command, words, given).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TypeError);
  expect(String(failure)).toContain(text);
  expect(String(failure)).not.toContain(secret);
});

test('a file that is not there is an error that names it', async () => {
  await expect(run(runSign, [join(folder, 'absent')], { environment })).rejects.toThrow('absent');
});

test.each([
  [runSign, /openssl dgst -sha256/],
  [runVerify, /Exits 0 when it fits, 1 when it does not/],
])('help teaches, and reads nothing', async (command, wanted) => {
  expect((await run(command, ['--help'])).out).toMatch(wanted);
});
