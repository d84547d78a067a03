// The built declarations in, every public name of every door with its signature out: `npm run surface` writes it down.

import { readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../generated/', import.meta.url));
export const file = fileURLToPath(new URL('surface.txt', import.meta.url));

/** Each door with its public names; `declarations` are where a name is declared. */
export function readDoors() {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const doors = Object.entries(exports)
    .filter(([, door]) => typeof door === 'object')
    .map(([name, door]) => [name, posix.join(root, door.import.types)]);
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true };
  const program = ts.createProgram(
    doors.map(([, path]) => path),
    { ...options, target: ts.ScriptTarget.ES2022, noLib: true, types: [] },
  );
  const checker = program.getTypeChecker();
  return doors.map(([door, path]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path));
    const names = checker.getExportsOfModule(module).map((symbol) => {
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return { name: symbol.name, symbol: own, declarations: own.declarations ?? [] };
    });
    return { door, checker, names: names.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  });
}

export function printSurface() {
  const printer = ts.createPrinter({ removeComments: true });
  const told = new Map();
  return readDoors()
    .map(({ door, names }) => {
      const lines = names.map(({ name, symbol, declarations }) => {
        if (told.has(symbol)) return `${name}: as in ${told.get(symbol)}`;
        told.set(symbol, door);
        return declarations.map((one) => printDeclaration(printer, statementOf(one))).join('\n');
      });
      return `== ${door}\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** What openapi-typescript makes of the document is told by its names alone. */
function printDeclaration(printer, node) {
  const source = node.getSourceFile();
  if (source.fileName.endsWith('/dist/wire.d.ts'))
    return `interface ${node.name.text} { ${node.members.map(({ name }) => name?.getText(source)).join('; ')} }`;
  return printer
    .printNode(ts.EmitHint.Unspecified, node, source)
    .replace(/^ *#private;\n/gm, '')
    .replace(/^(export )?(declare )?/, '')
    .replace(/^ +/gm, (space) => ' '.repeat(space.length / 2));
}

/** A constant is declared inside its statement. */
function statementOf(node) {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, printSurface());
