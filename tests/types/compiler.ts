// Files on disk in, what the compiler says of them out; and the JavaScript of a package where that is asked for.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Checks files as strictly as the generated package checks itself. Gives `file:line what`, one for each fault. */
export function check(files: readonly string[]): readonly string[] {
  const options = { ...read(`${root}generated/tsconfig.json`).options, skipLibCheck: true };
  return tell(ts.createProgram([...files], options), root);
}

/** Checks a generated package by its own tsconfig.json. */
export function checkPackage(folder: string): readonly string[] {
  const { options, fileNames } = read(`${folder}/tsconfig.json`);
  // The libraries' own declarations are checked once, with generated/, because that takes as long as all the rest.
  return tell(ts.createProgram(fileNames, { ...options, skipLibCheck: true }), folder);
}

/** Writes the JavaScript of a generated package beside its TypeScript, into `dist`. */
export function emitPackage(folder: string): void {
  const { options, fileNames } = read(`${folder}/tsconfig.json`);
  for (const file of fileNames.filter((one) => one.startsWith(`${folder}/src/`))) {
    const compilerOptions = { ...options, module: ts.ModuleKind.ES2022 };
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
    const target = file.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}

function read(file: string): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
}

function tell(program: ts.Program, from: string): readonly string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const place = file ? `${relative(from, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1} ` : '';
    return place + ts.flattenDiagnosticMessageText(messageText, '\n');
  });
}
