// Documents nobody here wrote -> SDKs that compile, with the sibling unions that a person found in them and no others.

import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { generateSdk } from '../../generator/pipeline.js';
import { countDistinct, reportUnions } from '../../generator/report.js';
import { checkTypes } from '../type-check.js';

const corpus = process.env.CORPUS ?? '../shared/corpus';
const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const documents = readdirSync(corpus).filter((name) => /\.(json|ya?ml)$/.test(name));

interface Label {
  readonly type: string;
  readonly tag: string;
  readonly members: readonly string[];
  readonly union: boolean;
  readonly why: string;
}

test('there are documents to compile', () => {
  console.log(`${corpus}: ${documents.join(', ')}`);
  expect(documents).not.toEqual([]);
});

test.each(documents)('%s compiles with no error, no cast and no any of ours', async (name) => {
  const { name: stem } = parse(name);
  const { api, output } = await generateSdk({ spec: join(corpus, name), templates });
  const files = new Map<string, string>();
  for (const [path, text] of output)
    if (path.startsWith('src/') && !path.startsWith('src/runtime/')) files.set(`${stem}/${path}`, text);
  const use = readIfThere(join(here, 'use', `${stem}.ts`));
  if (use !== undefined) files.set(`${stem}/use.ts`, use);
  expect(
    [...files].filter(([path]) => !path.endsWith('/src/wire.ts')).flatMap(([path, text]) => findExemptions(path, text)),
  ).toEqual([]);
  expect(checkTypes(files, output.get('tsconfig.json') ?? '')).toEqual([]);
  console.log(
    reportUnions(api)
      .split('\n')
      .filter((line) => !line.startsWith('    '))
      .join('\n') || `${name}: no sibling unions`,
  );
  const labels = readIfThere(join(here, 'labels', `${stem}.json`));
  if (labels === undefined) return;
  const known: readonly Label[] = JSON.parse(labels);
  const yes = new Set(known.filter(({ union }) => union).map(keyOf));
  const found = api.unions.map(({ type, tag, members }) =>
    keyOf({ type, tag: tag?.field ?? '', members: members.map(({ field }) => field) }),
  );
  expect(
    found.filter((key) => !yes.has(key)),
    'found, and no union by the labels',
  ).toEqual([]);
  expect(
    [...yes].filter((key) => !found.includes(key)),
    'a union by the labels, and not found',
  ).toEqual([]);
  if (stem === 'stripe') expect(countDistinct(api)).toBeGreaterThanOrEqual(52);
});

function keyOf({ type, tag, members }: Pick<Label, 'type' | 'tag' | 'members'>): string {
  return `${type} by ${tag}: ${[...members].sort().join(', ')}`;
}

/** `as X`, `x!` and `any`; `as const` takes nothing on trust. */
function findExemptions(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const cast = ts.isAsExpression(node) && !ts.isConstTypeReference(node.type);
    if (cast || ts.isNonNullExpression(node) || node.kind === ts.SyntaxKind.AnyKeyword)
      found.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return found;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
