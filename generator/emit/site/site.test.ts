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

const beside: Json = {
  openapi: '3.1.0',
  info: {
    ...{ title: 'Doors', version: '1', summary: 'Opens doors.', termsOfService: 'https://terms.example/' },
    license: { name: 'MIT', url: 'https://licence.example/' },
    contact: { name: 'Us', url: 'javascript:alert(1)' },
  },
  servers: [{ url: 'https://{region}.example', variables: { region: { default: 'eu', enum: ['eu', 'us'] } } }],
  security: [{ oauth: ['doors:open'] }, { basic: [], query: [] }, {}],
  components: {
    securitySchemes: {
      oauth: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: 'https://token.example/', scopes: { 'doors:open': 'Opens *doors*' } } },
      },
      basic: { type: 'http', scheme: 'basic' },
      query: { type: 'apiKey', in: 'query', name: 'door_key' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'unused' },
    },
  },
  webhooks: {
    opened: {
      post: {
        parameters: [{ name: 'X-Signed', in: 'header', schema: { type: 'string' } }],
        requestBody: { content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } } },
        responses: { 200: { description: 'Heard' } },
      },
    },
  },
  paths: {
    '/doors': {
      post: {
        operationId: 'doors.open',
        externalDocs: { url: 'https://more.example/', description: 'All of it' },
        callbacks: { done: { '{$request.body#/hook}': { post: { responses: { 200: { description: 'Heard' } } } } } },
        parameters: [
          { name: 'filter', in: 'query', content: { 'application/json': { schema: { properties: { inText: {} } } } } },
          {
            name: 'kind',
            in: 'query',
            schema: { type: 'string' },
            examples: { a: { value: 'in' }, b: { value: 'out' } },
          },
        ],
        requestBody: {
          content: {
            'application/json': { schema: { type: 'object', properties: { door: { type: 'string' } } } },
            'text/json': { schema: { type: 'object', properties: { door: { type: 'string' } } } },
            'multipart/form-data': { schema: { type: 'object', properties: { inParts: { type: 'string' } } } },
          },
        },
        responses: {
          200: {
            description: 'Open',
            headers: { 'X-Left': { description: 'How many are left', schema: { type: 'integer', minimum: 0 } } },
            content: {
              'application/json': { schema: { type: 'array', items: { type: 'string' }, minItems: 1 } },
              'application/xml': { schema: { type: 'object', properties: { inXml: { type: 'string' } } } },
            },
          },
          202: {
            description: 'Later',
            links: {
              again: { operationId: 'doors.open', description: 'Open it again' },
              there: { operationRef: '#/paths/~1doors/post' },
              elsewhere: { operationRef: 'https://other.example/openapi.json#/paths/~1x/get' },
            },
          },
          301: {
            description: 'Moved',
            content: {
              'application/json': { schema: { type: 'object', properties: { movedTo: { type: 'string' } } } },
            },
          },
          429: {
            description: 'Slower',
            headers: { 'Retry-After': { schema: { type: 'integer' } } },
            content: {
              'application/json': {
                schema: { type: 'object', properties: { why: { type: 'string' } } },
                examples: Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { value: { why: name } }])),
              },
            },
          },
        },
      },
    },
    '/windows': { get: { responses: { 204: { description: 'No name' } } } },
  },
};

test('what no call is made of is on the page: ways in, other media types, other answers, headers, links', async () => {
  const files = await siteOf(beside);
  const page = files.get('en/doors.open.html') ?? '';
  const lost = [
    ...['scheme.oauth">oauth</a> <span>doors:open', 'scheme.basic">basic + query', '>no credentials<', 'door_key'],
    ...[
      'href="https://more.example/">All of it',
      'Examples: &quot;in&quot;, &quot;out&quot;.',
      '>inText<',
      '>inParts<',
    ],
    ...[
      'Body, text/json',
      'array of string. At least 1 item.',
      '>inXml<',
      '>movedTo<',
      '>X-Left<',
      'How many are left',
      '>202<',
      'Later',
    ],
    ...[
      '<a href="doors.open.html">doors.open</a> <span>Open it again',
      '<a href="doors.open.html">doors.open</a> <span>there',
    ],
    ...['<a href="../openapi.json">elsewhere</a>'],
    ...['>Retry-After<', '429: Answer', '+1'],
  ].filter((one) => !page.includes(one));
  expect(lost).toEqual([]);
  expect(files.get('en/callback.opened.html')).toMatch(/>X-Signed<[\s\S]*array of string\./);
  expect(files.get('en/callback.opened.html')).toContain('your address');
  expect(files.get('en/callback.done.html')).toContain('your hook');
  // Of two schemes in one header there is one header; what the call has no use for is not in it.
  expect(page.match(/<a href="[^"]*">Authorization</g)).toHaveLength(1);
  expect(page).not.toContain('unused');
  const index = files.get('en/index.html') ?? '';
  for (const one of [
    'Opens doors.',
    'https://terms.example/',
    'https://licence.example/',
    'Opens <em>doors</em>',
    'unused',
  ])
    expect(index).toContain(one);
  expect(index).toContain('One of: eu, us. Default: &quot;eu&quot;.');
  expect(index).not.toContain('javascript:');
});

test('a call is shown where it goes: at the first server, which may say no host, or at its own', async () => {
  const responses = { 204: { description: 'Done' } };
  const get = (operationId: string, more: Json = {}) => ({ get: { operationId, responses, ...(more as object) } });
  const files = await siteOf({
    openapi: '3.0.0',
    info: { title: 'Doors', version: '1' },
    servers: [{ url: '/v1' }],
    paths: {
      '/a': get('doors.a'),
      '/b': get('doors.b', { servers: [{ url: 'https://files.example/up' }] }),
      '/c': { servers: [{ url: '/v2' }], ...get('doors.c') },
    },
  });
  const routes = ['a', 'b', 'c'].map((name) => /`GET (.*)`/.exec(files.get(`en/doors.${name}.md`) ?? '')?.[1]);
  expect(routes).toEqual(['/v1/a', 'https://files.example/up/b', '/v2/c']);
});

test('an object without fields is nothing above that a reader could be sent to', async () => {
  const reference = { $ref: '#/components/schemas/Nothing' };
  const author = { anyOf: [reference, { type: 'object', properties: { name: { type: 'string' } } }] };
  const properties = { author, committer: author };
  const files = await siteOf({
    openapi: '3.0.3',
    info: { title: 'Doors', version: '1' },
    paths: {
      '/doors': {
        get: {
          operationId: 'doors.list',
          responses: {
            200: { description: 'All', content: { 'application/json': { schema: { type: 'object', properties } } } },
          },
        },
      },
    },
    components: { schemas: { Nothing: { type: 'object', properties: {}, additionalProperties: false } } },
  });
  const page = files.get('en/doors.list.html') ?? '';
  const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  expect([...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  expect(page).toContain('>committer<');
});
