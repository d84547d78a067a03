// Where a command line says that the secret is in, the secret out; with a warning where others can read it.

import { readFileSync } from 'node:fs';

/** What a command reads from and tells, so that it runs anywhere. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** All that comes on standard input. */
  readonly readInput: () => Uint8Array;
}

export const secretVariable = 'CHINGCHINGPAY_SECRET';

/** The options of `parseArgs` that say where the secret is. */
export const secretOptions = {
  secret: { type: 'string' },
  'secret-file': { type: 'string' },
  'secret-env': { type: 'string' },
  'secret-stdin': { type: 'boolean' },
} as const;

export const secretHelp = `  --secret-env NAME   take the secret from this environment variable; ${secretVariable} unless set
  --secret-file FILE  take it from a file; a line end after it is no part of it
  --secret-stdin      take it from standard input
  --secret TEXT       take it from the command line, where other users and the shell's history can read it`;

/** The values of `secretOptions` as they were given. */
export interface SecretWords {
  readonly secret?: string | undefined;
  readonly 'secret-file'?: string | undefined;
  readonly 'secret-env'?: string | undefined;
  readonly 'secret-stdin'?: boolean | undefined;
}

/** Throws a `TypeError` where no place is named or several are, and never shows what it read. */
export function readSecret(words: SecretWords, terminal: Terminal): string {
  const { secret, 'secret-file': file, 'secret-env': name, 'secret-stdin': piped } = words;
  const given = [secret, file, name, piped || undefined].filter((word) => word !== undefined);
  if (given.length > 1) throw new TypeError('the secret is said to be in several places: name one');
  if (secret !== undefined)
    terminal.warn('A secret on the command line can be read by others: give --secret-file or the environment.');
  const from = file ?? (piped ? 'standard input' : (name ?? secretVariable));
  const found =
    secret ??
    (file !== undefined
      ? withoutLineEnd(readText(file))
      : piped
        ? withoutLineEnd(new TextDecoder().decode(terminal.readInput()))
        : terminal.environment[from]);
  if (!found)
    throw new TypeError(`there is no secret${secret === '' ? '' : ` in ${from}`}: --help says where it may be`);
  return found;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new TypeError(`the secret cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}
