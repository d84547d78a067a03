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

/**
 * Every object of the document with a string that may be a tag and optional objects that may be its siblings, decided
 * by reading the document, not by what was found in it.
 */
interface Label {
  /** A pointer into the document. */
  readonly place: string;
  readonly tag: string;
  readonly members: readonly string[];
  readonly union: boolean;
  readonly why: string;
  /** Why a union is not found, where it is not. */
  readonly missed?: string;
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
  expect(checkTypes(files, output.get('tsconfig.json') ?? '', true)).toEqual([]);
  console.log(
    reportUnions(api)
      .split('\n')
      .filter((line) => !line.startsWith('    '))
      .join('\n') || `${name}: no sibling unions`,
  );
  const labels = readIfThere(join(here, 'labels', `${stem}.json`));
  if (labels === undefined) return;
  const known: readonly Label[] = JSON.parse(labels);
  const yes = known.filter(({ union }) => union);
  const places = new Map(api.types.map(({ name: type, pointer }) => [type, pointer]));
  const found = api.unions.map(({ type, tag, members }) =>
    keyOf({ place: places.get(type) ?? '', tag: tag?.field ?? '', members: members.map(({ field }) => field) }),
  );
  const right = found.filter((key) => yes.some((label) => keyOf(label) === key));
  console.log(`${name}: ${found.length} found, ${right.length} of them unions; ${yes.length} unions by the labels`);
  expect(
    found.filter((key) => !right.includes(key)),
    'found, and no union by the labels',
  ).toEqual([]);
  expect(
    yes.map(keyOf).filter((key) => !right.includes(key)),
    'unions by the labels that are not found, each for the reason that its label gives',
  ).toEqual(yes.filter(({ missed }) => missed !== undefined).map(keyOf));
  if (stem === 'stripe') expect(countDistinct(api)).toBeGreaterThanOrEqual(52);
});

function keyOf({ place, tag, members }: Pick<Label, 'place' | 'tag' | 'members'>): string {
  return `${place} by ${tag}: ${[...members].sort().join(', ')}`;
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
