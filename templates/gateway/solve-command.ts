// Words from a command line in, the signing recipes that fit the request in a file out.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCaptured } from './captured.js';
import type { Description } from './gateway.js';
import { solve } from './solve.js';
import { reportSolved } from './solve-report.js';

export interface SolveCommand {
  readonly description: Pick<Description, 'profile'>;
  /** What follows the command's name. */
  readonly words: readonly string[];
  readonly print: (line: string) => void;
}

const help = `solve FILE --secret SECRET_FILE | --secret env:NAME [--header NAME] [--json]

Finds every signing recipe that reproduces the signature of a request that the gateway accepted.
  FILE      the request: raw HTTP (POST /path HTTP/1.1), a curl command, or a HAR
  --secret  a file that holds the secret, or env:NAME for a variable; it is neither kept nor printed
  --header  the header that carries the signature
  --json    prints what was found for a machine
Exits 0 when a recipe fits, 1 when none does, 2 when the request cannot be read.`;

/** Runs `solve`. Throws a `TypeError` on what it does not understand, an `Error` when no recipe fits. */
export async function runSolve({ description: { profile }, words, print }: SolveCommand): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      secret: { type: 'string' },
      header: { type: 'string', default: profile.signing?.header ?? 'x-signature' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return print(help);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new TypeError('give one file that holds the request; see --help');
  if (values.secret === undefined) throw new TypeError('--secret is missing: give a file, or env:NAME');
  const header = values.header.toLowerCase();
  const request = readCaptured(await read(file, `the request in ${file}`), header);
  const secret = await readSecret(values.secret);
  const [apiKey] = profile.credentials.flatMap((rule) => {
    const value = rule.in === 'header' && rule.name !== header ? request.headers[rule.name.toLowerCase()] : undefined;
    return value && rule.in === 'header' ? [{ option: rule.option, value }] : [];
  });
  const option = profile.signing?.key ?? 'secret';
  const solved = solve({ request, header, secret, option, ...(apiKey && { apiKey }) });
  const { solutions, fitting, candidates, milliseconds } = solved;
  print(
    values.json
      ? JSON.stringify({ solutions, fitting, candidates, milliseconds }, null, 2)
      : reportSolved(solved, header),
  );
  if (fitting === 0) throw new Error('no recipe fits');
}

/** Never the words themselves: somebody may have put the secret there. */
async function readSecret(where: string): Promise<string> {
  const name = where.match(/^env:(\w+)$/)?.[1];
  const text =
    name === undefined ? Buffer.from(await read(where, 'the file of --secret')).toString('utf8') : process.env[name];
  if (text === undefined) throw new TypeError('the variable of --secret is not set');
  const secret = text.replace(/^\ufeff/, '').replace(/[\r\n]+$/, '');
  if (secret === '') throw new TypeError('the secret is empty');
  if (secret.length > 10_000) throw new TypeError('the secret is longer than any secret');
  return secret;
}

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder; give a file in it'],
  ['EACCES', 'it may not be opened'],
]);

async function read(file: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new TypeError(`${what} cannot be read: ${reasons.get(code) ?? `the system says ${code}`}`);
  }
}
