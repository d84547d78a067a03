// npm run test:package [-- --install] [-- --only WORD]: the packed package in every consumer, as a table.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { findMissing, install } from './installed.mjs';
import { here, root, run, scratch } from './place.mjs';

const { values } = parseArgs({ options: { install: { type: 'boolean' }, only: { type: 'string', default: '' } } });
if (values.install) await install(findMissing());
const missing = findMissing();
if (missing.length) {
  const list = missing.map(({ what }) => what).join('\n  ');
  console.error(`Missing:\n  ${list}\nRun: npm run test:package -- --install`);
  process.exit(2);
}

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
try {
  process.exitCode = await runAll();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function runAll() {
  const packed = await run('npm', ['run', '--silent', 'pack'], { cwd: root });
  const tarball = packed.stdout.trimEnd().split('\n').at(-1);
  const [about = ''] = packed.stdout.split('\n');
  console.log(about);
  writeFileSync(`${scratch}package.json`, JSON.stringify({ name: 'shop', private: true, type: 'module' }));
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', tarball]);
  cpSync(`${here}consumers`, scratch, { recursive: true });
  const { name, exports: doors } = JSON.parse(
    readFileSync(`${scratch}node_modules/chingchingpay/package.json`, 'utf8'),
  );
  const { createSandbox, listen } = await import(`${scratch}node_modules/${name}/dist/sandbox.js`);
  const sandbox = createSandbox();
  const gateway = await listen(sandbox);
  const { apiKey, secret } = sandbox.credentials;
  let orders = 0;
  const setting = () => ({ server: gateway.url, apiKey, secret, reference: `order-${++orders}` });
  const given = { tarball, doors: Object.keys(doors).map((door) => door.replace(/^\./, name)), setting };
  // The longest first, so that none of them is left alone at the end.
  const groups = 'next registry reproducible command examples types bundles runtimes shape'.split(' ');
  // Only now: they need what was installed.
  const made = await Promise.all(groups.map(async (group) => (await import(`./${group}.mjs`))[group](given)));
  const waiting = made.flat().filter(({ name: what }) => what.includes(values.only));
  if (waiting.length === 0) throw new Error(`no check is called ${values.only}`);
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const result = await check.work().then(
        (note = '') => ({ passed: true, note }),
        (error) => ({ passed: false, note: error?.message ?? String(error) }),
      );
      results.push({ name: check.name, seconds: (performance.now() - began) / 1000, ...result });
    }
  };
  await Promise.all(cpus().slice(0, 2).map(worker));
  await gateway.close();
  return report(results);
}

/** What this and all it started took of the processors: a busy machine stretches every other time. */
function cpuSeconds() {
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const ticks = fields.split(' ').slice(11, 15).map(Number);
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

function report(results) {
  results.sort((a, b) => (a.name < b.name ? -1 : 1));
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, passed, seconds, note } of results) {
    const shown = passed ? note : `\n    ${note.replaceAll('\n', '\n    ')}`;
    console.log(
      `${name.padEnd(width)}  ${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(5)} s  ${shown}`,
    );
  }
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(
    `\n${(cpuSeconds() / 60).toFixed(1)} minutes of CPU\n${results.length - failed} passed, ${failed} failed`,
  );
  return failed ? 1 : 0;
}
