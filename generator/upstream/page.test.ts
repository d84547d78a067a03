// Pages in the shapes that are found in the wild -> what is read of them, and what is said not to be read.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '../load/load.js';
import { parseDocument } from '../yaml.js';
import type { Field, Part } from './endpoint.js';
import { readKnowledge } from './knowledge.js';
import { readPage } from './page.js';
import { driftJson } from './report.js';
import { type Drift, exitCode, readDrift } from './upstream.js';

const page = (name: string): string => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
const ours = {
  ...(await loadDocument({ spec: 'spec/openapi.yaml', config: 'redocly.yaml' })),
  knowledge: readKnowledge('spec/sources'),
};
const tea = parseDocument(
  page('tea-block.md')
    .split('```yaml\n')[1]
    ?.replace(/\n```\n$/, '') ?? '',
  'tea',
);
const read = (text: string): readonly Drift[] => readDrift({ name: 'page', text }, ours);
const news = (drifts: readonly Drift[]): readonly string[] =>
  drifts.flatMap(({ differences }) =>
    differences
      .filter(({ known }) => known === undefined)
      .map(({ change, aspect, place }) => `${change} ${aspect} ${place}`),
  );

const part = (parts: readonly Part[] = [], where: Part['where'], status?: string): Part | undefined =>
  parts.find((one) => one.where === where && one.status === status);
const brief = (fields: readonly Field[] = []): readonly string[] =>
  fields.map(({ path, types, items, format, required }) =>
    [
      path,
      types.join('|') + (items === undefined ? '' : `[${items.join('|')}]`),
      format,
      required === undefined ? '' : required ? 'required' : 'optional',
    ]
      .filter((word) => word !== '' && word !== undefined)
      .join(' '),
  );

describe('pages of other APIs', () => {
  test('tabs, glued headings, rows without marks, full-width colons', () => {
    const { endpoint, unread } = readPage(page('tea-tabs.txt'));
    expect(unread).toEqual([]);
    expect([endpoint?.method, endpoint?.path, endpoint?.title]).toEqual(['POST', '/tea/web/getTable', '查詢茶桌']);
    expect(brief(part(endpoint?.parts, 'header')?.fields)).toEqual(['token string required']);
    expect(part(endpoint?.parts, 'header')?.fields[0]?.examples).toEqual(['2b036bd8']);
    expect(brief(part(endpoint?.parts, 'request')?.fields)).toEqual(['id integer', 'name string']);
    expect(brief(part(endpoint?.parts, 'answer', '200')?.fields)).toEqual([
      'code integer required',
      'result object required',
      'result.id integer int64 required',
      'result.guests array[object] required',
      'result.guests[].name string|null required',
      'result.guests[].age integer optional',
      'result.kind string required',
      'result.leftAt null required',
      'timestamp integer required',
    ]);
    const kind = part(endpoint?.parts, 'answer', '200')?.fields.find(({ path }) => path === 'result.kind');
    expect([kind?.enum, kind?.default, kind?.meaning]).toEqual([['green', 'black'], 'green', '種類：\n• 綠茶\n• 紅茶']);
    expect(part(endpoint?.parts, 'answer', '500')?.fields).toEqual([]);
  });

  test('an OpenAPI block that quotes a fence', () => {
    const [drift] = read(page('tea-block.md'));
    expect(drift?.endpoint?.path).toBe('/pots/{id}');
    expect(brief(part(drift?.endpoint?.parts, 'answer', '200')?.fields)).toEqual([
      'code integer optional',
      'cups array[object] optional',
      'cups[].size number optional',
    ]);
    expect(news(drift === undefined ? [] : [drift])).toEqual(['added presence operation']);
  });

  test('saved HTML: each word in an element of its own, the example coloured', () => {
    const html =
      '<html><body><h1>Pour</h1><span>POST</span><span>/pour</span><h2>Request</h2><h3>Body Params <i>application/json</i></h3><div><span>cups</span><span>integer</span><span>required</span><p>How <code>many</code></p></div><h2>Responses</h2><div>🟢200OK</div><div>Body</div><div><span>ok</span><span>boolean</span><span>required</span></div><pre><code><span>{</span>\n  <span>"ok"</span>: <b>true</b>\n}</code></pre></body></html>';
    const { endpoint, unread } = readPage(html);
    expect(unread).toEqual([]);
    expect(part(endpoint?.parts, 'request')?.fields).toMatchObject([
      { path: 'cups', types: ['integer'], required: true, meaning: 'How many' },
    ]);
    expect(brief(part(endpoint?.parts, 'answer', '200')?.fields)).toEqual(['ok boolean required']);
  });

  test('an object without its mark is a row all the same', () => {
    const { endpoint, unread } = readPage(
      'Order\nPOST\n/orders\nResponses\n🟢200OK\napplication/json\nBody\ncode\ninteger\noptional\ndata\nobject\nv1.OrderResponse\norder_id\nstring\nrequired\nModified at 2025-01-01',
    );
    expect(part(endpoint?.parts, 'answer', '200')?.fields).toMatchObject([
      { path: 'code', types: ['integer'] },
      { path: 'data', types: ['object'], schema: 'v1.OrderResponse' },
    ]);
    expect(unread.map(({ what }) => what)).toEqual([
      expect.stringContaining('which object holds "order_id" cannot be told'),
    ]);
  });

  test('a condensed page shows names and types, and says that no marks can be read', () => {
    const { endpoint, notes } = readPage(
      'Pour\nPOST\n/pour\nBody Params application/json\nExample\n{ "cups": 0, "note": "string" }\nResponses\n🟢200OK\napplication/json\nBody\nExample\n{ "code": 0 }\n',
    );
    expect(brief(part(endpoint?.parts, 'request')?.fields)).toEqual(['cups integer', 'note string']);
    expect(notes.map(({ what }) => what)).toContain(
      'the request body shows an example only: no marks and no meanings can be read',
    );
  });
});

describe('what cannot be read is said', () => {
  test.each([
    ['nothing', '', 'the file is empty'],
    ['prose', 'Some words\nabout tea', 'no line with a method (GET, POST, ...) is followed by an address'],
    ['a cut copy', page('checkout.txt').slice(0, 600), 'no part for the responses is on the page; is the copy cut?'],
    [
      'a cut example',
      page('checkout.txt').slice(0, -700),
      'the example of the answer 200 ends before its brackets close',
    ],
    ['a broken block', '# A\n```yaml\nopenapi: 3.0.1\npaths: [\n```\n', 'cannot be read as YAML'],
  ])('%s: exit 2 and no guess', (_, text, wanted) => {
    const drifts = read(text);
    expect(news(drifts)).toEqual([]);
    expect(exitCode(drifts)).toBe(2);
    expect(drifts.flatMap(({ unread }) => unread.map(({ what }) => what)).join('\n')).toContain(wanted);
  });

  test('nested rows without an example: which object holds them is not guessed', () => {
    const { unread } = readPage(
      'A\nPOST\n/a\nResponses\n🟢200OK\nBody\ndata\nobject\nrequired\nid\nstring\nrequired\n',
    );
    expect(unread.map(({ what }) => what)).toEqual([
      'the answer 200: which object holds "id" cannot be told, because no example shows it',
    ]);
  });
});

test('no text makes the reader fail', () => {
  const words = [
    'POST',
    'GET',
    '/a/{b}',
    'Request',
    'Body Params application/json',
    'Responses',
    '🟢200OK',
    'Body',
    'Example',
    '{',
    '}',
    '[',
    ']',
    '"a": 1,',
    'a',
    'b',
    'object',
    'array [object {2}]',
    'string',
    'required',
    'optional',
    'Default:',
    '枚举值：',
    '示例',
    '{{x}}',
    '```yaml',
    'openapi: 3.0.0',
    '```',
    '<div>',
    '\u0000',
    '__proto__',
    'constructor',
    '',
  ];
  const line = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12, unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      for (const drift of readDrift({ name: 'page', text: lines.join('\n') }, { ...ours, document: tea }))
        expect(driftJson(drift)).toBeDefined();
    }),
    { numRuns: 100, interruptAfterTimeLimit: 1500 },
  );
});
