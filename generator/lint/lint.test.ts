// What Redocly printed -> problems, in order; and what is made of a Redocly that fails.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintSpec, readRun } from './lint.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a spec that is not there is told in the words of Redocly, without its banner', async () => {
  const file = join(folder, 'absent.yaml');
  const [problem, ...rest] = await lintSpec(file, 'redocly.yaml');
  expect(problem).toMatchObject({ file, what: expect.stringContaining('does not exist') });
  expect(problem?.what).not.toMatch(/[╔║╚]/);
  expect(rest).toEqual([]);
});

test('a misspelt rule in the configuration is told', async () => {
  const file = join(folder, 'misspelt.yaml');
  const spec = join(folder, 'openapi.yaml');
  await writeFile(file, 'rules: { no-such-rule: error }\n');
  await writeFile(spec, 'openapi: 3.1.0\ninfo: { title: Tiny, version: 0.1.0 }\npaths: {}\n');
  const problems = await lintSpec(spec, file);
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

test('problems come file by file, from the first line to the last', () => {
  const problems = [
    ['b', 1],
    ['a', 12],
    ['a', 2],
  ].map(([ref, line]) => ({
    message: `${ref}${line}`,
    location: [{ source: { ref }, pointer: '#/', start: { line } }],
  }));
  const found = readRun({ code: 1, stdout: JSON.stringify({ problems }), stderr: '' }, 'a.yaml');
  expect(found.map(({ what }) => what)).toEqual(['a2', 'a12', 'b1']);
});
