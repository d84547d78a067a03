// A document whose words give orders to tools, built as its users build it -> every name is declared, and no tag is theirs.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSdk } from '../../generator/pipeline.js';
import { writeOutput } from '../../generator/write/write.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Inside the project, so that openapi-fetch is found; and where git does not look.
mkdirSync(join(root, 'build'), { recursive: true });
const folder = mkdtempSync(join(root, 'build/hidden-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Where a tool could take the word for a tag, and where it could not. */
const orders = ['@internal', '@hidden', '@private', '@deprecated', '@ts-ignore', '@override'];
const said = orders
  .flatMap((tag) => [tag, ` ${tag}`, `* ${tag}`, `{${tag}}`, `(${tag})`, `\`${tag}\``, `a${tag}`, `**/${tag}`])
  .concat('*/', '/*', '*\\/', '/** @internal */', '//# sourceMappingURL=x', '///<reference path="x"/>')
  .join('\n');
const words = { summary: '@internal', description: said };
const text = { type: 'string', ...words };

const thing = {
  type: 'object',
  ...words,
  required: ['id'],
  properties: {
    id: text,
    kind: { ...text, enum: ['a', 'b'], default: 'a' },
    inner: { type: 'object', ...words, properties: { note: text } },
    list: { type: 'array', ...words, items: { $ref: '#/components/schemas/Kind' } },
  },
};
const spec = {
  openapi: '3.1.0',
  info: { title: 'Hidden', version: '1', ...words },
  servers: [{ url: 'https://hidden.example', description: said }],
  tags: [{ name: 'things', description: said }],
  paths: {
    '/things/{id}': {
      ...words,
      get: {
        operationId: 'things.read',
        tags: ['things'],
        ...words,
        parameters: [
          { name: 'id', in: 'path', required: true, schema: text, description: said },
          { name: 'size', in: 'query', schema: text, description: said },
        ],
        responses: {
          200: {
            description: said,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
        },
      },
    },
  },
  components: { schemas: { Thing: thing, Kind: { ...text, enum: ['x', 'y'] } } },
};

let checker: ts.TypeChecker;
let shown: ReadonlyMap<string, ts.Symbol>;
let program: ts.Program;

beforeAll(async () => {
  const file = join(folder, 'spec.json');
  writeFileSync(file, JSON.stringify(spec));
  const { output } = await generateSdk({ spec: file, templates: join(root, 'templates') });
  const out = join(folder, 'sdk');
  writeOutput(output, out);
  const { status, stderr } = spawnSync(process.execPath, [join(out, 'build.mjs')], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const door = join(out, 'dist/index.d.ts');
  program = ts.createProgram([door], { strict: true, module: ts.ModuleKind.NodeNext, types: [] });
  checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(door) ?? expect.fail('no door'));
  const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
  shown = new Map(symbols.map((symbol) => [symbol.name, original(symbol)]));
}, 60_000);

const original = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const members = (name: string): readonly string[] =>
  checker
    .getDeclaredTypeOfSymbol(shown.get(name) ?? expect.fail(`${name} is not declared`))
    .getProperties()
    .map((one) => one.name)
    .filter((one) => !one.startsWith('#') && !one.startsWith('__#'));

test('the declarations compile, and hide no type, no field and no method', () => {
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
  const faults = ours.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  expect(faults.map(({ messageText }) => messageText)).toEqual([]);
  expect([...shown.keys()]).toEqual(expect.arrayContaining(['Hidden', 'Things', 'Thing', 'Kind', 'ThingInner']));
  expect(members('Thing')).toEqual(['id', 'kind', 'inner', 'list']);
  expect(members('ThingInner')).toEqual(['note']);
  expect(members('Things')).toEqual(['read']);
  expect(members('Hidden')).toContain('things');
});

test('no word of the document is a tag: nothing is struck through, and all is said', () => {
  const names = ['Thing', 'ThingInner', 'Things'];
  const types = names.map((name) => shown.get(name) ?? expect.fail(`${name} is not declared`));
  const all = types.flatMap((symbol) => [symbol, ...checker.getDeclaredTypeOfSymbol(symbol).getProperties()]);
  expect(all.flatMap((symbol) => symbol.getJsDocTags(checker).map(({ name }) => name))).toEqual([]);
  const field = all.find(({ name }) => name === 'id');
  const comment = ts.displayPartsToString(field?.getDocumentationComment(checker));
  for (const tag of orders) expect(comment).toContain(tag);
});
