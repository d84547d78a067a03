// Declarations, a file a module, in; the same out, with what the main door leads to in one file.
//
// A compiler looks for each file on the disk, and hundreds of them cost the program that makes one call more than what
// they say. No name changes by it, because people read them. A module stays a file of its own where a name in it would
// mean another thing beside the rest, or where a small door leads to it, which would then lead to everything.

import { posix } from 'node:path';
import ts from 'typescript';

/** Keeps what some of `doors` lead to; the first of them is the main one, which lists what is public. */
export function joinDeclarations(declarations, doors) {
  const [main = ''] = doors;
  const shown = readDoor(main, declarations.get(main));
  const links = new Map(
    [...declarations].map(([path, text]) => [path, specifiers(text).map(({ fileName }) => targetOf(path, fileName))]),
  );
  const kept = reached(links, doors);
  const joined = shown === undefined ? new Map() : chooseModules({ declarations, links, doors, shown });
  const place = (path) => (joined.has(path) ? main : path);
  const rest = kept.filter((path) => !joined.has(path) && (path !== main || shown === undefined));
  const made = new Map(rest.map((path) => [path, redirect(path, declarations.get(path), place)]));
  return shown === undefined ? made : made.set(main, printMain(main, { joined, shown, place }));
}

/** Modules in which every name means the same, and of which nothing is asked from outside but what is public. */
function chooseModules({ declarations, links, doors: [main, ...others], shown }) {
  const [heart] = shown.keys();
  const small = others.filter((door) => !reached(links, [door]).includes(heart));
  const apart = new Set([main, ...reached(links, small)]);
  const meanings = new Map();
  const joined = new Map();
  for (const path of reached(links, [main])) {
    const module = apart.has(path) ? undefined : readModule(path, declarations.get(path));
    if (module === undefined) continue;
    if ([...module.meanings].some(([name, origin]) => (meanings.get(name) ?? origin) !== origin)) continue;
    for (const [name, origin] of module.meanings) meanings.set(name, origin);
    joined.set(path, module);
  }
  for (let before = 0; before !== joined.size; ) {
    before = joined.size;
    for (const path of reached(links, [main, ...others])) {
      if (path === main || joined.has(path) || !links.get(path).some((target) => joined.has(target))) continue;
      for (const { from, name, type } of importsOf(path, declarations.get(path)))
        if (joined.has(from) && !isShown(shown, { from, name, type })) joined.delete(from);
    }
  }
  return joined;
}

function isShown(shown, { from, name, type }) {
  const way = shown.get(from)?.get(name);
  return way !== undefined && (type || way === 'value');
}

/** What the door shows: by module, each name, and whether as a value. Undefined where it does more than name names. */
function readDoor(path, text) {
  const shown = new Map();
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements) {
    const { exportClause: clause, moduleSpecifier, isTypeOnly } = statement;
    if (!ts.isExportDeclaration(statement) || !moduleSpecifier || !clause || !ts.isNamedExports(clause)) return;
    const from = targetOf(path, moduleSpecifier.text);
    if (!shown.has(from)) shown.set(from, new Map());
    for (const { name, propertyName, isTypeOnly: type } of clause.elements) {
      if (propertyName !== undefined) return;
      shown.get(from).set(name.text, isTypeOnly || type ? 'type' : 'value');
    }
  }
  return shown.size === 0 ? undefined : shown;
}

/** The paths that some lead to, themselves among them. */
function reached(links, paths, found = new Set()) {
  for (const path of paths) {
    if (found.has(path)) continue;
    found.add(path);
    reached(links, links.get(path), found);
  }
  return [...found];
}

export function specifiers(text) {
  return ts.preProcessFile(text, true, true).importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
}

/** `dist/a.d.ts` for `../a.js` in `dist/types/b.d.ts`; a package stays what it is. */
function targetOf(path, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(path), specifier.replace(/\.js$/, '.d.ts'));
}

function specifierOf(from, target) {
  if (!target.endsWith('.d.ts')) return target;
  const way = posix.relative(posix.dirname(from), target).replace(/\.d\.ts$/, '.js');
  return way.startsWith('.') ? way : `./${way}`;
}

function redirect(path, text, place) {
  let changed = text;
  for (const { pos, fileName } of specifiers(text).reverse()) {
    const specifier = specifierOf(path, place(targetOf(path, fileName)));
    changed = `${changed.slice(0, pos + 1)}${specifier}${changed.slice(pos + 1 + fileName.length)}`;
  }
  return changed;
}

/** The names that a module imports or passes on. A whole module counts as a name that nobody shows. */
function importsOf(path, text) {
  const found = [];
  const visit = (node) => {
    const from = ts.isImportTypeNode(node) ? node.argument.literal : node.moduleSpecifier;
    const clause = ts.isImportDeclaration(node) ? node.importClause : node;
    if (from?.text.startsWith('.')) {
      const names = (clause?.namedBindings ?? clause?.exportClause)?.elements ?? [undefined];
      for (const one of names) {
        const type = clause?.isTypeOnly === true || one?.isTypeOnly === true;
        found.push({ from: targetOf(path, from.text), name: (one?.propertyName ?? one?.name)?.text ?? '*', type });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/**
 * Its imports, its declarations, and for each name that it mentions where that comes from. Undefined where it says
 * more than plain imports and declarations: that is not tried to be joined.
 */
function readModule(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = [];
  const statements = [];
  const meanings = new Map();
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const { importClause: clause, moduleSpecifier } = statement;
      if (clause?.name !== undefined || !clause?.namedBindings || !ts.isNamedImports(clause.namedBindings)) return;
      for (const { name, propertyName, isTypeOnly } of clause.namedBindings.elements) {
        if (propertyName !== undefined) return;
        const from = targetOf(path, moduleSpecifier.text);
        imports.push({ from, name: name.text, type: isTypeOnly || clause.isTypeOnly });
        meanings.set(name.text, from);
      }
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause: clause } = statement;
      if (!clause || !ts.isNamedExports(clause) || clause.elements.length > 0) return;
    } else {
      const names = namesOf(statement);
      if (names === undefined) return;
      for (const name of names) meanings.set(name, path);
      statements.push(readStatement(statement, names));
    }
  }
  const mentions = mentionsOf(file);
  if (mentions === undefined) return;
  for (const name of mentions) if (!meanings.has(name)) meanings.set(name, 'everywhere');
  return { imports, statements, meanings };
}

/** Its text before and after `export`, and whether it declares a value. */
function readStatement(statement, names) {
  const text = statement.getFullText();
  const mark = statement.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const at = (position) => position - statement.getFullStart();
  const [before, after] =
    mark === undefined ? ['', text] : [text.slice(0, at(mark.getStart())), text.slice(at(mark.end)).trimStart()];
  const value = !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement);
  return { before: before.trimStart(), after: after.trim(), names, value, exported: mark !== undefined };
}

function namesOf(statement) {
  if (ts.isVariableStatement(statement)) {
    const names = statement.declarationList.declarations.map(({ name }) => name);
    return names.every(ts.isIdentifier) ? names.map(({ text }) => text) : undefined;
  }
  const { name } = statement;
  return name !== undefined && ts.isIdentifier(name) && !ts.isModuleDeclaration(statement) ? [name.text] : undefined;
}

/** Every name but those of members and type parameters. Undefined where a type is imported in the middle of another. */
function mentionsOf(file) {
  const found = new Set();
  const visit = (node, bound) => {
    if (ts.isImportTypeNode(node)) return true;
    const { parent } = node;
    if (ts.isIdentifier(node) && parent.name !== node && parent.right !== node && !bound.has(node.text))
      found.add(node.text);
    const own = [...(node.typeParameters ?? []), ...(ts.isMappedTypeNode(node) ? [node.typeParameter] : [])];
    const inside = own.length === 0 ? bound : new Set([...bound, ...own.map(({ name }) => name.text)]);
    return ts.forEachChild(node, (child) => visit(child, inside));
  };
  return visit(file, new Set()) ? undefined : found;
}

/** Imports, every declaration, and what the door shows beside them. */
function printMain(main, { joined, shown, place }) {
  const outside = [...joined.values()].flatMap(({ imports }) => imports.filter(({ from }) => place(from) !== main));
  const imports = [...new Set(outside.map(({ from }) => from))].sort().map((from) => {
    const all = outside.filter((one) => one.from === from);
    return printNames(all.every(({ type }) => type) ? 'import type' : 'import', all, specifierOf(main, from));
  });
  const hidden = [];
  const declared = [...joined].flatMap(([from, { statements }]) =>
    statements.map(({ before, after, names, value, exported }) => {
      const ways = names.map((name) => (exported ? shown.get(from)?.get(name) : undefined));
      if (ways.every((way) => way === 'value' || (way === 'type' && !value))) return `${before}export ${after}`;
      for (const [index, way] of ways.entries()) if (way !== undefined) hidden.push({ name: names[index], way });
      return `${before}${after}`;
    }),
  );
  const passed = [...shown].flatMap(([from, names]) =>
    joined.has(from)
      ? []
      : ['value', 'type'].map((way) => {
          const some = [...names].filter((one) => one[1] === way).map(([name]) => ({ name }));
          return printNames(way === 'type' ? 'export type' : 'export', some, specifierOf(main, from));
        }),
  );
  const apart = ['value', 'type'].map((way) =>
    printNames(
      way === 'type' ? 'export type' : 'export',
      hidden.filter((one) => one.way === way),
    ),
  );
  return [...imports, ...declared, ...passed, ...apart, 'export {};\n'].filter((line) => line !== '').join('\n');
}

function printNames(verb, some, from) {
  const names = [...new Set(some.map(({ name }) => name))].sort();
  if (names.length === 0) return '';
  return `${verb} { ${names.join(', ')} }${from === undefined ? '' : ` from '${from}'`};`;
}
