// The words of a command line in, what the named subcommand prints and an exit code out.

import { readFileSync } from 'node:fs';
import { runSandbox } from './command.js';
import type { Description } from './gateway.js';
import type { Terminal } from './secret-input.js';
import { runSign, runVerify } from './signature-command.js';
import { runSolve } from './solve-command.js';

/** What a subcommand works with. */
export interface Setting {
  readonly description: Description;
  readonly print: (line: string) => void;
}

/** One subcommand: what it is for, and what it does with the words that follow its name. Throws an `Error` that a person understands. */
interface Subcommand {
  readonly about: string;
  readonly run: (setting: Setting, words: readonly string[]) => Promise<unknown>;
}

const terminal: Terminal = {
  print: (line) => console.log(line),
  warn: (line) => console.error(line),
  environment: process.env,
  readInput: () => new Uint8Array(readFileSync(0)),
};

const subcommands: Readonly<Record<string, Subcommand>> = {
  sandbox: {
    about: 'a local stand-in for the gateway',
    run: (setting, words) => runSandbox({ ...setting, words }),
  },
  sign: {
    about: 'the signature of a request, from the exact bytes of its body',
    run: ({ description }, words) => runSign({ description, words, terminal }),
  },
  verify: {
    about: 'whether a signature fits a request, and if not, why',
    run: ({ description }, words) => runVerify({ description, words, terminal }),
  },
  solve: {
    about: 'the signing recipe, from one request that the gateway accepted',
    run: (setting, words) => runSolve({ ...setting, words }),
  },
};

/** Resolves with 0, or with 1 or 2 where it failed or was not understood, after saying why. */
export async function runCommandLine(description: Description, words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) {
    const known = ['', '--help', '-h', 'help'].includes(name);
    const lines = Object.entries(subcommands).map(([word, { about }]) => `  ${word.padEnd(10)} ${about}`);
    const help = `Subcommands, each with --help:\n${lines.join('\n')}\n\nEach exits 0 when it did its work, 1 when it failed, 2 when it was not understood.`;
    if (known) console.log(help);
    else console.error(`There is no subcommand ${JSON.stringify(name)}.\n${help}`);
    return known && name ? 0 : 2;
  }
  try {
    await subcommand.run({ description, print: (line) => console.log(line) }, rest);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(`${name}: ${error.message}`);
    return error instanceof TypeError ? 2 : 1;
  }
}
