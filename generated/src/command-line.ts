// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import { runCommandLine } from './gateway/command-line.js';
import { profile } from './profile.js';
import { routes } from './routes.js';

/** What the command of the package does with its words. Resolves with its exit code. */
export function runCommand(words: readonly string[]): Promise<number> {
  return runCommandLine({ profile, routes }, words);
}
