// npm run bench -- --site [--install] [--foreign FILE] [--rounds N]: how long the reference takes to build and to be
// shown; exits 1 past a limit, 2 when something it needs is missing.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromiumPath, findMissing, inFolder, install } from './installed.mjs';
import { median, openOften } from './opening.mjs';
import { startSite } from './site-server.mjs';

const limits = { full: 300, phone: 1500, build: 3000, page: 60 * 1024 };

const { values } = parseArgs({
  options: {
    site: { type: 'boolean' },
    install: { type: 'boolean' },
    foreign: { type: 'string' },
    rounds: { type: 'string', default: '7' },
  },
});
if (values.install) install(findMissing());
const missing = [
  ...findMissing().map(({ what }) => what),
  ...(values.foreign && !existsSync(values.foreign) ? [values.foreign] : []),
];
if (missing.length > 0) {
  console.error(`Missing:\n  ${missing.join('\n  ')}\nRun: npm run bench -- --site --install`);
  process.exit(2);
}

const rounds = Number.parseInt(values.rounds, 10);
/** Before anything of ours runs. */
const [load] = loadavg();
const root = inFolder('../..');
const folder = mkdtempSync(join(tmpdir(), 'site-bench-'));
const rows = [];
const { chromium } = await import('playwright-core');
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--no-first-run'] });
try {
  await own();
  if (values.foreign) await foreign(values.foreign);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
report();

async function own() {
  const site = join(folder, 'own');
  const took = await build(['--out', site]);
  rows.push({ what: 'our site, built, with Redocly’s page', value: took, unit: 'ms' });
  const server = await startSite(site);
  for (const language of ['en', 'zh-Hans', 'zh-Hant'])
    await opening(`checkout, ${language}`, `${server.url}/${language}/payments.checkout.html`, limits);
  server.close();
}

async function foreign(spec) {
  const site = join(folder, 'foreign');
  const took = await build(['--spec', spec, '--out', site]);
  rows.push({ what: 'foreign document: its site, built', value: took, limit: limits.build, unit: 'ms' });
  const server = await startSite(site);
  const pages = readdirSync(join(site, 'en')).filter((name) => name.endsWith('.html'));
  const shared = ['style.css', 'site.js', 'icon.svg'].map((name) => weigh(join(site, name)));
  const weights = pages.map((name) => ({ name, bytes: weigh(join(site, 'en', name)) }));
  const heaviest = weights.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  const bytes = shared.reduce((sum, one) => sum + one, heaviest.bytes);
  rows.push({ what: `its heaviest page, ${heaviest.name}, gzip`, value: bytes, limit: limits.page, unit: 'bytes' });
  await opening('its heaviest page', `${server.url}/en/${heaviest.name}`, {});
  server.close();
}

async function opening(what, url, { full, phone }) {
  const here = await openOften(browser, url, { rounds });
  const there = await openOften(browser, url, { slow: true, rounds });
  rows.push(
    { what: `${what}: first paint`, value: here.first, unit: 'ms' },
    { what: `${what}: all of it`, value: here.full, limit: full, unit: 'ms' },
    { what: `${what}: blocked`, value: here.blocked, unit: 'ms' },
    { what: `${what}, slow phone: first paint`, value: there.first, unit: 'ms' },
    { what: `${what}, slow phone: all of it`, value: there.full, limit: phone, unit: 'ms' },
  );
}

/** Whole processes; the first one warms the disk. */
async function build(args) {
  const all = [];
  for (let round = 0; round <= Math.min(rounds, 5); round += 1) {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['build/scripts/docs.js', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm run docs failed: ${stderr}`);
    if (round > 0) all.push(performance.now() - began);
  }
  return median(all);
}

function weigh(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function report() {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const print = (value, unit) => (unit === 'bytes' ? `${(value / 1024).toFixed(1)} KB` : `${value.toFixed(0)} ms`);
  console.log(`Node ${process.versions.node}, ${browser.version()}. Medians of ${rounds} rounds, nothing cached.\n`);
  for (const { what, value, limit, unit } of rows) {
    const over = limit !== undefined && value > limit;
    const bound = limit === undefined ? '' : `at most ${print(limit, unit)}${over ? '  MISSED' : ''}`;
    console.log(`  ${what.padEnd(width)}  ${print(value, unit).padStart(9)}  ${bound}`.trimEnd());
  }
  if (load > availableParallelism())
    console.log(
      `\nThis machine was busy with something else (load ${load.toFixed(1)}): nothing here can be relied on.`,
    );
  const missed = rows.filter(({ value, limit }) => limit !== undefined && value > limit).length;
  console.log(missed > 0 ? `\n${missed} limits are missed.` : '\nAll limits measured are kept.');
  if (!values.foreign) console.log('A foreign document was not measured: add --foreign FILE.');
  process.exitCode = missed > 0 ? 1 : values.foreign ? 0 : 2;
}
