// Documents that try to become code: whatever a stranger writes stays words, names and values.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { generateSdk } from '../generator/pipeline.js';
import { hostileDocument, hostileWords } from './hostile-document.js';

const templates = fileURLToPath(new URL('../templates', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function generate(word: string): Promise<ReadonlyMap<string, string>> {
  const spec = join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify(hostileDocument(word)));
  const { output } = await generateSdk({ spec, templates });
  return output;
}

test.each(Object.entries(hostileWords))('a word that %s stays a word', async (_, word) => {
  const output = await generate(word);
  const made = [...output].filter(([path]) => isMade(path));
  expect(strangePaths([...output.keys()])).toEqual([]);
  for (const [path, text] of made) {
    expect(syntaxErrors(text), path).toEqual([]);
    expect(strangeNodes(path, text), path).toEqual([]);
    if (path !== 'src/wire.ts') expect(text, path).not.toMatch(/^[\s/*]*@ts-|[\u2028\u2029\0]/m);
  }
  expect(run(made)).toBeUndefined();
  const said = new Set(made.flatMap(([path, text]) => (path === 'src/wire.ts' ? [] : literals(text))));
  // Half a character cannot be sent: nothing but U+FFFD arrives.
  const kept = word === '\ud800' ? '\ufffd' : word;
  for (const value of [kept, `${kept}2`, `/second/${kept}`]) expect(said).toContain(value);
  expect(JSON.parse(output.get('package.json') ?? '').name).toMatch(/^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}-]*$/u);
});

/** Written for this document, not copied as it stands. */
function isMade(path: string): boolean {
  return path.endsWith('.ts') && !/^(src\/(runtime|gateway)|examples)\//.test(path);
}

/** Names of files that leave the folder, are two names to one disk and one to another, or no name on some. */
function strangePaths(paths: readonly string[]): readonly string[] {
  const folded = paths.map((path) => path.normalize('NFKC').toLowerCase());
  return paths.filter(
    (path, index) =>
      !/^[\w.\p{L}\p{N}\p{M}-]+(\/[\w.\p{L}\p{N}\p{M}-]+)*$/u.test(path) ||
      path
        .split('/')
        .some((part) => /^\.+$/.test(part) || part.length > 90 || /^(con|prn|aux|nul|com\d|lpt\d)\./i.test(part)) ||
      folded.indexOf(folded[index] ?? '') !== index,
  );
}

function syntaxErrors(text: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const compilerOptions: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };

const { SyntaxKind: kind } = ts;

/** What a generated file consists of at its top. */
const declarations = new Set([
  kind.ImportDeclaration,
  kind.ExportDeclaration,
  kind.InterfaceDeclaration,
  kind.TypeAliasDeclaration,
  kind.ClassDeclaration,
  kind.FunctionDeclaration,
  kind.VariableStatement,
]);

/** What is called, and what is made. */
const called =
  /^(transport\.client|this\.#http\.[A-Z]+|this\.#transport\.\w+|(resolve|match)Union|createSignedFetch|resolve\p{L}[\p{L}\p{N}\p{M}]*|jsonText|write[\p{L}\p{N}\p{M}]+|(text|bytes)Body|header|timestamp|nonce|pairs|super)$/u;
const made = /^[\p{Lu}\p{L}][\p{L}\p{N}\p{M}]*$/u;

/** Statements, calls and holes that no declaration of ours has. */
function strangeNodes(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = file.statements.filter(({ kind }) => !declarations.has(kind)).map((one) => one.getText());
  const visit = (node: ts.Node): void => {
    const strange =
      (ts.isCallExpression(node) && !called.test(node.expression.getText())) ||
      (ts.isNewExpression(node) && !made.test(node.expression.getText())) ||
      (ts.isComputedPropertyName(node) && !ts.isStringLiteral(node.expression)) ||
      (ts.isStatement(node) && !ts.isBlock(node) && !declarations.has(node.kind) && !isOurs(node)) ||
      ts.isTemplateExpression(node) ||
      ts.isTaggedTemplateExpression(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isImportTypeNode(node) ||
      ts.isDecorator(node) ||
      node.kind === kind.AnyKeyword ||
      (ts.isBinaryExpression(node) && !/^(=|&&|!==|===)$/.test(node.operatorToken.getText()));
    if (strange) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `return ...;` and `this.a = ...;` and `const transport = new ...;` */
function isOurs(node: ts.Statement): boolean {
  if (ts.isReturnStatement(node)) return true;
  if (!ts.isExpressionStatement(node)) return false;
  return ts.isBinaryExpression(node.expression) && node.expression.left.getText().startsWith('this.');
}

/** Names and values as they are, not as they are written. */
function literals(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isIdentifier(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** Runs every file with nothing real to import; gives back what a break-out would have left behind. */
function run(files: readonly (readonly [string, string])[]): unknown {
  const context = createContext({ canary: undefined });
  runInContext(
    'var nothing = new Proxy(class {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => "" : nothing), apply: () => nothing });',
    context,
  );
  for (const [, text] of files) {
    const { outputText } = ts.transpileModule(text, { compilerOptions });
    // The compiler's own first line; a class may be called Object.
    const code = outputText.replace('Object.defineProperty(exports, "__esModule", { value: true });', '');
    runInContext(`(function (exports, require) {${code}\n})({}, () => nothing);`, context);
  }
  return runInContext('canary', context);
}
