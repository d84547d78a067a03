// npm run test:site [-- --install] [-- --foreign FILE]: the reference site in Chromium, against its budgets.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromiumPath, findMissing, inFolder, install } from './installed.mjs';
import { check, finish, note } from './report.mjs';

const { values } = parseArgs({ options: { install: { type: 'boolean' }, foreign: { type: 'string' } } });
if (values.install) install(findMissing());
const missing = findMissing();
if (missing.length > 0) {
  console.error(`Missing:\n  ${missing.map(({ what }) => what).join('\n  ')}\nRun: npm run test:site -- --install`);
  process.exit(2);
}

const root = inFolder('../..');
const site = join(root, 'build/site');
const shots = join(root, 'build/site-screenshots');
const [
  { chromium },
  { checkAccess },
  { checkBudgets },
  { checkComfort },
  { checkHostile },
  { checkLinks },
  { checkRedoc },
  { startSite },
] = await Promise.all([
  import('playwright-core'),
  import('./access.mjs'),
  import('./budgets.mjs'),
  import('./comfort.mjs'),
  import('./hostile.mjs'),
  import('./links.mjs'),
  import('./redoc.mjs'),
  import('./site-server.mjs'),
]);

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
try {
  await ownSite();
  await checkHostile(browser, docs);
  if (values.foreign) await foreignSite(values.foreign);
} finally {
  await browser.close();
}
process.exitCode = finish();

async function ownSite() {
  console.log('The reference');
  docs(['--out', site]);
  const pages = checkLinks(site);
  const server = await startSite(site);
  await checkBudgets(browser, server, { folder: site, pages });
  await checkComfort(browser, server, site);
  await checkRedoc(browser, site);
  await screenshots(server);
  await checkAccess(browser, server, pages);
  server.close();
}

async function foreignSite(spec) {
  console.log(`\nThe reference of ${spec}`);
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const began = performance.now();
  docs(['--spec', spec, '--out', folder]);
  note(`built in ${((performance.now() - began) / 1000).toFixed(1)} s, the process included`);
  const pages = checkLinks(folder, 'foreign');
  const heavy = readdirSync(join(folder, 'en'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(join(folder, 'en', name)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
  note(`heaviest page ${heavy[0].name}: ${(heavy[0].bytes / 1024).toFixed(1)} KB gzip`);
  check(
    'foreign: a page weighs at most 60 KB gzip',
    heavy.filter(({ bytes }) => bytes > 60 * 1024).map(({ name, bytes }) => `${name} ${bytes}`),
  );
  const server = await startSite(folder);
  await checkAccess(browser, server, pages, {
    name: 'foreign',
    only: [
      { width: 1280, scheme: 'light' },
      { width: 390, scheme: 'dark' },
    ],
  });
  server.close();
  rmSync(folder, { recursive: true });
}

/** To be looked at by a person. */
async function screenshots(server) {
  mkdirSync(shots, { recursive: true });
  for (const language of ['en', 'zh-Hans', 'zh-Hant'])
    for (const width of [1280, 390])
      for (const colorScheme of ['light', 'dark']) {
        const context = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme });
        const tab = await context.newPage();
        await tab.goto(`${server.url}/${language}/payments.checkout.html`);
        await tab.screenshot({ path: join(shots, `checkout-${language}-${width}-${colorScheme}.png`) });
        await context.close();
      }
  note(`screenshots of the checkout page: ${shots.slice(root.length)}`);
}

function docs(args) {
  const { status, stderr } = spawnSync(process.execPath, ['build/scripts/docs.js', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm run docs failed: ${stderr}`);
}
