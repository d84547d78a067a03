// The tarball in an empty folder in, what its command does there out: it serves, signs as openssl does, and refuses.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, root, run, serve } from './place.mjs';

const npx = ['--no-install', 'chingchingpay'];
const secret = 'a secret of my own';
const body = '{"amount":12800,"note":"港幣"}';

export function command({ tarball }) {
  const inEmptyFolder = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'merchant-'));
    try {
      const began = performance.now();
      writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
      await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', tarball], { cwd: folder });
      const note = await readme(folder, began);
      await serves(folder);
      await signs(folder);
      await teaches(folder);
      return note;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return [{ name: 'a newcomer: the README, npx chingchingpay sandbox, sign, verify, --help', work: inEmptyFolder }];
}

async function serves(folder) {
  const { match, stop } = await serve('npx', [...npx, 'sandbox'], /http:\/\/127\.0\.0\.1:\d+\S*/, { cwd: folder });
  try {
    const answer = await fetch(`${match[0]}/api/v1/payments/detail/P1`);
    expect(answer.status, 401, 'a call without credentials');
  } finally {
    stop();
  }
}

async function signs(folder) {
  writeFileSync(join(folder, 'body.json'), body);
  const env = { CHINGCHINGPAY_SECRET: secret };
  const { stdout } = await run('npx', [...npx, 'sign', 'body.json'], { cwd: folder, env });
  const signature = /^x-signature: (\S+)\n$/.exec(stdout)?.[1];
  const openssl = await run('openssl', ['dgst', '-sha256', '-hmac', secret, 'body.json'], { cwd: folder });
  expect(signature, openssl.stdout.trim().split('= ').at(-1), 'the signature that openssl makes');
  const verify = [...npx, 'verify', 'body.json', '--signature', signature];
  expect((await run('npx', verify, { cwd: folder, env })).code, 0, 'the exit code for a signature that fits');
  writeFileSync(join(folder, 'body.json'), body.replace('12800', '12801'));
  const refused = await run('npx', verify, { cwd: folder, env, allowed: [1] });
  if (!refused.stderr.includes('does not fit')) throw new Error(`it does not say why: ${refused.stderr}`);
  await run('npx', [...npx, 'verify', 'body.json'], { cwd: folder, env, allowed: [2] });
}

/** Each word of help ends with 0; what is not understood, with 2; and a secret that others can read is warned of. */
async function teaches(folder) {
  const ends = async (words, allowed, wanted, env = {}) => {
    // What npx starts, without its own time for each.
    const started = ['node_modules/.bin/chingchingpay', ...words];
    const { stdout, stderr } = await run(process.execPath, started, { cwd: folder, env, allowed: [allowed] });
    if (!wanted.test(stdout + stderr)) throw new Error(`chingchingpay ${words.join(' ')} says: ${stdout}${stderr}`);
  };
  await ends(['--help'], 0, /sandbox[\s\S]*sign[\s\S]*verify[\s\S]*solve[\s\S]*exit/i);
  for (const name of ['sandbox', 'sign', 'verify', 'solve']) await ends([name, '--help'], 0, /\bexits 0\b/i);
  await ends(['pay'], 2, /no subcommand "pay"/);
  await ends(['sign', '--nonsense'], 2, /--nonsense/);
  await ends(['sign', 'body.json'], 2, /no secret in CHINGCHINGPAY_SECRET/, { CHINGCHINGPAY_SECRET: '' });
  await ends(['sign', 'body.json', '--secret', secret], 0, /can be read by others[\s\S]*/);
  await ends(['verify', 'absent.json', '--signature', 'a', '--secret', secret], 2, /body cannot be read/);
  await ends(['verify', '--signature', 'a', '--secret-file', 'absent'], 2, /secret cannot be read/);
}

/** What a person does who reads the first lines of the README and nothing else. */
async function readme(folder, began) {
  const code = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))[1];
  writeFileSync(join(folder, 'pay.mjs'), code);
  const { stdout } = await run(process.execPath, ['pay.mjs'], { cwd: folder });
  const seconds = (performance.now() - began) / 1000;
  if (!/^[\w.-]+(:\d+)?\n$/.test(stdout)) throw new Error(`it shows no host: ${stdout}`);
  if (seconds > 60) throw new Error(`it took ${seconds.toFixed(0)} s`);
  return `${seconds.toFixed(1)} s from an empty folder to ${stdout.trim()}`;
}
