// A file of a generated package -> what in it is not what we write; all files, run with nothing real to import.

import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';

export interface Reading {
  /** Where it does not parse, and every statement, call or hole that no declaration of ours has. */
  readonly strange: readonly string[];
  /** Names and values as they are, not as they are written. */
  readonly said: readonly string[];
  readonly javaScript: string;
}

export function readGenerated(path: string, text: string): Reading {
  const { diagnostics = [], outputText } = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions });
  const strange = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  const said: string[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isIdentifier(node)) said.push(node.text);
    if (isStrange(node)) strange.push(node.getText());
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (!declarations.has(statement.kind)) strange.push(statement.getText());
    visit(statement);
  }
  return { strange, said, javaScript: outputText };
}

/** What a break-out would have left behind in `canary`. */
export function runGenerated(files: readonly string[]): unknown {
  const context = createContext({ canary: undefined });
  const get = '(_, key) => (key === Symbol.toPrimitive ? () => "" : nothing)';
  runInContext(`var nothing = new Proxy(class {}, { get: ${get}, apply: () => nothing });`, context);
  for (const javaScript of files) {
    // The compiler's own first line; a class may be called Object.
    const code = javaScript.replace('Object.defineProperty(exports, "__esModule", { value: true });', '');
    runInContext(`(function (exports, require) {${code}\n})({}, () => nothing);`, context);
  }
  return runInContext('canary', context);
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

const name = '[\\p{L}\\p{N}\\p{M}]+';

/** What is called, and what is made. */
const called = new RegExp(
  `^(transport\\.client|this\\.#http\\.[A-Z]+|this\\.#transport\\.\\w+|this\\.${name}|(resolve|match|is|write|read)${name}|pages|jsonText|(text|bytes)Body|(json|form|multipart)BodyAs|queryWriter|pathWriter|operationServer|createTransport|(header|query|cookie)Key|bearerToken|basicLogin|optional|runCommandLine|header|timestamp|nonce|pairs|createSignedFetch|createReceiver|told|asked|with(out)?Order|authenticator|verifyEvent|readAs|takeReturn|client\\.${name}\\.${name})$`,
  'u',
);
const made = new RegExp(`^${name}$`, 'u');

function isStrange(node: ts.Node): boolean {
  return (
    (ts.isCallExpression(node) && !called.test(node.expression.getText())) ||
    (ts.isNewExpression(node) && !made.test(node.expression.getText())) ||
    (ts.isComputedPropertyName(node) && !ts.isStringLiteral(node.expression)) ||
    (ts.isBinaryExpression(node) && !/^(=|&&|!==|===)$/.test(node.operatorToken.getText())) ||
    (ts.isStatement(node) && !ts.isBlock(node) && !declarations.has(node.kind) && !isOurs(node)) ||
    ts.isTemplateExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isImportTypeNode(node) ||
    ts.isDecorator(node) ||
    node.kind === kind.AnyKeyword
  );
}

/** `return ...;`, `this.a = ...;`, and `new Transport(...);` where there is nothing to give it to. */
function isOurs(node: ts.Statement): boolean {
  if (ts.isReturnStatement(node)) return true;
  if (!ts.isExpressionStatement(node)) return false;
  const { expression } = node;
  return (
    (ts.isBinaryExpression(expression) && expression.left.getText().startsWith('this.')) ||
    ts.isNewExpression(expression)
  );
}
