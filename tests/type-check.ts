// Texts of generated packages -> what the compiler says of them, the runtime shared by all.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
const runtime = fileURLToPath(new URL('../templates/runtime/', import.meta.url));
/** The compiler's libraries and the runtime, read once for all programs. */
const shared = new Map<string, ts.SourceFile>();
/** Nothing lies here: the files exist in memory only, and find node_modules above them. */
const nowhere = join(here, 'in-memory');

/**
 * `files` by `<package>/src/...`; an import of `runtime/` leads to the templates, which all packages copy. `config` is
 * the text of the tsconfig.json that a package brings along. `whole` checks declaration files and the runtime too.
 */
export function checkTypes(files: ReadonlyMap<string, string>, config: string, whole = false): readonly string[] {
  const given = ts.convertCompilerOptionsFromJson(JSON.parse(config).compilerOptions, here).options;
  // Declarations of others need no second look where only our own text is random.
  const options: ts.CompilerOptions = { ...given, skipLibCheck: !whole };
  const texts = new Map([...files].map(([path, text]) => [join(nowhere, path), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.directoryExists = () => true;
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version);
    const known = shared.get(file) ?? getSourceFile(file, version, ...rest);
    if (known !== undefined) shared.set(file, known);
    return known;
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const shared = sharedFile(text, from);
      if (shared === undefined) return ts.resolveModuleName(text, from, options, host);
      return { resolvedModule: { resolvedFileName: shared, extension: ts.Extension.Ts } };
    });
  const program = ts.createProgram([...texts.keys()], options, host);
  const sources = whole ? [undefined] : [...texts.keys()].map((file) => program.getSourceFile(file));
  const found = sources.flatMap((source) => [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]);
  return found.map((one) => {
    const line = one.file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? 0;
    const file = one.file?.fileName.replace(`${nowhere}/`, '');
    const text = typeof one.messageText === 'string' ? one.messageText : one.messageText.messageText;
    return `${file}:${line + 1} ${text.slice(0, 300)}`;
  });
}

function sharedFile(specifier: string, from: string): string | undefined {
  if (!specifier.startsWith('.') || !from.startsWith(nowhere)) return undefined;
  const target = join(dirname(from), specifier).replace(/\.js$/, '.ts');
  const below = target.match(/\/src\/runtime\/(.+)$/)?.[1];
  return below !== undefined && existsSync(join(runtime, below)) ? join(runtime, below) : undefined;
}
