// Declarations of small packages -> the same joined: no name means anything else, and no door leads further than before.

import ts from 'typescript';
import { expect, test } from 'vitest';
import { joinDeclarations } from '../../templates/package/declarations.mjs';

const client = `import type { Money } from './types/money.js';
import type { Settings } from './settings.js';
/** Asks. */
export declare class Client {
    constructor(settings: Settings);
    pay(money: Money): void;
}
export {};
`;
const money = '/** An amount. */\nexport interface Money {\n    value: number;\n}\n';
const settings = 'export interface Settings {\n    key: string;\n}\n';
const index = "export { Client } from './client.js';\nexport type { Money } from './types/money.js';\n";
const shop = {
  'dist/index.d.ts': index,
  'dist/client.d.ts': client,
  'dist/types/money.d.ts': money,
  'dist/settings.d.ts': settings,
};

type Files = Readonly<Record<string, string>>;

const join = (files: Files, ...others: readonly string[]): Record<string, string> =>
  Object.fromEntries(joinDeclarations(new Map(Object.entries(files)), ['dist/index.d.ts', ...others]));

/** What a compiler makes of the doors: each public name with its members. */
function meaning(files: Files) {
  const read = (path: string): string | undefined => files[path.replace(/^\/p\//, '')];
  const host = {
    ...ts.createCompilerHost({}),
    fileExists: (path: string) => read(path) !== undefined || path === '/p/lib.d.ts',
    readFile: read,
    directoryExists: () => true,
    realpath: (path: string) => path,
    getSourceFile: (path: string, version: ts.ScriptTarget) => {
      const globals =
        'interface Array<T> {} interface Boolean {} interface Function {} interface CallableFunction {} interface NewableFunction {} interface IArguments {} interface Number {} interface Object {} interface RegExp {} interface String {} interface Error { message: string }';
      const text = path === '/p/lib.d.ts' ? globals : read(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    },
    getDefaultLibFileName: () => '/p/lib.d.ts',
    getCurrentDirectory: () => '/p',
  };
  const doors = Object.keys(files)
    .sort()
    .filter((path) => /^dist\/[a-z]+\.d\.ts$/.test(path) && /index|small|large/.test(path));
  const program = ts.createProgram({
    rootNames: doors.map((path) => `/p/${path}`),
    options: {
      strict: true,
      types: [],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
    host,
  });
  const faults = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  const checker = program.getTypeChecker();
  const names = doors.map((path) => {
    const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(`/p/${path}`)));
    return [...symbols]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((symbol) => {
        const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const type = checker.getDeclaredTypeOfSymbol(own);
        const members = checker.getPropertiesOfType(type).map((member) => {
          const found = checker.getTypeOfSymbol(member);
          return `${member.name}: ${checker.typeToString(found)} of ${found.symbol?.declarations?.[0].getSourceFile().fileName === '/p/lib.d.ts'}`;
        });
        return `${symbol.name} { ${members.join('; ')} }`;
      });
  });
  return { faults, names };
}

test('what the main door leads to is one file, with the names and comments it had', () => {
  const joined = join(shop);
  expect(Object.keys(joined)).toEqual(['dist/index.d.ts']);
  expect(joined['dist/index.d.ts']).toContain('/** Asks. */\nexport declare class Client {');
  expect(joined['dist/index.d.ts']).toContain('/** An amount. */\nexport interface Money {');
  // What is not public is there, and not for others.
  expect(joined['dist/index.d.ts']).toContain('\ninterface Settings {');
  expect(meaning(joined)).toEqual({ ...meaning(shop), faults: [] });
});

test.each([
  [
    'a type called as a global that another module means',
    {
      'dist/types/money.d.ts': `${money}export interface Error { code: string }\n`,
      'dist/settings.d.ts': 'export interface Settings {\n    last: Error;\n}\n',
      'dist/index.d.ts': `${index}export type { Error } from './types/money.js';\nexport type { Settings } from './settings.js';\n`,
    },
    'dist/settings.d.ts',
  ],
  [
    'two of one name',
    {
      'dist/settings.d.ts':
        'interface Money {\n    key: string;\n}\nexport interface Settings {\n    key: Money;\n}\nexport {};\n',
      'dist/index.d.ts': `${index}export type { Settings } from './settings.js';\n`,
    },
    'dist/settings.d.ts',
  ],
  [
    'a name given anew',
    {
      'dist/client.d.ts': client.replaceAll('{ Money }', '{ Money as Coins }').replace('money: Money', 'money: Coins'),
    },
    'dist/client.d.ts',
  ],
  [
    'an import in the middle of a type',
    { 'dist/settings.d.ts': "export interface Settings {\n    of: import('./types/money.js').Money;\n}\n" },
    'dist/settings.d.ts',
  ],
  [
    'a name passed on',
    { 'dist/settings.d.ts': `export type { Money } from './types/money.js';\n${settings}` },
    'dist/settings.d.ts',
  ],
])('%s keeps a module apart', (_, changed, apart) => {
  const files = { ...shop, ...changed };
  const joined = join(files);
  expect(Object.keys(joined)).toContain(apart);
  expect(meaning(joined)).toEqual({ ...meaning(files), faults: [] });
});

test('a door that leads to little leads no further, and one that leads to the client finds it in the main door', () => {
  const files = {
    ...shop,
    'dist/small.d.ts': "export type { Settings } from './settings.js';\n",
    'dist/large.d.ts': "import type { Client } from './client.js';\nexport interface Large {\n    client: Client;\n}\n",
  };
  const joined = join(files, 'dist/small.d.ts', 'dist/large.d.ts');
  expect(joined['dist/small.d.ts']).toBe(files['dist/small.d.ts']);
  expect(joined['dist/settings.d.ts']).toBe(settings);
  expect(joined['dist/large.d.ts']).toContain("from './index.js'");
  expect(meaning(joined)).toEqual({ ...meaning(files), faults: [] });
});

test('what another door needs and is not public stays where that door finds it', () => {
  const files = {
    ...shop,
    'dist/large.d.ts':
      "import type { Client } from './client.js';\nimport type { Settings } from './settings.js';\nexport interface Large {\n    client: Client;\n    settings: Settings;\n}\n",
  };
  const joined = join(files, 'dist/large.d.ts');
  expect(Object.keys(joined)).toContain('dist/settings.d.ts');
  expect(meaning(joined)).toEqual({ ...meaning(files), faults: [] });
});

test('a class that is public as a type only stays so', () => {
  const files = { ...shop, 'dist/index.d.ts': index.replace('export { Client }', 'export type { Client }') };
  const { 'dist/index.d.ts': text } = join(files);
  expect(text).toContain('\ndeclare class Client');
  expect(text).toContain('export type { Client };');
});

test('what no door leads to is not kept', () => {
  expect(join({ ...shop, 'dist/odd.d.ts': money })).not.toHaveProperty('dist/odd.d.ts');
});
