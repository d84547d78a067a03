// What the document of a stranger says of its calls, and beside them, stands on their pages.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Json } from '../../json.js';
import { renderSite } from '../../pipeline.js';

async function siteOf(document: Json): Promise<ReadonlyMap<string, string>> {
  const spec = join(await mkdtemp(join(tmpdir(), 'site-')), 'openapi.json');
  await writeFile(spec, JSON.stringify(document));
  return renderSite({ spec, templates: 'templates' });
}

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

test('a call that sends nothing says so, shows HTML of its description as text, and is found by its address and its description', async () => {
  const files = await siteOf({
    openapi: '3.0.3',
    info: { title: 'Doors', version: '1' },
    servers: [{ url: 'https://api.example' }],
    paths: {
      '/v1/doors': {
        get: {
          operationId: 'doors.list',
          description: '<p>Lists <code>open</code> doors.</p>\n\n<p>Of <a href="https://a.example/">all</a>.</p>',
          responses: { 204: { description: 'Done' } },
        },
      },
    },
  });
  const page = files.get('en/doors.list.html') ?? '';
  expect(page).toContain('&lt;p&gt;Lists &lt;code&gt;open&lt;/code&gt; doors.');
  expect(page).toMatch(/id="request"[\s\S]*Nothing but the address[\s\S]*id="answer"/);
  expect(page).toContain('<title>doors.list · Doors</title>');
  expect(files.get('en/index.html')).toContain('<title>Doors</title>');
  // Of one language there is nothing to choose.
  expect(page).not.toMatch(/class="languages"|hreflang/);
  expect(files.get('en/search.js')).toContain('"doors.list GET /v1/doors <p>Lists <code>open</code> doors.');
});
