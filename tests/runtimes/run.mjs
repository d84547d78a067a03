// npm run test:runtimes [-- --install] [-- --only NAME,NAME]: the built SDK in every runtime, as a table.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFaultServer } from './fault-server.mjs';
import { findMissing, findTools, inFolder, install } from './installed.mjs';
import { runtimes } from './launch.mjs';
import { printReport } from './report.mjs';

const { values } = parseArgs({ options: { install: { type: 'boolean' }, only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(runtimes);
const apiKey = 'canary_key_5d1f';
const secret = 'canary_secret_c07e';

if (values.install) install(findMissing());
const missing = [...findTools(), ...findMissing().map(({ what }) => what)];
if (missing.length) {
  console.error(`Missing:\n  ${missing.join('\n  ')}\nRun: npm run test:runtimes -- --install`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
try {
  process.exitCode = await runAll();
} finally {
  rmSync(folder, { recursive: true });
}
// Chromium and edge-runtime leave handles behind.
process.exit();

async function runAll() {
  const { createSandbox, listen } = await import('../../generated/dist/sandbox.js');
  const sandbox = await listen(createSandbox({ credentials: { apiKey, secret } }));
  const script = await bundle('entry/global.mjs', 'iife');
  writeFileSync(join(folder, 'suite.js'), await bundle('entry/worker.mjs', 'esm'));
  copyFileSync(inFolder('worker.capnp'), join(folder, 'worker.capnp'));
  const files = {
    '/page': { type: 'text/html', text: '<!doctype html><link rel="icon" href="data:,"><title>suite</title>' },
    '/suite.js': { type: 'text/javascript; charset=utf-8', text: script },
  };
  const { close, ...places } = await startFaultServer({ gateway: sandbox.url, secret, files });
  const reports = [];
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { start, resends = false } = runtimes[name];
      const began = performance.now();
      const setting = { ...places, runtime: name, resends, apiKey, secret };
      const report = await limited(start(setting, { folder, script }), 120_000).catch((error) => ({
        results: [{ column: 'started', name: 'it runs', passed: false, note: `${error?.message ?? error}` }],
        signatures: undefined,
      }));
      reports.push({ runtime: name, seconds: (performance.now() - began) / 1000, ...report });
    }
  };
  await Promise.all([worker(), worker()]);
  await Promise.all([close(), sandbox.close()]);
  return printReport(reports.sort((a, b) => names.indexOf(a.runtime) - names.indexOf(b.runtime)));
}

async function bundle(entry, format) {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({ input: inFolder(entry), platform: 'browser', logLevel: 'silent' });
  const { output } = await made.generate({ format });
  await made.close();
  return output[0].code;
}

function limited(work, milliseconds) {
  const late = new Promise((_, fail) => {
    setTimeout(() => fail(new Error(`took more than ${milliseconds / 1000} s`)), milliseconds).unref();
  });
  return Promise.race([work, late]);
}
