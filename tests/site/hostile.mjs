// A document whose words try to be more than words -> its site, opened: nothing runs, nothing is fetched, all of it is read.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './report.mjs';
import { startSite } from './site-server.mjs';

export const tricks = [
  '<script>document.title = "owned"</script>',
  '<img src=x onerror="document.title=`owned`">',
  '![picture](http://evil.example/pixel.png)',
  '[click](javascript:document.title="owned")',
  '[click](data:text/html,<script>alert(1)</script>)',
  '</code></pre></dd></dl><h1>Broken out</h1>',
  '# A heading of its own',
  '<style>body{display:none}</style>',
  '{{constructor.constructor("return process")()}}',
  '`code` with `` ticks ` and </code>',
  '| a | b |\n| --- | --- |\n| c | d |',
  '"><svg onload=alert(1)>',
];

const words = tricks.join('\n\n');
const name = 'na"me<b>x</b>';
const field = (more) => ({ description: words, 'x-unit': tricks[0], ...more });
const body = {
  description: words,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        description: words,
        required: [name],
        properties: {
          [name]: field({ type: 'string', enum: ['<script>1</script>', '</code>'] }),
          constructor: field({ type: 'integer' }),
          __proto__x: field({ type: 'string', pattern: '<img src=x>', example: '</script><script>1</script>' }),
        },
      },
      examples: {
        tricky: { summary: tricks[0], value: { a: '</code></pre><script>document.title="owned"</script>' } },
      },
    },
  },
};

const document = {
  openapi: '3.1.0',
  info: { title: `Hostile ${tricks[0]}`, version: tricks[1], description: words },
  servers: [{ url: 'https://api.example', description: words }],
  tags: [{ name: 'things', description: words }],
  paths: {
    '/things/{id}': {
      post: {
        operationId: 'things.make',
        tags: ['things'],
        summary: `Make ${tricks[0]}`,
        description: words,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: words }],
        requestBody: body,
        responses: { 200: { ...body }, 400: { ...body } },
      },
    },
  },
};

export async function checkHostile(browser, docs) {
  console.log('\nA hostile document');
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const spec = join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify(document));
  docs(['--spec', spec, '--out', join(folder, 'site')]);
  const server = await startSite(join(folder, 'site'));
  const context = await browser.newContext();
  const tab = await context.newPage();
  const asked = [];
  const opened = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('dialog', (dialog) => opened.push(dialog.message()));
  for (const page of ['index', 'things.make', 'types', 'sdk', 'a-z']) {
    await tab.goto(`${server.url}/en/${page}.html`, { waitUntil: 'load' });
    const state = await tab.evaluate(() => ({
      owned: document.title === 'owned',
      scripts: [...document.scripts].map(({ src }) => src).filter((src) => !src.endsWith('/site.js')).length,
      pictures: document.querySelectorAll('img, svg, style, iframe, object').length,
      handlers: [...document.querySelectorAll('*')].filter((one) =>
        [...one.attributes].some(({ name }) => name.startsWith('on')),
      ).length,
      links: [...document.links].map(({ href }) => href).filter((href) => !/^https?:/.test(href)).length,
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
    '</dd></dl><h1>',
    '# A heading of its own',
    '{{constructor',
    'javascript:document',
    name,
  ];
  check(
    'and all of them can be read',
    lost.filter((one) => !text.includes(one)),
  );
  check(
    'nothing is fetched from elsewhere',
    asked.filter((url) => !url.startsWith(server.url)),
  );
  check('nothing opens a dialog', opened);
  await context.close();
  server.close();
  rmSync(folder, { recursive: true });
}
