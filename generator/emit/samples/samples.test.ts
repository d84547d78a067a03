// Samples as a reader gets them: they follow the recipe, keep their comments, and are honest about what they leave out.

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { get, type Json, list, text } from '../../json.js';
import { buildApi } from '../../model/build.js';
import type { Api, Operation } from '../../model/model.js';
import { normaliseDocument } from '../../normalise/normalise.js';
import { plainSpelling, writePath } from './address.js';
import { addSamples } from './code-samples.js';
import { languages } from './language.js';
import { buildSamples, type Sample } from './samples.js';

const templates = new Map(
  languages.map(({ name }) => {
    const file = new URL(`../../../templates/sample/${name}.hbs`, import.meta.url);
    return [`sample/${name}.hbs`, readFileSync(file, 'utf8')];
  }),
);

interface Said {
  readonly signing?: Json;
  readonly operation?: Json;
  readonly schemes?: Json;
  readonly security?: Json;
  readonly method?: string;
}

const ours = {
  algorithm: 'hmac-sha256',
  key: 'secret',
  parts: ['body'],
  bodyless: ['body'],
  separator: '',
  encoding: 'hex',
  evidence: { algorithm: 'seen', key: 'assumed', encoding: 'assumed' },
};

function documentOf({ signing = ours, operation = {}, schemes = {}, security, method = 'post' }: Said): Json {
  const body = {
    content: { 'application/json': { schema: { type: 'object' }, example: { amount: 1, note: 'a "b"' } } },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1.0.0' },
    servers: [{ url: 'https://shop.example/api' }],
    ...(security === undefined ? {} : { security }),
    components: {
      securitySchemes: {
        signature: { type: 'apiKey', in: 'header', name: 'x-signature', 'x-signing': signing },
        ...(typeof schemes === 'object' ? schemes : {}),
      },
    },
    paths: {
      '/orders': {
        [method]: {
          operationId: 'orders.create',
          summary: 'Create an order',
          ...(method === 'post' ? { requestBody: body } : {}),
          responses: { '200': { description: 'Done.' } },
          ...(typeof operation === 'object' ? operation : {}),
        },
      },
    },
  };
}

function read(document: Json): { readonly api: Api; readonly operation: Operation } {
  const api = buildApi({
    document: normaliseDocument(document).document,
    reserved: [],
    locate: (pointer) => ({ file: 'shop.yaml', pointer }),
    source: () => 'shop.yaml',
  });
  const operation = api.resources[0]?.operations[0];
  if (operation === undefined) throw new Error('no operation');
  return { api, operation };
}

function samplesOf(said: Said = {}): readonly Sample[] {
  const { api, operation } = read(documentOf(said));
  return buildSamples(api, operation, templates);
}

const textOf = (samples: readonly Sample[], name: string): string =>
  samples.find(({ language }) => language === name)?.text ?? '';

test('there are fifteen, and two of them were only parsed', () => {
  const samples = samplesOf();
  expect(samples.map(({ label }) => label)).toEqual(
    'Shell JavaScript Java Swift Go PHP Python HTTP C C# Objective-C Ruby OCaml Dart R'.split(' '),
  );
  expect(samples.filter(({ ran }) => ran === 'parsed').map(({ label }) => label)).toEqual(['Swift', 'Dart']);
});

const stamp = { timestamp: { header: 'x-time', unit: 'seconds' } };
test.each<readonly [string, object]>([
  ['its encoding', { encoding: 'base64' }],
  ['its encoding once more', { encoding: 'HEX' }],
  ['its algorithm', { algorithm: 'hmac-sha512' }],
  ['what it covers', { parts: ['method', 'path', 'body'], separator: '\n' }],
  ['a time', { parts: [stamp, 'body'] }],
  ['a nonce', { parts: [{ nonce: { header: 'x-nonce' } }, 'body'] }],
  ['pairs', { parts: [{ pairs: { of: 'body', empty: 'skip', nested: 'json' } }] }],
])('where the recipe changes %s, all fifteen change', (_, change) => {
  const before = samplesOf();
  const after = samplesOf({ signing: { ...ours, ...change } });
  const same = after.filter(({ text: changed }, index) => changed === before[index]?.text);
  expect(same.map(({ language }) => language)).toEqual([]);
});

test('what is fixed is folded into one literal', () => {
  const samples = samplesOf({ signing: { ...ours, parts: ['method', 'path', stamp, 'body'], separator: '|' } });
  expect(textOf(samples, 'python')).toContain('message = "POST|/api/orders|" + timestamp + "|" + body\n');
  expect(textOf(samples, 'shell')).toContain('printf %s "POST|/api/orders|$timestamp|$body" |');
  expect(textOf(samples, 'c')).toContain('format("POST|/api/orders|%s|%s", timestamp, body)');
});

test('the signature in HTTP is that of the body under it, by the secret of the sandbox', () => {
  const [head = '', body = ''] = textOf(samplesOf(), 'http').split('\n\n');
  const mac = createHmac('sha256', 'test_secret_sandbox').update(body).digest('hex');
  expect(head).toContain(`\nx-signature: ${mac}\n`);
  expect(head).toContain(`\nContent-Length: ${Buffer.byteLength(body)}`);
});

test('the same bytes each time: no clock, no dice', () => {
  const signing = { ...ours, parts: [stamp, { nonce: { header: 'x-nonce' } }, 'body'] };
  expect(samplesOf({ signing })).toEqual(samplesOf({ signing }));
});

test('says once what nobody has confirmed', () => {
  for (const { language, text } of samplesOf()) {
    const said = text
      .split('\n')
      .filter((line) => line.includes('Not confirmed by the vendor: its key, its encoding.'));
    expect([language, said.length]).toEqual([language, language === 'http' ? 0 : 1]);
  }
});

test('a title cannot leave its comment', () => {
  const summary = `"*/ *) ?> {| \\u000a \\\nsystem('id') # // \u2028 ${'x'.repeat(300)} \\`;
  const plain = samplesOf();
  for (const [index, { language, text }] of samplesOf({ operation: { summary } }).entries()) {
    if (language === 'http') continue;
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.includes('system'));
    expect(lines.toSpliced(first, 1), language).toEqual(plain[index]?.text.split('\n').toSpliced(first, 1));
    expect(lines[first], language).toMatch(/^(#|\/\/|\(\*) [^"\\{}\u2028]*$/);
    expect(lines[first]?.match(/\*\)|\*\/|\?>/g) ?? [], language).toEqual(language === 'ocaml' ? ['*)'] : []);
  }
});

test('a signature that covers what the request has not is left out, and said to be', () => {
  const samples = samplesOf({ signing: { ...ours, parts: [{ header: 'x-missing' }, 'body'] } });
  for (const { language, text } of samples) {
    expect(text, language).not.toMatch(/hmac|x-signature/i);
    if (language !== 'http') expect(text).toContain('Not signed: the recipe covers the header x-missing');
  }
});

test('of several ways in, the first is taken; an operation may have its own', () => {
  const schemes = { token: { type: 'http', scheme: 'bearer' }, login: { type: 'http', scheme: 'basic' } };
  const root = samplesOf({ schemes, security: [{ token: [] }, { login: [] }] });
  expect(textOf(root, 'ruby')).toContain("request['Authorization'] = 'Bearer ' + token\n");
  const own = samplesOf({ schemes, security: [{ token: [] }], operation: { security: [{ login: [] }] } });
  expect(textOf(own, 'ruby')).toContain('request.basic_auth(username, password)\n');
  expect(textOf(own, 'ruby')).not.toContain('Bearer');
  const open = samplesOf({ schemes, security: [{ token: [] }], operation: { security: [] } });
  expect(textOf(open, 'ruby')).not.toMatch(/token|signature/);
});

test('a credential whose name is a word of some language has another variable, and keeps its name in the environment', () => {
  const schemes = { key: { type: 'apiKey', in: 'header', name: 'x-key', 'x-option': 'class' } };
  const samples = samplesOf({ schemes, security: [{ key: [] }] });
  expect(textOf(samples, 'java')).toMatch(/String classValue = .*System\.getenv\("CLASS"\)/);
  expect(textOf(samples, 'shell')).toContain('--header "x-key: $CLASS"');
});

test('a signature that should go in the address is refused, not sent in a header', () => {
  const schemes = { signature: { type: 'apiKey', in: 'query', name: 'sign', 'x-signing': ours } };
  expect(() => samplesOf({ schemes })).toThrow('is no header');
});

test('a signature that covers Accept is that of a request that says it, as the client does', () => {
  const samples = samplesOf({ signing: { ...ours, parts: [{ header: 'accept' }, 'body'], separator: '|' } });
  expect(textOf(samples, 'python')).toContain('"Accept": "*/*"');
  expect(textOf(samples, 'python')).toContain('message = "*/*|" + body');
});

test('a document takes the samples as x-codeSamples, and is otherwise the same', () => {
  const document = documentOf({});
  const { api } = read(document);
  const copy = addSamples(document, api, templates);
  const post = get(get(get(copy, 'paths'), '/orders'), 'post');
  const samples = list(get(post, 'x-codeSamples'));
  expect(samples.map((sample) => text(get(sample, 'label')))).toEqual(languages.map(({ label }) => label));
  expect(text(get(samples[6], 'source'))).toBe(textOf(samplesOf(), 'python'));
  expect(JSON.stringify(copy).replace(`,"x-codeSamples":${JSON.stringify(samples)}`, '')).toBe(
    JSON.stringify(document),
  );
});

test('an example is sent as it is: lists in lists, nothing in a list, nothing at all', () => {
  const bodyOf = (example: Json): Json => {
    const content = { 'application/json': { schema: {}, example } };
    const shown = samplesOf({ operation: { requestBody: { content } } }).find(({ language }) => language === 'http');
    return JSON.parse(shown?.text.split('\n\n')[1] ?? '');
  };
  for (const example of [
    {
      area: [
        [1, 2],
        [3, [null]],
      ],
    },
    [null],
    null,
    '',
    0,
    false,
    {},
  ])
    expect(bodyOf(example)).toEqual(example);
});

test('a part has its content type and a field its style, as the client sends them', () => {
  const example = { meta: { a: 1 }, ids: [1, 2], note: 'x y' };
  const bodyOf = (mediaType: string, encoding: Json): string => {
    const content = { [mediaType]: { schema: { type: 'object' }, encoding, example } };
    return textOf(samplesOf({ operation: { requestBody: { content } } }), 'http').replaceAll('\r', '');
  };
  const parts = bodyOf('multipart/form-data', { ids: { style: 'form', explode: false } });
  expect(parts).toContain('name="meta"\nContent-Type: application/json\n\n{"a":1}\n');
  expect(parts).toContain('name="ids"\n\n1,2\n');
  expect(parts).toContain('name="note"\n\nx y\n');
  expect(bodyOf('multipart/form-data', { note: { contentType: 'text/markdown, text/html' } })).toContain(
    'name="note"\nContent-Type: text/markdown\n\nx y\n',
  );
  const form = bodyOf('application/x-www-form-urlencoded', { ids: { style: 'form', explode: false } });
  expect(form).toContain('meta=%7B%22a%22%3A1%7D&ids=1,2&note=x+y');
});

test.each(['', '.', '..'])('a path is never walked: %j is told, and not sent', (value) => {
  const notes: string[] = [];
  const parameter = {
    name: 'id',
    in: 'path',
    identifier: 'id',
    required: true,
    schema: { kind: 'string' },
    words: {},
  } as const;
  const path = writePath('/orders/{id}/x', [{ parameter, value }], { styles: [], spelling: plainSpelling, notes });
  expect(path).toBe('/orders/text/x');
  expect(notes.join()).toContain(`id cannot be ${JSON.stringify(value)} in a path`);
});
