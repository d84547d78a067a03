// A document with deprecated parts in, what an editor strikes through or says of them in the SDK out.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { generateSdk } from '../../generator/pipeline.js';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Nothing lies here: the files exist in memory only, and find node_modules above them. */
const folder = join(here, 'in-memory');
const place = join(folder, 'shop.ts');

/** Two of everything: one that is deprecated, and one that is not. */
const code = `import { Lamps } from './src/index.js';
export async function shine(lamps: Lamps): Promise<unknown> {
  const client = lamps.bulbs;
  await client.burn({ power: 5 }, { newId: 2 });
  const bulb = await client.light({ power: 5 }, { newId: 2, kind: 'led' });
  const old: OldBulb = bulb;
  const fresh: Bulb = bulb;
  return [bulb.watts, bulb.lumens, bulb.socket, old, fresh];
}
import type { Bulb, OldBulb } from './src/index.js';
`;
let service: ts.LanguageService;
let struck: readonly string[];

beforeAll(async () => {
  const spec = join(here, 'specs/deprecated.yaml');
  const { output } = await generateSdk({ spec, templates: fileURLToPath(new URL('../../templates', import.meta.url)) });
  const texts = new Map([...output].map(([path, text]) => [join(folder, path), text]));
  texts.set(place, code);
  const config = JSON.parse(output.get('tsconfig.json') ?? '{}').compilerOptions;
  const { options } = ts.convertCompilerOptionsFromJson({ ...config, skipLibCheck: true, noUnusedLocals: false }, here);
  const readFile = (path: string): string | undefined => texts.get(path) ?? ts.sys.readFile(path);
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [place],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => texts.has(path) || ts.sys.fileExists(path),
    readFile,
    directoryExists: () => true,
  });
  struck = service
    .getSuggestionDiagnostics(place)
    .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
    .map(({ start, length }) => code.slice(start, start + length));
}, 60_000);

test('what is written here compiles: nothing is struck for being unknown', () => {
  expect(service.getSemanticDiagnostics(place).map(({ messageText }) => messageText)).toEqual([]);
});

test('an operation, a field and a type that are deprecated are struck through where they are used, and nothing else', () => {
  expect(struck.toSorted()).toEqual(['OldBulb', 'OldBulb', 'burn', 'watts']);
});

test('a parameter and a field of a request that are deprecated are struck through where an editor offers them', () => {
  expect(offeredAt('newId')).toMatchObject({ oldId: true, newId: false });
  expect(offeredAt('power')).toMatchObject({ voltage: true, power: false });
});

test('a value that is deprecated is named where an editor explains the field', () => {
  expect(wordsAt('bulb.socket')).toContain('Deprecated: `B22`, `E40`.');
  expect(wordsAt("kind: 'led'", 'kind'.length)).toContain('Deprecated: `halogen`.');
  expect(wordsAt('bulb.lumens')).not.toContain('eprecated');
});

/** The names that an editor offers in place of this one, and whether it strikes them through. */
function offeredAt(name: string): Readonly<Record<string, boolean>> {
  const { entries = [] } = service.getCompletionsAtPosition(place, code.indexOf(name), {}) ?? {};
  return Object.fromEntries(
    entries.map(({ name: offered, kindModifiers = '' }) => [offered, /\bdeprecated\b/.test(kindModifiers)]),
  );
}

function wordsAt(text: string, length = text.length): string {
  const { documentation, tags = [] } = service.getQuickInfoAtPosition(place, code.indexOf(text) + length - 1) ?? {};
  return ts.displayPartsToString([...(documentation ?? []), ...tags.flatMap((tag) => tag.text ?? [])]);
}
