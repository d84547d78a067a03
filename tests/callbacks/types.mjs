// The frameworks' own types in, what the compiler says of the adapters on them out.

import ts from 'typescript';
import { inFolder } from './installed.mjs';

export function checkTypes() {
  const program = ts.createProgram([inFolder('types.ts')], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
  });
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return [{ name: 'they compile', passed: found.length === 0, note: found.join('\n') }];
}
