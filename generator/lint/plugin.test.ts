// A small spec on disk, good and broken -> what Redocly says of it with our rules.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../problem.js';
import { lintSpec } from './lint.js';

const tiny = join(import.meta.dirname, 'tiny');
const config = 'redocly.yaml';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(name: string, changes: readonly Change[] = []): Promise<readonly Problem[]> {
  await cp(tiny, join(folder, name), { recursive: true });
  for (const { file, from, to } of changes) {
    const path = join(folder, name, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }
  return lintSpec(join(folder, name, 'openapi.yaml'), config);
}

interface Change {
  readonly file: string;
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
      from: 'description: Where it is paid.',
      to: 'x-sens: true',
      at: '/properties/shop/x-sens',
      what: 'nobody reads x-sens',
      instead: 'Use one of: x-evidence',
    },
    {
      file: schema,
      from: 'x-sens: true\n    x-evidence: seen',
      to: 'x-sens: true\n    x-evidence: sure',
      at: '/properties/shop/x-evidence',
      what: 'x-evidence is "sure"',
      instead: 'Write seen, inferred or assumed.',
    },
    {
      file: schema,
      from: 'x-sibling-union',
      to: '  code:\n    type: object\n    x-evidence: seen\n    x-source: overview\nx-sibling-union',
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

test('operation, parameter, schema, property, security scheme and server say how sure we are of them', async () => {
  const bare = async (file: string): Promise<Change> => {
    const from = await readFile(join(tiny, file), 'utf8');
    return { file, from, to: from.replace(/^ *x-(evidence|source): .*\n/gm, '') };
  };
  const files = ['openapi.yaml', 'paths/payments.yaml', 'schemas/Payment.yaml'];
  const problems = await lint('bare', await Promise.all(files.map(bare)));
  const unsure = problems.filter(({ what }) => what.endsWith('does not say how sure we are of it'));
  expect(unsure.map(({ pointer }) => pointer)).toEqual([
    '/servers/0',
    '/components/securitySchemes/key',
    '/start/post',
    '/start/post/parameters/0',
    '',
    ...['amount', 'reference', 'option', 'type', 'redirect', 'shop'].map((name) => `/properties/${name}`),
  ]);
  expect(problems.filter(({ what }) => what.endsWith('does not say where we know it from'))).toHaveLength(
    unsure.length,
  );
});

test('a file that is no YAML is told', async () => {
  const problems = await lint('torn', [{ file: 'schemas/Payment.yaml', from: 'type: object', to: 'type: [' }]);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        what: expect.stringMatching(/parse/i),
        instead: expect.stringContaining('Name a YAML file'),
      }),
    ]),
  );
});

test('sources that cannot be read are told', async () => {
  const problems = await lint('unsourced', [
    { file: 'sources/overview.yaml', from: 'versions: {}', to: 'versions: {' },
  ]);
  expect(problems).toContainEqual(
    expect.objectContaining({ pointer: '', what: expect.stringContaining('the sources cannot be read') }),
  );
});
