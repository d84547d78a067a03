// Declarations and imports -> the text of a TypeScript file. The only door to ts-morph.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type {
  CodeBlockWriter,
  FunctionDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  SourceFileStructure,
  StatementStructures,
} from 'ts-morph';
import { loadCompiled } from './compiled.js';
import type { Callable, Declaration, Import, Module, Property } from './declaration.js';

// As CommonJS: an import reads all of a compiler twice, to find what it exports.
const require = createRequire(import.meta.url);
const whole = require.resolve('ts-morph');
const common = createRequire(whole).resolve('@ts-morph/common');
const loaded = [join(dirname(common), 'typescript.js'), common, whole].map(loadCompiled);
const { printStructure, StructureKind }: typeof import('ts-morph') = require('ts-morph');

const width = 110;

/** For the next run, once this one has printed something of each kind. */
export function keepCode(): void {
  for (const keep of loaded) keep();
}

export function printSourceFile({ header, imports, declarations }: Module): string {
  const doors = declarations.filter(({ kind }) => kind === 'reexport');
  const own = declarations.filter(({ kind }) => kind !== 'reexport');
  const blocks = [
    printImports(imports),
    doors.map((one) => print(buildStatement(one))).join('\n'),
    ...own.map((one) => print(buildStatement(one))),
  ];
  return `// ${header}\n\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function print(statement: string | StatementStructures): string {
  // Text is as it shall be: ts-morph would look at each of its letters and change none.
  const text = typeof statement === 'string' ? statement : printStatement(statement);
  return text.replaceAll(/(?<![ \t])[ \t]+$/gm, '').trim();
}

function printStatement(statement: StatementStructures): string {
  const file: SourceFileStructure = { kind: StructureKind.SourceFile, statements: [statement] };
  return printStructure(file, { indentNumberOfSpaces: 2, useSingleQuote: true });
}

/** One declaration a module, types apart from values, sorted by path and name. */
function printImports(imports: readonly Import[]): string {
  const modules = [...new Set(imports.map(({ from }) => from))].sort();
  const lines = modules.flatMap((from) =>
    [false, true].flatMap((type) => {
      const values = new Set(imports.filter((one) => one.from === from && !one.type).map(({ name }) => name));
      const names = imports.filter((one) => one.from === from && one.type === type).map(({ name }) => name);
      const wanted = [...new Set(names)].filter((name) => !type || !values.has(name)).sort();
      return wanted.length === 0 ? [] : [printNames('import', wanted, { from, type })];
    }),
  );
  return lines.join('\n');
}

function buildStatement(declaration: Declaration): string | StatementStructures {
  switch (declaration.kind) {
    case 'interface':
      return printInterface(declaration);
    case 'alias':
      return printDeclared(
        declaration.doc,
        `export type ${declaration.name}${generics(declaration)} =${declaration.type.startsWith('\n') ? '' : ' '}${declaration.type};`,
      );
    case 'const': {
      const type = declaration.type === undefined ? '' : `: ${declaration.type}`;
      return printDeclared(
        declaration.doc,
        `${declaration.exported ? 'export ' : ''}const ${declaration.name}${type} = ${declaration.value};`,
      );
    }
    case 'function':
      return {
        kind: StructureKind.Function,
        isExported: declaration.exported,
        ...buildCallable(declaration),
        ...docs(declaration.doc),
      } satisfies FunctionDeclarationStructure;
    case 'class':
      return buildClass(declaration);
    case 'reexport':
      return printNames('export', [...declaration.names].sort(), declaration);
  }
}

/** Text that ts-morph would indent once more, were it an initialiser of a structure. */
function printDeclared(doc: string, text: string, indent = ''): string {
  const lines = doc.split('\n');
  const comment =
    lines.length === 1
      ? `${indent}/** ${doc} */`
      : `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */`;
  return `${doc === '' ? '' : `${comment}\n`}${indent}${text}`;
}

function generics({ typeParameters }: { readonly typeParameters?: readonly string[] }): string {
  return typeParameters === undefined ? '' : `<${typeParameters.join(', ')}>`;
}

/** Names on a line of their own where one line would be long. */
function printNames(
  verb: 'import' | 'export',
  names: readonly string[],
  { from, type }: { readonly from: string; readonly type: boolean },
): string {
  const start = `${verb} ${type ? 'type ' : ''}{`;
  const line = `${start} ${names.join(', ')} } from '${from}';`;
  return line.length <= width ? line : `${start}\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
}

/** Its members are most of an SDK, and as text they are final: ts-morph would look at each letter four times. */
function printInterface(declaration: Extract<Declaration, { kind: 'interface' }>): string {
  const { name, doc, members, rest } = declaration;
  const parents = declaration.extends === undefined ? '' : ` extends ${declaration.extends.join(', ')}`;
  const lines = [...(rest === undefined ? [] : [`  [key: string]: ${rest};`]), ...members.map(printProperty)];
  const shape = `{\n${lines.map((line) => `${line}\n`).join('')}}`;
  return printDeclared(doc, `export interface ${name}${generics(declaration)}${parents} ${shape}`);
}

/** A blank line stands before a documented member, unless it is the first. */
function printProperty({ name, type, doc, optional, readonly }: Property, index: number): string {
  const text = `${readonly ? 'readonly ' : ''}${name}${optional ? '?' : ''}: ${type};`;
  return `${index > 0 && doc !== '' ? '\n' : ''}${printDeclared(doc, text, '  ')}`;
}

function buildClass(declaration: Extract<Declaration, { kind: 'class' }>): StatementStructures {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: declaration.name,
    properties: declaration.properties.map(({ name, type, doc, readonly }, index) => ({
      name,
      type,
      isReadonly: readonly,
      ...docs(doc),
      ...(index > 0 && doc !== '' ? { leadingTrivia: '\n' } : {}),
    })),
    ctors: [
      {
        parameters: declaration.constructor_.parameters.map(({ name, type, optional }) => ({
          name,
          type,
          hasQuestionToken: optional,
        })),
        statements: [body(declaration.constructor_.body)],
        ...docs(declaration.constructor_.doc),
      },
    ],
    methods: declaration.methods.map(
      (method): OptionalKind<MethodDeclarationStructure> => ({ ...buildCallable(method), ...docs(method.doc) }),
    ),
    ...docs(declaration.doc),
  };
}

function buildCallable(callable: Callable) {
  return {
    name: callable.name,
    parameters: callable.parameters.map(({ name, type, optional }) => ({ name, type, hasQuestionToken: optional })),
    ...(callable.returns === undefined ? {} : { returnType: callable.returns }),
    ...typeParameters(callable),
    statements: [body(callable.body)],
  };
}

function typeParameters({ typeParameters }: { readonly typeParameters?: readonly string[] }): {
  typeParameters?: string[];
} {
  return typeParameters === undefined ? {} : { typeParameters: [...typeParameters] };
}

function body(text: string): (writer: CodeBlockWriter) => void {
  return (writer) => writer.write(text);
}

function docs(text: string): { docs?: string[] } {
  return text === '' ? {} : { docs: [text] };
}
