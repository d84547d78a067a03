// A setting and the bundled suite in, the suite's result out of each runtime.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { makesTheSameBytes } from './generator.mjs';
import { chromiumPath, inFolder } from './installed.mjs';

const entry = inFolder('entry/process.mjs');
const node = (major) => async (setting) => {
  const binary = inFolder(`node_modules/node${major}/bin/node`);
  const report = await run(binary, [entry], setting);
  return { ...report, results: [...report.results, await makesTheSameBytes(binary)] };
};

/** In the order of the table. Deno and browsers send again what a reused connection did not answer. */
export const runtimes = {
  node20: { start: node(20) },
  node22: { start: node(22) },
  node24: { start: node(24) },
  node26: { start: node(26) },
  bun: { start: (setting) => run(inFolder('node_modules/@oven/bun-linux-x64/bin/bun'), ['run', entry], setting) },
  deno: { start: startDeno, resends: true },
  workerd: { start: startWorkerd },
  edge: { start: startEdge },
  chromium: { start: startChromium, resends: true },
};

function startDeno(setting) {
  const rights = [
    '--no-prompt',
    '--no-check',
    '--no-lock',
    '--node-modules-dir=manual',
    '--allow-net=127.0.0.1',
    '--allow-read',
    '--allow-env',
  ];
  return run(inFolder('node_modules/@deno/linux-x64-glibc/deno'), ['run', ...rights, entry], setting);
}

async function startWorkerd(setting, { folder }) {
  const port = await freePort();
  const worker = inFolder('node_modules/@cloudflare/workerd-linux-64/bin/workerd');
  const child = spawn(worker, ['serve', `${folder}/worker.capnp`, `--socket-addr=http=127.0.0.1:${port}`]);
  let words = '';
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  try {
    const body = JSON.stringify(setting);
    for (let tries = 0; ; tries++) {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
        return JSON.parse(await answer.text());
      } catch (error) {
        if (tries > 50 || error.cause?.code !== 'ECONNREFUSED') throw new Error(`workerd: ${words || error}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  } finally {
    child.kill();
  }
}

async function startEdge(setting, { script }) {
  const { EdgeRuntime } = await import('edge-runtime');
  const runtime = new EdgeRuntime({ initialCode: script });
  return JSON.parse(await runtime.evaluate(`suite(${JSON.stringify(setting)}).then(JSON.stringify)`));
}

async function startChromium(setting) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${setting.url}/page`);
    await page.addScriptTag({ url: '/suite.js' });
    return await page.evaluate((given) => globalThis.suite(given), setting);
  } finally {
    await browser.close();
  }
}

function run(command, args, setting) {
  const child = spawn(command, [...args, JSON.stringify(setting)], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (chunk) => {
      texts[name] += chunk;
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => {
      if (code === 0) done(JSON.parse(texts.stdout));
      else fail(new Error(`ended with ${code}: ${texts.stderr.slice(-600)}`));
    });
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
