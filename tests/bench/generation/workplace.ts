// The toolchain as it is compiled -> a copy of it in a folder of its own, where runs may start from nothing.

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const taken = [
  'spec',
  'templates',
  'redocly.yaml',
  'CHANGELOG.md',
  'package.json',
  'package-lock.json',
  'build/generator',
  'build/scripts',
];

export interface Workplace {
  /** The copy of the project. */
  readonly project: string;
  /** Holds nothing: openapi-typescript's command reads the configuration of the folder that it is started in. */
  readonly empty: string;
  readonly folder: (name: string) => string;
  readonly leave: () => void;
}

export function makeWorkplace(): Workplace {
  const base = mkdtempSync(join(tmpdir(), 'generation-'));
  const folder = (name: string): string => join(base, name);
  const project = folder('project');
  for (const path of taken) cpSync(join(root, path), join(project, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  mkdirSync(folder('empty'));
  return { project, empty: folder('empty'), folder, leave: () => rmSync(base, { recursive: true, force: true }) };
}

/** The command of openapi-typescript. */
export function wireTypesCommand(): string {
  const found = createRequire(import.meta.url).resolve('openapi-typescript');
  return join(dirname(found), '..', 'bin', 'cli.js');
}
