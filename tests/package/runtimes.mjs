// The installed package in, one signed checkout in each runtime out.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { build } from 'esbuild';
import { expect, inRuntimes, run, scratch } from './place.mjs';

export function runtimes({ doors, setting }) {
  const inProcess = (name, program, args, file) => ({
    name: `${name}, ${file.endsWith('.cjs') ? 'require' : 'import'}`,
    work: async () => {
      const given = JSON.stringify({ doors, ...setting() });
      judge(JSON.parse((await run(program, [...args, file, given])).stdout));
    },
  });
  const deno = ['run', '--no-prompt', '--no-check', '--no-lock', '--node-modules-dir=manual', '--allow-all'];
  const node = (major) => inRuntimes(`node${major}/bin/node`);
  return [
    ...[20, 22, 24, 26].flatMap((major) => [
      inProcess(`Node ${major}`, node(major), [], 'process.mjs'),
      inProcess(`Node ${major}`, node(major), [], 'process.cjs'),
    ]),
    inProcess('Bun', inRuntimes('@oven/bun-linux-x64/bin/bun'), ['run'], 'process.mjs'),
    inProcess('Bun', inRuntimes('@oven/bun-linux-x64/bin/bun'), ['run'], 'process.cjs'),
    inProcess('Deno', inRuntimes('@deno/linux-x64-glibc/deno'), deno, 'process.mjs'),
    inProcess('Deno', inRuntimes('@deno/linux-x64-glibc/deno'), deno, 'process.cjs'),
    { name: 'import and require in one process', work: copies },
    { name: 'workerd', work: () => inWorkerd(setting()) },
    { name: 'edge-runtime', work: () => inEdge(setting()) },
  ];
}

/** What every consumer must have seen: a narrowed next action, and a typed refusal of a wrong signature. */
export function judge({ kind, url, refused }) {
  expect(kind, 'redirect_to_url', 'the next action');
  expect(new URL(url).protocol, 'http:', 'its address');
  expect(refused, 'http_401', 'a wrong secret');
}

/** Two copies have classes of their own; the guard knows both. */
async function copies() {
  const told = JSON.parse((await run(process.execPath, ['copies.mjs'])).stdout);
  const known = { instance: false, known: true, code: 'configuration' };
  expect(told, { found: [known, known], strangers: 0 }, 'errors of another copy');
}

async function inWorkerd(given) {
  const conditions = ['workerd', 'worker', 'browser'];
  await bundle('worker.mjs', { outfile: `${scratch}worker.js`, format: 'esm', conditions });
  const port = await freePort();
  const words = ['serve', `${scratch}worker.capnp`, `--socket-addr=http=127.0.0.1:${port}`];
  const child = spawn(inRuntimes('@cloudflare/workerd-linux-64/bin/workerd'), words, { cwd: scratch, stdio: 'ignore' });
  try {
    judge(await (await asked(`http://127.0.0.1:${port}/`, given)).json());
  } finally {
    child.kill();
  }
}

/** It does not say when it listens: a refused connection is tried again. */
async function asked(url, given) {
  for (let tries = 0; ; tries++) {
    try {
      return await fetch(url, { method: 'POST', body: JSON.stringify(given) });
    } catch (error) {
      if (tries > 100 || error.cause?.code !== 'ECONNREFUSED') throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function inEdge(given) {
  const conditions = ['edge-light', 'worker'];
  await bundle('global.mjs', { outfile: `${scratch}global.js`, format: 'iife', conditions });
  const code = `const { EdgeRuntime } = await import(${JSON.stringify(inRuntimes('edge-runtime/dist/index.js'))});
    const { readFileSync } = await import('node:fs');
    const runtime = new EdgeRuntime({ initialCode: readFileSync('global.js', 'utf8') });
    console.log(await runtime.evaluate(${JSON.stringify(`pay(${JSON.stringify(given)}).then(JSON.stringify)`)}));
    process.exit();`;
  writeFileSync(`${scratch}edge.mjs`, code);
  judge(JSON.parse((await run(process.execPath, ['edge.mjs'])).stdout));
}

function bundle(entry, options) {
  return build({
    absWorkingDir: scratch,
    entryPoints: [entry],
    bundle: true,
    platform: 'neutral',
    logLevel: 'silent',
    ...options,
  });
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
