// Declarations and imports -> the text of a TypeScript file. The only door to ts-morph.

import { createRequire } from 'node:module';
import type {
  CodeBlockWriter,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
  SourceFileStructure,
  StatementStructures,
} from 'ts-morph';
import type { Callable, Declaration, Import, Module, Property } from './declaration.js';

// As CommonJS: an import reads all of a compiler twice, to find what it exports.
const { printStructure, StructureKind }: typeof import('ts-morph') = createRequire(import.meta.url)('ts-morph');

const width = 110;

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
      return buildInterface(declaration);
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
function printDeclared(doc: string, text: string): string {
  if (doc === '') return text;
  const lines = doc.split('\n');
  const comment =
    lines.length === 1 ? `/** ${doc} */` : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
  return `${comment}\n${text}`;
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

function buildInterface(declaration: Extract<Declaration, { kind: 'interface' }>): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: declaration.name,
    ...typeParameters(declaration),
    ...(declaration.extends === undefined ? {} : { extends: [...declaration.extends] }),
    properties: declaration.members.map(buildProperty),
    ...(declaration.rest === undefined
      ? {}
      : { indexSignatures: [{ keyName: 'key', keyType: 'string', returnType: declaration.rest }] }),
    ...docs(declaration.doc),
  };
}

/** A blank line stands before a documented member, unless it is the first. */
function buildProperty(property: Property, index: number): OptionalKind<PropertySignatureStructure> {
  return {
    name: property.name,
    // ts-morph indents every further line of a type by the two steps that it has already.
    type: property.type.replaceAll(/^ {4}/gm, ''),
    hasQuestionToken: property.optional,
    isReadonly: property.readonly,
    ...docs(property.doc),
    ...(index > 0 && property.doc !== '' ? { leadingTrivia: '\n' } : {}),
  };
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
