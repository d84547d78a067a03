// Paths and texts of the project -> what breaks a law. Pure: a breach is tried by writing one into the map.
//
// ARCHITECTURE.md says why each of them is worth a law.

import { posix } from 'node:path';
import ts from 'typescript';

export type Files = ReadonlyMap<string, string>;

export interface Law {
  readonly says: string;
  /** Each breach: the file, and what it does. */
  readonly breaches: (files: Files) => readonly string[];
}

const stages = ['load', 'normalise', 'lint', 'model', 'emit', 'write', 'upstream', 'change'];
/** The packages the generator is built with, each behind one file. */
const doors: Readonly<Record<string, string>> = {
  diff: 'generator/upstream/propose.ts',
  htmlparser2: 'generator/upstream/html.ts',
  yaml: 'generator/upstream/spec-file.ts',
  'jsonc-parser': 'generator/upstream/example.ts',
  handlebars: 'generator/emit/page.ts',
  'highlight.js': 'generator/emit/site/highlight.ts',
  'js-yaml': 'generator/yaml.ts',
  'markdown-it': 'generator/emit/site/prose.ts',
  'openapi-fetch': 'templates/runtime/typed-fetch.ts',
  'openapi-typescript': 'generator/emit/wire.ts',
  rolldown: 'generator/emit/site/script.ts',
  'ts-morph': 'generator/emit/source-file.ts',
};
const ownPackage = 'chingchingpay';

export const laws: readonly Law[] = [
  importLaw('a stage imports itself, the model’s types and the neutral files', (path) => {
    const stage = stageOf(path);
    if (stage === undefined) return undefined;
    return (target) =>
      target.startsWith(`generator/${stage}/`) || target === 'generator/model/model.ts' || isNeutral(target);
  }),
  importLaw('a neutral file imports neutral files and the model’s types', (path) =>
    isNeutral(path)
      ? (target) => isNeutral(target) || target === 'generator/model/model.ts' || isOutside(target)
      : undefined,
  ),
  importLaw('the model’s vocabulary imports nothing', (path) =>
    path === 'generator/model/model.ts' ? () => false : undefined,
  ),
  importLaw('a package stands behind one door', (path) => {
    if (!/^(generator|scripts|templates)\//.test(path) || isExample(path)) return undefined;
    return (target) => !isPackage(target) || target === ownPackage || doors[target] === path;
  }),
  {
    says: 'Redocly is started in generator/redocly.ts and imported nowhere',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates)\//).flatMap(([path, text]) => {
        const imported = imports(path, text).some((target) => target.startsWith('@redocly/'));
        return imported || (text.includes("'@redocly/") && path !== 'generator/redocly.ts') ? [`${path}: Redocly`] : [];
      }),
  },
  {
    says: 'SQLite is opened in templates/gateway/sqlite.ts, and loaded only when it is',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates)\//).flatMap(([path, text]) =>
        imports(path, text).some((target) => /^(node:sqlite|libsql)$/.test(target)) ||
        (/'(node:sqlite|libsql)'/.test(text) &&
          path !== 'templates/gateway/sqlite.ts' &&
          path !== 'generator/emit/manifest.ts')
          ? [`${path}: SQLite`]
          : [],
      ),
  },
  importLaw('the runtime imports itself', (path) =>
    path.startsWith('templates/runtime/')
      ? (target) => target.startsWith('templates/runtime/') || doors[target] === path
      : undefined,
  ),
  importLaw('the gateway imports itself, the runtime and Node', (path) =>
    path.startsWith('templates/gateway/') && !isExample(path)
      ? (target) => /^(templates\/(gateway|runtime)\/|node:)/.test(target)
      : undefined,
  ),
  importLaw('what is generated imports itself and openapi-fetch, and Node only below src/gateway', (path) => {
    if (!path.startsWith('generated/')) return undefined;
    if (path.startsWith('generated/examples/'))
      return (target) => /^(chingchingpay$|node:|generated\/examples\/)/.test(target);
    return (target) =>
      target.startsWith('generated/src/') ||
      (target === 'openapi-fetch' && path === 'generated/src/runtime/typed-fetch.ts') ||
      (target.startsWith('node:') && path.startsWith('generated/src/gateway/'));
  }),
  importLaw('nobody imports what is generated, except tests and examples', (path) =>
    path.startsWith('generated/') || path.startsWith('tests/') || isExample(path)
      ? undefined
      : (target) => !target.startsWith('generated/') && target !== ownPackage,
  ),
  importLaw('a script imports the pipeline, what stands behind it, and the front files of stages', (path) =>
    path.startsWith('scripts/')
      ? (target) =>
          isOutside(target) ||
          target.startsWith('scripts/') ||
          target === 'generator/pipeline.ts' ||
          isNeutral(target) ||
          /^generator\/(write|upstream|change)\//.test(target) ||
          stages.some((stage) => target === `generator/${stage}/${stage}.ts`)
      : undefined,
  ),
  {
    says: 'names are listed one by one: no `export *`',
    breaches: (files) =>
      sources(files, /./).flatMap(([path, text]) =>
        statements(path, text).some((one) => ts.isExportDeclaration(one) && one.exportClause === undefined)
          ? [`${path}: export *`]
          : [],
      ),
  },
  {
    says: 'the only barrels are the doors of the SDK',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates|generated\/src\/.+)\//).flatMap(([path, text]) => {
        const found = statements(path, text);
        return found.length > 0 && found.every(ts.isExportDeclaration) ? [`${path}: only re-exports`] : [];
      }),
  },
  {
    says: 'a file has a name that says something, in kebab-case',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates|tests)\//).flatMap(([path]) => {
        const name = posix.basename(path).replace(/(\.test|\.test-d)?\.ts$/, '');
        const banned = /(^|-)(utils?|helpers?|common|misc|manager|base|lib)(-|$)/.test(name);
        return banned || !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name) ? [path] : [];
      }),
  },
  {
    says: 'a file fits in the head: 250 lines, tests and the model’s vocabulary apart',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates)\//).flatMap(([path, text]) => {
        const lines = text.split('\n').length - 1;
        return lines > 250 && path !== 'generator/model/model.ts' ? [`${path}: ${lines} lines`] : [];
      }),
  },
  {
    says: 'the first line of a file is a sentence about it',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates|tests|generated\/src)\//, true).flatMap(([path, text]) => {
        const [first = ''] = text.replace(/^#!.*\n/, '').split('\n');
        return /^\/\/ .+[.:]/.test(first) ? [] : [`${path}: ${first}`];
      }),
  },
  {
    says: 'types are kept: no `any`, no cast, no `!`, nothing silenced; openapi-fetch gets the one cast',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates|generated\/(src|test|examples))\//).flatMap(([path, text]) =>
        looseTypes(path, text),
      ),
  },
  {
    says: 'a test sets no time by which something must have happened: a machine may be halted; the bench measures',
    breaches: (files) =>
      sources(files, /^(generator|scripts|templates|tests)\//, true).flatMap(([path, text]) =>
        /\bnow\(\)\s*-\s*\w+\)\.toBeLess/.test(text) ? [path] : [],
      ),
  },
  {
    says: 'stages and the runtime log nothing',
    breaches: (files) =>
      sources(files, /^(generator|templates\/runtime|generated\/src\/runtime)\//).flatMap(([path, text]) =>
        /\bconsole\s*\./.test(text) ? [`${path}: console`] : [],
      ),
  },
];

/** A law about imports: whom it binds, and what they may import. */
function importLaw(says: string, allowed: (path: string) => ((target: string) => boolean) | undefined): Law {
  return {
    says,
    breaches: (files) =>
      sources(files, /./).flatMap(([path, text]) => {
        const may = allowed(path);
        if (may === undefined) return [];
        const bound = imports(path, text).filter((target) => !freeIn(path, target));
        return bound.filter((target) => !may(target)).map((target) => `${path}: imports ${target}`);
      }),
  };
}

/** A stage reads files and starts threads as it likes; and may knock at the doors it owns, which is another law. */
function freeIn(path: string, target: string): boolean {
  return stageOf(path) !== undefined && path !== 'generator/model/model.ts' && target.startsWith('node:')
    ? true
    : doors[target] === path;
}

/** Every TypeScript file below a folder; those of tests only where they are asked for. */
function sources(files: Files, folder: RegExp, tests = false): readonly (readonly [string, string])[] {
  return [...files].filter(
    ([path]) => path.endsWith('.ts') && folder.test(path) && (tests || !/\.test(-d)?\.ts$/.test(path)),
  );
}

/** What a file imports: a path of the project, `node:...`, or a package's name. */
export function imports(path: string, text: string): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('.')) return posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts');
    if (fileName.startsWith('node:')) return fileName;
    return fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/');
  });
}

function stageOf(path: string): string | undefined {
  return stages.find((stage) => path.startsWith(`generator/${stage}/`));
}

/** A file beside the stages, that any of them may use; only the pipeline knows them all. */
function isNeutral(path: string): boolean {
  return /^generator\/[a-z-]+\.ts$/.test(path) && path !== 'generator/pipeline.ts';
}

function isExample(path: string): boolean {
  return /^templates\/\w+\/examples\//.test(path);
}

function isOutside(target: string): boolean {
  return target.startsWith('node:') || isPackage(target);
}

/** Everything that is neither a path of the project nor Node's own. */
function isPackage(target: string): boolean {
  return !target.startsWith('node:') && !target.endsWith('.ts');
}

const parsed = new Map<string, ts.SourceFile>();

function parse(path: string, text: string): ts.SourceFile {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  parsed.set(text, file);
  return file;
}

function statements(path: string, text: string): readonly ts.Statement[] {
  return parse(path, text).statements;
}

function looseTypes(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const file = parse(path, text);
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${path}: any`);
    if (ts.isNonNullExpression(node)) found.push(`${path}: !`);
    if ((ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) || ts.isTypeAssertionExpression(node))
      if (!path.endsWith('/runtime/sender.ts')) found.push(`${path}: a cast`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (/@ts-(ignore|expect-error|nocheck)/.test(text)) found.push(`${path}: silences the compiler`);
  return found;
}
