// Files on disk in, what the compiler says of them out; and the JavaScript of a folder where that is asked for.

import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Checks files as strictly as the generated package checks itself. Gives `file:line what`, one for each fault. */
export function check(files: readonly string[]): readonly string[] {
  const options = { ...read(`${root}generated/tsconfig.json`).options, skipLibCheck: true };
  return tell(ts.createProgram([...files], options), root);
}

/** Compiles a generated package by its own tsconfig.json, together with more files; its JavaScript goes to `dist`. */
export function build(folder: string, more: readonly string[] = []): readonly string[] {
  const { options, fileNames } = read(`${folder}/tsconfig.json`);
  const program = ts.createProgram([...fileNames, ...more], options);
  const faults = tell(program, folder);
  const emitting = { ...options, noEmit: false, rootDir: `${folder}/src`, outDir: `${folder}/dist` };
  ts.createProgram(
    fileNames.filter((file) => file.startsWith(`${folder}/src/`)),
    { ...emitting, noCheck: true },
  ).emit();
  return faults;
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
