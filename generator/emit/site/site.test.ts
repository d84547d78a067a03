// Words of a document stay words on every page, in HTML and in Markdown; what is not confirmed says so on every page.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Json } from '../../json.js';
import { renderSite } from '../../pipeline.js';
import type { FieldView, Page } from './block.js';
import { entriesIn } from './index-page.js';
import { anchorOf, printLineHtml, printProseHtml } from './prose.js';

const tricks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![pixel](http://evil.example/p.png)',
  '[click](javascript:alert(1))',
  '</code></pre></dd><h1>out</h1>',
  '{{constructor}}',
  'nothing\u0000, a bell\u0007',
  '# a heading',
];
const words = tricks.join('\n\n');

const hostile: Json = {
  openapi: '3.1.0',
  info: { title: `Hostile ${tricks[0]}`, version: '1', description: words },
  paths: {
    '/things': {
      post: {
        operationId: 'things.make',
        tags: ['things'],
        summary: tricks[4] ?? '',
        description: words,
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { [`a"${tricks[1]}`]: { type: 'string', description: words, enum: tricks } },
              },
              example: { a: tricks[4] ?? '' },
            },
          },
        },
        responses: { '200': { description: words } },
      },
    },
  },
};

async function siteOf(document: Json): Promise<ReadonlyMap<string, string>> {
  const spec = join(await mkdtemp(join(tmpdir(), 'site-')), 'openapi.json');
  await writeFile(spec, JSON.stringify(document));
  return renderSite({ spec, templates: 'templates' });
}

const site = siteOf(hostile);
const own = renderSite({ spec: 'spec/openapi.yaml', templates: 'templates', config: 'redocly.yaml' });

test('no element and no address of the document gets into a page', async () => {
  for (const [path, text] of await site) {
    if (!path.endsWith('.html')) continue;
    const scripts = [...text.matchAll(/<script[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('/site.js" defer'));
    expect(scripts, path).toEqual([]);
    expect(text.match(/<img|<svg|<style|onerror=(?!alert\(1\)&gt;)|href="javascript/g), path).toBeNull();
    expect(text.match(/<h1/g), path).toHaveLength(1);
    expect(text.match(/(?![\n\t])\p{Cc}/gu), path).toBeNull();
  }
});

test('what is assumed of the signature is marked as everything is that is assumed', async () => {
  const page = (await own).get('zh-Hant/signing.html') ?? '';
  const assumed = /<td><span class="mark assumed"><a>假設，未經確認<\/a><\/span><\/td>/;
  expect(/id="recipe.encoding">.*/.exec(page)?.[0]).toMatch(assumed);
  expect(/id="recipe.algorithm">.*/.exec(page)?.[0]).toContain('mark seen');
});

test('sentences stand apart as their language has it', async () => {
  const files = await own;
  expect(files.get('zh-Hant/payments.checkout.html')).toContain('<small>單位：最小貨幣單位。最小 10。</small>');
  expect(files.get('en/payments.checkout.html')).toContain('<small>Unit: minor units. At least 10. </small>');
});

test('and every trick can still be read', async () => {
  const page = (await site).get('en/things.make.html') ?? '';
  for (const shown of [
    '&lt;script&gt;alert(1)',
    '&lt;img src=x',
    '[click](javascript:alert(1))',
    '{{constructor}}',
    '<strong>a heading</strong>',
  ])
    expect(page).toContain(shown);
});

test('the Markdown twin has no heading and no element of the document', async () => {
  const twin = (await site).get('en/things.make.md') ?? '';
  const prose = twin.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  expect(prose).not.toMatch(/<(script|img|h1)|!\[|\]\(javascript/);
  expect(twin).not.toMatch(/^# a heading/m);
});

test('a page may run one script of the site and nothing else', async () => {
  for (const [path, text] of await own) {
    if (!path.endsWith('.html')) continue;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy, path).not.toMatch(/unsafe|sha\d|nonce|http|\*/);
    expect(text, path).not.toMatch(/ style="| on[a-z]+="/);
  }
});

test('every page of ours says that it is unofficial, in its own language', async () => {
  const said = { en: /Unofficial/, 'zh-Hans': /非官方/, 'zh-Hant': /非官方/ };
  for (const [path, text] of await own) {
    const language = Object.entries(said).find(([name]) => path.startsWith(`${name}/`));
    if (language !== undefined && /\.(html|md)$/.test(path)) expect(text, path).toMatch(language[1]);
  }
});

test('the two Chinese scripts are not the same text', async () => {
  const files = await own;
  for (const name of ['quickstart', 'signing', 'next-action', 'callbacks', 'errors', 'payments.checkout'])
    expect(files.get(`zh-Hans/${name}.md`)).not.toBe(files.get(`zh-Hant/${name}.md`));
});

test('each mark leads to its source', async () => {
  const files = await own;
  const evidence = files.get('en/evidence.html') ?? '';
  const targets = new Set(
    [...(files.get('en/payments.checkout.html') ?? '').matchAll(/evidence\.html#([^"]+)"/g)].map(([, id]) => id),
  );
  expect(targets.size).toBeGreaterThan(2);
  for (const id of targets) expect(evidence).toContain(`id="${id}"`);
});

test.each([
  ['## Keys\nare secret', '<p><strong>Keys</strong></p>\n<p>are secret</p>'],
  [
    '[![run](https://a.example/b.svg)](https://a.example)',
    '<p><a href="https://a.example" rel="noreferrer">run</a></p>',
  ],
  ['![a <b>](https://a.example/"x)', '<p><a href="https://a.example/%22x" rel="noreferrer">a &lt;b&gt;</a></p>'],
  ['![in](data:image/png;base64,AA)', '<p>![in](data:image/png;base64,AA)</p>'],
  ['# of items', '<p># <strong>of items</strong></p>'],
  ['a < b & c', '<p>a &lt; b &amp; c</p>'],
  ['[docs](https://a.example)', '<p><a href="https://a.example" rel="noreferrer">docs</a></p>'],
  ['[file](file:///etc/passwd)', '<p>[file](file:///etc/passwd)</p>'],
])('%s is printed as %s', (text, wanted) => {
  expect(printProseHtml(text)).toBe(wanted);
});

test('a line stays a line', () => {
  expect(printLineHtml('# one\n\n- two')).toBe('# one - two');
  expect(anchorOf('下一步：怎么做?')).toBe('下一步-怎么做');
});

test('of a document with very many fields only the upper ones are looked up', () => {
  const names = Array.from({ length: 200 }, (_, index) => `f${index}`);
  const field = (path: string, children: readonly FieldView[] = []): FieldView => ({
    ...{ id: path, name: path, path, type: '', required: '', mandatory: false, description: '', facts: [] },
    ...{ evidence: false, children, inside: '', open: false, see: false, more: false, folded: [] },
  });
  const fields = names.map((one) =>
    field(
      one,
      names.map((two) => field(`${one}.${two}`)),
    ),
  );
  const page: Page = {
    ...{ name: 'doors.open', title: 'Open', kind: '', group: 'operation', section: 'doors' },
    blocks: [{ kind: 'fields', fields, expand: true }],
  };
  const { entries, thinned } = entriesIn([page]);
  expect([thinned, entries.length]).toEqual([true, 201]);
  expect(entriesIn([{ ...page, blocks: [] }]).thinned).toBe(false);
});
