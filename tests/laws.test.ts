// The laws of ARCHITECTURE.md: each is held by the project, and each is heard when it is broken.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { generateSdk } from '../generator/pipeline.js';
import { compareOutput } from '../generator/write/write.js';
import { absentNames } from './architecture.js';
import { type Files, laws } from './laws.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = readProject(['generator', 'scripts', 'templates', 'generated', 'tests']);

test.each(laws)('$says', ({ breaches }) => {
  expect(breaches(project)).toEqual([]);
});

/** For every law, a file that breaks it; nothing else is in the project. */
const broken: readonly (readonly [law: string, path: string, text: string])[] = [
  ['a stage imports', 'generator/emit/a.ts', "import { buildApi } from '../model/build.js';"],
  ['a stage imports', 'generator/emit/a.ts', "const a = await import('../write/write.js');"],
  ['a stage imports', 'generator/lint/a.ts', "export type { Place } from '../load/places.js';"],
  ['a neutral file', 'generator/yaml.ts', "import { loadSources } from './load/load.js';"],
  ['the model’s vocabulary', 'generator/model/model.ts', "import type { Json } from '../json.js';"],
  ['the model’s vocabulary', 'generator/model/model.ts', "import { sep } from 'node:path';"],
  ['a package stands', 'generator/emit/a.ts', "import { Project } from 'ts-morph';"],
  ['a package stands', 'generator/load/a.ts', "import { load } from 'js-yaml';"],
  ['a package stands', 'generator/emit/a.ts', "import Handlebars from 'handlebars/runtime';"],
  ['a package stands', 'generator/emit/a.ts', "import type { OpenAPI3 } from 'openapi-typescript';"],
  ['a package stands', 'generator/emit/site/a.ts', "import MarkdownIt from 'markdown-it';"],
  ['a package stands', 'generator/emit/site/a.ts', "import highlighter from 'highlight.js';"],
  ['a package stands', 'scripts/a.ts', "import express from 'express';"],
  ['Redocly is started', 'generator/load/a.ts', "import { bundle } from '@redocly/openapi-core';"],
  ['Redocly is started', 'generator/load/a.ts', "const cli = require.resolve('@redocly/cli/package.json');"],
  ['SQLite is opened', 'templates/gateway/sqlite.ts', "import { DatabaseSync } from 'node:sqlite';"],
  ['SQLite is opened', 'templates/gateway/a.ts', "const Database = await import('libsql');"],
  ['the runtime imports', 'templates/runtime/a.ts', "import { createHmac } from 'node:crypto';"],
  ['the runtime imports', 'templates/runtime/a.ts', "import createClient from 'openapi-fetch';"],
  ['the runtime imports', 'templates/runtime/a.ts', "import { Gateway } from '../gateway/gateway.js';"],
  ['the gateway imports', 'templates/gateway/a.ts', "import { routes } from '../../generated/src/routes.js';"],
  ['the gateway imports', 'templates/gateway/a.ts', "import express from 'express';"],
  ['what is generated', 'generated/src/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['what is generated', 'generated/src/resources/a.ts', "import createClient from 'openapi-fetch';"],
  ['what is generated', 'generated/src/a.ts', "import { printKey } from '../../generator/emit/literal.js';"],
  ['what is generated', 'generated/examples/a.ts', "import { Transport } from '../src/runtime/transport.js';"],
  ['nobody imports', 'scripts/a.ts', "import { profile } from '../generated/src/profile.js';"],
  ['nobody imports', 'generator/emit/a.ts', "import { ChingChingPay } from 'chingchingpay';"],
  ['a script imports', 'scripts/a.ts', "import { buildShape } from '../generator/model/schema.js';"],
  ['names are listed', 'templates/runtime/a.ts', "export * from './b.js';"],
  [
    'names are listed',
    'generated/src/index.ts',
    "export * as runtime from './runtime/answer.js';\nexport * from './a.js';",
  ],
  ['the only barrels', 'generator/emit/index.ts', "export { emitSdk } from './emit.js';"],
  ['a file has a name', 'generator/emit/string-utils.ts', ''],
  ['a file has a name', 'scripts/makeDocs.ts', ''],
  ['a file has a name', 'templates/runtime/base.ts', ''],
  ['a file fits', 'generator/emit/a.ts', 'const a = 1;\n'.repeat(251)],
  ['the first line', 'generator/emit/a.ts', '\n// A sentence, too late.'],
  ['the first line', 'templates/runtime/a.test.ts', "import { test } from 'vitest';"],
  ['types are kept', 'templates/runtime/a.ts', 'export const a = (b: any) => b;'],
  ['types are kept', 'templates/runtime/a.ts', 'export const a = (b: unknown) => b as string;'],
  ['types are kept', 'generated/src/a.ts', 'export const a = (b: unknown) => <string>b;'],
  ['types are kept', 'generator/emit/a.ts', 'export const a = (b?: string) => b!.length;'],
  ['types are kept', 'generated/src/a.ts', '// @ts-expect-error\nexport const a: string = 1;'],
  ['a test sets no time', 'tests/sdk/a.test.ts', 'expect(Date.now()\n- start).toBeLessThan(9);'],
  ['stages and the runtime', 'generator/load/a.ts', "console.log('loaded');"],
];

test.each(broken)('%s...: heard when %s breaks it with %s', (says, path, text) => {
  const law = laws.find((one) => one.says.startsWith(says));
  expect(law?.breaches(new Map([[path, text]]))).not.toEqual([]);
});

test('every law has been broken on purpose', () => {
  expect(laws.filter(({ says }) => !broken.some(([law]) => says.startsWith(law)))).toEqual([]);
});

/** Our own spec, made into the SDK from a working directory. */
async function generate(folder: string): Promise<ReadonlyMap<string, string>> {
  process.chdir(folder);
  const { output } = await generateSdk({
    spec: relative(folder, join(root, 'spec/openapi.yaml')),
    templates: relative(folder, join(root, 'templates')),
    config: relative(folder, join(root, 'redocly.yaml')),
  });
  return output;
}

afterEach(() => process.chdir(root));

test(
  'two runs give the same bytes, and so does a run from another working directory',
  { timeout: 120_000 },
  async () => {
    const first = await generate(root);
    expect([...(await generate(root))]).toEqual([...first]);
    expect([...(await generate(mkdtempSync(join(tmpdir(), 'elsewhere-'))))]).toEqual([...first]);
  },
);

test('generated/ is what the spec and the templates give', async () => {
  const differences = compareOutput(await generate(root), join(root, 'generated'));
  const told = differences.map(({ change, path }) => `${change} generated/${path}`);
  expect(told, 'generated/ is not what the spec gives. Run: npm run generate').toEqual([]);
});

test('names in ARCHITECTURE.md exist', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  expect(absentNames(text, root)).toEqual([]);
});

test.each([
  '`generator/emit/absent.ts`',
  '`spec/absent/`',
  '`absent.json`',
  '`npm run absent`',
  '`buildAbsent`',
  '`x-absent`',
])('a name in ARCHITECTURE.md that does not exist is heard: %s', (name) => {
  expect(absentNames(`See ${name}.`, root)).toEqual([name.slice(1, -1)]);
});

function readProject(folders: readonly string[]): Files {
  const paths = folders.flatMap((folder) => filesBelow(folder)).filter((path) => path.endsWith('.ts'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** What we wrote or generated: nothing installed, nothing compiled, and no goldens, which are read by people. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) return [path];
    return ['node_modules', 'dist', 'golden'].includes(entry.name) || !entry.isDirectory() ? [] : filesBelow(path);
  });
}
