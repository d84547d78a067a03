// Folders -> sources, or what is wrong with them: told at once, before any tool has seen them, and nothing else is read.

import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemError } from '../problem.js';
import { loadSources } from './load.js';

const start = process.cwd();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-'));
  process.chdir(folder);
  await put('templates/runtime/a.ts', '// a');
});
afterEach(async () => {
  process.chdir(start);
  await rm(folder, { recursive: true });
});

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const load = (spec = 'spec/openapi.yaml', more: object = {}) => loadSources({ spec, templates: 'templates', ...more });
const problems = async (spec?: string): Promise<unknown> => {
  try {
    return await load(spec);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
};

describe('reads', () => {
  test('one file as it stands', async () => {
    await put(
      'spec/openapi.yaml',
      'openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: "#/components/schemas/B" } } }',
    );
    expect(await load()).toMatchObject({
      document: { openapi: '3.1.0', components: { schemas: { A: { $ref: '#/components/schemas/B' } } } },
      templates: new Map([['runtime/a.ts', '// a']]),
    });
  });

  test('several files as one document', async () => {
    await put('spec/openapi.yaml', 'openapi: 3.1.0\ninfo: {}\npaths: { /a: { $ref: paths/a.yaml } }');
    await put('spec/paths/a.yaml', 'get: { responses: { 200: { $ref: "../shared.yaml#/ok" } } }');
    await put('spec/shared.yaml', 'ok: { description: fine }');
    const { document } = await load();
    expect(document).toMatchObject({ paths: { '/a': { get: { responses: { 200: {} } } } } });
    expect(JSON.stringify(document)).toContain('fine');
  });

  test('templates without their tests', async () => {
    await put('spec/openapi.yaml', 'openapi: 3.1.0');
    for (const path of ['runtime/a.test.ts', 'runtime/a.test-d.ts', 'package/README.md.hbs'])
      await put(`templates/${path}`, '');
    expect([...(await load()).templates.keys()]).toEqual(['package/README.md.hbs', 'runtime/a.ts']);
  });

  test('what looks like a reference inside an example as data', async () => {
    const text = 'openapi: 3.1.0\ncomponents: { examples: { a: { value: { $ref: "http://127.0.0.1:1/" } } } }';
    await put('spec/openapi.yaml', text);
    expect(await load()).toMatchObject({ document: { openapi: '3.1.0' } });
  });
});

describe('tells', () => {
  test.each([
    ['a file that is not there', 'spec/absent.yaml', 'cannot be read (ENOENT)'],
    ['a folder', 'spec', 'cannot be read (EISDIR)'],
    [
      'what is no YAML',
      'spec/openapi.yaml',
      expect.stringMatching(/^cannot be read as YAML: .* \(line 3, column 1\)$/),
    ],
  ])('%s', async (_, spec, what) => {
    await put('spec/openapi.yaml', 'info:\n  title: "never ends\n');
    expect(await problems(spec)).toEqual([{ file: spec, what, instead: expect.stringMatching(/\.$/) }]);
  });

  test('a document that is too large, without reading it', async () => {
    await put('spec/openapi.yaml', '');
    await truncate('spec/openapi.yaml', 50_000_001);
    expect(await problems()).toMatchObject([
      { what: 'has 50000001 bytes', instead: 'Give a document of at most 50000000.' },
    ]);
  });

  test('everything that is wrong with what it refers to, at once', async () => {
    await put('secret.yaml', 'do: not read');
    const references = {
      address: ['https://example.test/a.yaml#/A', 'refers to https://example.test/a.yaml, an address'],
      host: ['//example.test/a.yaml', 'refers to //example.test/a.yaml, an address'],
      scheme: ['file:///etc/passwd', 'refers to file:///etc/passwd, an address'],
      above: ['../secret.yaml', "refers to ../secret.yaml, outside the document's folder"],
      escaped: ['..%2Fsecret.yaml', "refers to ..%2Fsecret.yaml, outside the document's folder"],
      root: ['/etc/passwd', "refers to /etc/passwd, outside the document's folder"],
      absent: ['schemas/Absent.yaml', 'refers to schemas/Absent.yaml, which cannot be read (ENOENT)'],
      broken: ['schemas/Broken.yaml', expect.stringMatching(/^cannot be read as YAML: .* \(line 2, column/)],
    };
    await put('spec/schemas/Broken.yaml', 'type: [object');
    const schemas = Object.fromEntries(Object.entries(references).map(([name, [$ref]]) => [name, { $ref }]));
    await put('spec/openapi.yaml', JSON.stringify({ components: { schemas } }));
    expect(await problems()).toEqual(
      Object.entries(references).map(([name, [, what]]) => ({
        file: name === 'broken' ? 'spec/schemas/Broken.yaml' : 'spec/openapi.yaml',
        ...(name === 'broken' ? {} : { pointer: `/components/schemas/${name}` }),
        what,
        instead: expect.stringMatching(/\.$/),
      })),
    );
  });

  test('a link that leads out of the folder', async () => {
    await put('secret.yaml', 'do: not read');
    await put('spec/openapi.yaml', 'components: { schemas: { A: { $ref: schemas.yaml } } }');
    await symlink(join(folder, 'secret.yaml'), join(folder, 'spec/schemas.yaml'));
    expect(await problems()).toMatchObject([{ what: "refers to schemas.yaml, outside the document's folder" }]);
  });

  test('a reference that dangles in another file', async () => {
    await put('spec/openapi.yaml', 'openapi: 3.1.0\ninfo: {}\npaths: { /a: { $ref: "paths.yaml#/absent" } }');
    await put('spec/paths.yaml', '/b: {}');
    expect(await problems()).toMatchObject([{ file: 'spec/openapi.yaml', what: 'cannot be bundled' }]);
  });
});

describe('leaves alone', () => {
  test('every address, also one in an example of a document of several files', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('type: string');
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const example = `example: { $ref: "http://127.0.0.1:${port}/example" }`;
    await put(
      'spec/openapi.yaml',
      `openapi: 3.1.0\npaths: { /a: { $ref: a.yaml } }\ncomponents: { schemas: { A: { ${example} } } }`,
    );
    await put('spec/a.yaml', 'get: { responses: { 200: { description: ok } } }');
    const found = await problems();
    server.close();
    expect(asked).toEqual([]);
    expect(found).toMatchObject([
      { pointer: '/components/schemas/A/example', what: expect.stringContaining('an address') },
    ]);
  });

  test('the configuration of whoever’s folder it is started in', async () => {
    await put('redocly.yaml', 'plugins: [./evil.js]\nextends: [recommended]\n');
    await put('evil.js', "require('node:fs').writeFileSync('canary', ''); module.exports = { id: 'evil' };");
    await put('spec/openapi.yaml', 'openapi: 3.1.0\ninfo: {}\npaths: { /a: { $ref: a.yaml } }');
    await put('spec/a.yaml', 'get: { responses: { 200: { description: ok } } }');
    await load();
    expect(await readdir(folder)).not.toContain('canary');
  });
});
