// A small spec on disk, good and broken -> what lint says of it; and what it makes of a Redocly that fails.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../problem.js';
import { lintSpec, readRun } from './lint.js';

const sure = 'x-evidence: seen\nx-source: overview';
const indent = (text: string, by: number) => text.replaceAll('\n', `\n${' '.repeat(by)}`);

const files = {
  'openapi.yaml': `
openapi: 3.1.0
info:
  title: Tiny
  version: 0.1.0
  license: { name: MIT, identifier: MIT }
servers:
  - url: https://api.test/v1
    ${indent(sure, 4)}
security:
  - key: []
tags:
  - { name: payments, description: Payments. }
paths:
  /payments: { $ref: paths/payments.yaml#/start }
components:
  securitySchemes:
    key:
      type: apiKey
      in: header
      name: x-api-key
      ${indent(sure, 6)}
`,
  'paths/payments.yaml': `
start:
  post:
    operationId: payments.start
    tags: [payments]
    summary: Start a payment
    description: Starts a payment.
    x-references: [reference]
    ${indent(sure, 4)}
    requestBody:
      content:
        application/json:
          schema: { $ref: ../schemas/Payment.yaml }
          examples:
            one: { value: { amount: 100, reference: order-1, option: '{}' } }
    responses:
      '200': { description: Done. }
      '4XX': { description: Refused. }
`,
  'schemas/Payment.yaml': `
type: object
${sure}
properties:
  amount:
    type: integer
    x-unit: minor units
    ${indent(sure, 4)}
  reference:
    type: string
    ${indent(sure, 4)}
  option:
    type: string
    contentMediaType: application/json
    ${indent(sure, 4)}
  type:
    type: string
    ${indent(sure, 4)}
  redirect:
    type: object
    ${indent(sure, 4)}
x-sibling-union: { tag: type, members: [redirect] }
`,
  'sources/overview.yaml': 'page: overview\nversions: {}\n',
  'sources/inferences.yaml': 'claims: {}\n',
};

const config = 'redocly.yaml';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(name: string, changes: readonly Change[] = []): Promise<readonly Problem[]> {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, name, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text.trimStart());
  }
  for (const { file, from, to } of changes) {
    const path = join(folder, name, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }
  return lintSpec(join(folder, name, 'openapi.yaml'), config);
}

interface Change {
  readonly file: keyof typeof files;
  readonly from: string;
  readonly to: string;
}

test('a good spec has no problems', async () => {
  expect(await lint('good')).toEqual([]);
});

test('one break of each rule is told with its file, its place and its cure, and nothing else is', async () => {
  const paths = 'paths/payments.yaml';
  const schema = 'schemas/Payment.yaml';
  const breaks: readonly (Change & { at: string; what: string; instead: string })[] = [
    {
      file: 'openapi.yaml',
      from: 'x-source: overview',
      to: 'x-source: inferences#guess',
      at: '/servers/0/x-source',
      what: 'has no claim "guess"',
      instead: 'Add it there.',
    },
    {
      file: paths,
      from: 'operationId: payments.start',
      to: 'operationId: start',
      at: '/start/post/operationId',
      what: 'is not resource.verb',
      instead: 'Write payments.verb',
    },
    {
      file: paths,
      from: '[reference]',
      to: '[referense]',
      at: '/start/post/x-references/0',
      what: 'takes no referense',
      instead: 'Write reference.',
    },
    {
      file: paths,
      from: 'amount: 100',
      to: 'amount: much',
      at: '/start/post/requestBody/content/application~1json/examples/one/value/amount',
      what: '`amount` property type must be integer',
      instead: 'Change the example',
    },
    {
      file: paths,
      from: "option: '{}'",
      to: "option: '{'",
      at: '/start/post/requestBody/content/application~1json/examples/one/value/option',
      what: 'is not JSON',
      instead: 'Write JSON text',
    },
    {
      file: schema,
      from: 'x-unit: minor units\n    x-evidence: seen\n    ',
      to: 'x-unit: minor units\n    ',
      at: '/properties/amount',
      what: 'the property amount does not say how sure we are',
      instead: 'Add x-evidence',
    },
    {
      file: schema,
      from: 'minor units',
      to: 'dollars',
      at: '/properties/amount',
      what: 'amount is money',
      instead: 'Write x-unit: minor units.',
    },
    {
      file: schema,
      from: '  redirect:\n    type: object\n',
      to: '  redirect:\n    type: object\n    x-sensitiv: true\n',
      at: '/properties/redirect/x-sensitiv',
      what: 'nobody reads x-sensitiv',
      instead: 'Write x-sensitive.',
    },
    {
      file: schema,
      from: 'x-sibling-union',
      to: `  code:\n    type: object\n    ${indent(sure, 4)}\nx-sibling-union`,
      at: '/properties/code',
      what: 'code is an optional object beside a sibling union',
      instead: 'Add code to',
    },
  ];
  const problems = await lint('broken', breaks);
  const wanted = breaks.map(({ file, at, what, instead }) => ({
    file: relative('', join(folder, 'broken', file)),
    pointer: at,
    what: expect.stringContaining(what),
    instead: expect.stringContaining(instead),
  }));
  expect(problems).toEqual(expect.arrayContaining(wanted));
  expect(problems).toHaveLength(wanted.length);
});

test('a file that is no YAML is told', async () => {
  const problems = await lint('torn', [{ file: 'schemas/Payment.yaml', from: 'type: object', to: 'type: [' }]);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        what: expect.stringMatching(/parse/i),
        instead: expect.stringContaining('Name a file'),
      }),
    ]),
  );
});

test('a spec that is not there is told in the words of Redocly, without its banner', async () => {
  const file = join(folder, 'absent.yaml');
  const [problem, ...rest] = await lintSpec(file, config);
  expect(problem).toMatchObject({ file, what: expect.stringContaining('does not exist') });
  expect(problem?.what).not.toMatch(/[╔║╚]/);
  expect(rest).toEqual([]);
});

test('sources that cannot be read are told', async () => {
  const problems = await lint('unsourced', [
    { file: 'sources/overview.yaml', from: 'versions: {}', to: 'versions: {' },
  ]);
  expect(problems).toContainEqual(
    expect.objectContaining({ pointer: '', what: expect.stringContaining('the sources cannot be read') }),
  );
});

test('a misspelt rule in the configuration is told', async () => {
  const file = join(folder, 'misspelt.yaml');
  await writeFile(file, 'extends: [minimal]\nrules: { no-such-rule: error }\n');
  const problems = await lintSpec(join(folder, 'good', 'openapi.yaml'), file);
  expect(problems).toMatchObject([{ file, what: expect.stringContaining('no-such-rule') }]);
});

test('a failure that names no problem is a problem', () => {
  const stdout = '{"problems":[]}';
  expect(readRun({ code: 0, stdout, stderr: '' }, 'a.yaml')).toEqual([]);
  expect(readRun({ code: 2, stdout, stderr: '' }, 'a.yaml')).toMatchObject([
    { what: expect.stringContaining('with 2') },
  ]);
  expect(readRun({ code: 1, stdout: 'Oops', stderr: 'TypeError: x' }, 'a.yaml')).toMatchObject([
    {
      file: 'a.yaml',
      what: expect.stringContaining('TypeError: x'),
      instead: expect.stringContaining('npm run build'),
    },
  ]);
});

test('a warning is a problem, and what Redocly suggests is the cure', () => {
  const place = { source: { ref: 'b.yaml' }, pointer: '#/a', start: { line: 2 } };
  const found = { ruleId: 'some-rule', severity: 'warn', message: 'wrong', suggest: ['right'], location: [place] };
  expect(readRun({ code: 0, stdout: JSON.stringify({ problems: [found] }), stderr: '' }, 'a.yaml')).toEqual([
    { file: 'b.yaml', pointer: '/a', what: 'wrong', instead: 'Write right.' },
  ]);
});
