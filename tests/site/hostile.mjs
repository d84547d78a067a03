// A document whose words try to be more than words -> its site, opened: nothing runs, nothing is fetched, all of it is read.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAccess } from './access.mjs';
import { fieldNames } from './fields.mjs';
import { hostileDocument, strangeName } from './hostile-document.mjs';
import { checkLinks } from './links.mjs';
import { check } from './report.mjs';
import { startSite } from './site-server.mjs';

export async function checkHostile(browser, docs) {
  console.log('\nA hostile document');
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const spec = join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify(hostileDocument));
  docs(['--spec', spec, '--out', join(folder, 'site')]);
  const pages = checkLinks(join(folder, 'site'), 'hostile');
  const server = await startSite(join(folder, 'site'));
  const context = await browser.newContext();
  const tab = await context.newPage();
  const asked = [];
  const opened = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('dialog', (dialog) => opened.push(dialog.message()));
  for (const page of pages) {
    await tab.goto(`${server.url}/${page}`, { waitUntil: 'load' });
    const state = await tab.evaluate(() => ({
      owned: document.title === 'owned',
      scripts: [...document.scripts].map(({ src }) => src).filter((src) => !src.endsWith('/site.js')).length,
      pictures: document.querySelectorAll('img, svg, style, iframe, object').length,
      handlers: [...document.querySelectorAll('*')].filter((one) =>
        [...one.attributes].some(({ name }) => name.startsWith('on')),
      ).length,
      links: [...document.links].map(({ href }) => href).filter((href) => !/^https?:/.test(href)).length,
      bases: document.querySelectorAll('base, meta[http-equiv=refresh]').length,
      headings: document.querySelectorAll('h1').length,
    }));
    const wrong = Object.entries(state).filter(
      ([key, value]) => value !== { owned: false, headings: 1 }[key] && value !== 0 && value !== false,
    );
    check(
      `${page}: words stay words`,
      wrong.map(([key, value]) => `${key}: ${value}`),
    );
  }
  await tab.goto(`${server.url}/en/things.make.html`);
  const text = await tab.locator('main').textContent();
  const lost = [
    '<script>document.title',
    '<img src=x',
    '</body><h1>Broken out',
    'A heading of its own',
    '{{constructor',
    'javascript:document',
    '[vb](vbscript:x)',
    'Another',
    '$& $1',
    strangeName,
  ];
  check(
    'and all of them can be read',
    lost.filter((one) => !text.includes(one)),
  );
  const shown = await tab.locator('.fields > div > dt > a').allTextContents();
  const things = hostileDocument.paths['/things/{id}'];
  check(
    'and every field, also of headers and of further media types, has a place',
    fieldNames(hostileDocument, { node: things.post, item: things }).filter((name) => !shown.includes(name || '""')),
  );
  check(
    'nothing is fetched from elsewhere',
    asked.filter((url) => !url.startsWith(server.url)),
  );
  check('nothing opens a dialog', opened);
  check(
    'each operation and each callback has a page of its own',
    ['things.make', 'index.index', 'callback.order', 'callback.order2', 'callback.order-callback']
      .map((name) => `en/${name}.html`)
      .filter((page) => !pages.includes(page)),
  );
  await context.close();
  await checkAccess(browser, server, pages, {
    name: 'hostile',
    only: [
      { width: 1280, scheme: 'light' },
      { width: 390, scheme: 'dark' },
    ],
  });
  server.close();
  rmSync(folder, { recursive: true });
}
