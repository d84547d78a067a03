// Words from a command line in, a request's signature out; or whether one fits, and why it does not.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Recipe } from '../runtime/recipe.js';
import { sign } from '../runtime/signing.js';
import type { Description } from './gateway.js';
import { Refusal } from './reply.js';
import { readSecret, secretHelp, secretOptions, type Terminal } from './secret-input.js';
import { checkSignature } from './signature.js';

/** What `sign` and `verify` work with. */
export interface SignatureCommand {
  readonly description: Description;
  /** What follows the subcommand's name. */
  readonly words: readonly string[];
  readonly terminal: Terminal;
}

const requestHelp = `  FILE                the body, byte for byte; - for standard input; nothing for a request without a body
  --method METHOD     POST with a body and GET without, unless set
  --url URL           as it is sent; / unless set
  --header LINE       "name: value", where the recipe covers headers; may be given again`;

const signHelp = `sign [FILE] [--secret-file FILE]

Prints the headers that sign a request, one a line, as curl takes them with -H.
The recipe is the package's own; the vendor has not confirmed it.
Exits 0 when it signed, 2 when it was not understood, or could not read the body or the secret.

${requestHelp}
${secretHelp}

  printf '{"amount":12800}' > body.json
  CHINGCHINGPAY_SECRET=... chingchingpay sign body.json
  openssl dgst -sha256 -hmac "$CHINGCHINGPAY_SECRET" body.json    # the same signature`;

const verifyHelp = `verify [FILE] --signature TEXT [--secret-file FILE]

Says whether a signature fits a request, and if not, why.
Exits 0 when it fits, 1 when it does not, 2 when it was not understood, or could not read the body or the secret.

  --signature TEXT    what the request carried
${requestHelp}
${secretHelp}`;

const options = {
  ...secretOptions,
  method: { type: 'string' },
  url: { type: 'string', default: '/' },
  header: { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const;

/** Runs `sign`. Throws a `TypeError` on words it does not know, an `Error` where a file cannot be read. */
export async function runSign({ description, words, terminal }: SignatureCommand): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
  if (values.help) return terminal.print(signHelp);
  const recipe = recipeOf(description);
  const request = readRequest(values, positionals, terminal);
  const headers = await sign(recipe, readSecret(values, terminal), request);
  for (const [name, value] of Object.entries(headers)) terminal.print(`${name}: ${value}`);
}

/** Runs `verify`. Throws an `Error` that says why the signature does not fit, a `TypeError` on words it does not know. */
export async function runVerify({ description, words, terminal }: SignatureCommand): Promise<void> {
  const wanted = { ...options, signature: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: wanted });
  if (values.help) return terminal.print(verifyHelp);
  const recipe = recipeOf(description);
  if (values.signature === undefined) throw new TypeError('which signature? --signature TEXT');
  const request = readRequest(values, positionals, terminal);
  const headers = { ...request.headers, [recipe.header]: values.signature };
  try {
    await checkSignature(recipe, { [recipe.key]: readSecret(values, terminal) }, { ...request, headers });
  } catch (error) {
    throw error instanceof Refusal ? new Error(error.message) : error;
  }
  terminal.print('The signature fits.');
}

function recipeOf({ profile }: Description): Recipe {
  if (profile.signing === undefined) throw new Error('requests of this API are not signed');
  return profile.signing;
}

interface RequestWords {
  readonly method?: string | undefined;
  readonly url: string;
  readonly header?: readonly string[] | undefined;
  readonly 'secret-stdin'?: boolean | undefined;
}

function readRequest(words: RequestWords, files: readonly string[], terminal: Terminal) {
  const [file, ...more] = files;
  if (more.length > 0) throw new TypeError(`one body, not ${files.length}: ${files.join(', ')}`);
  if (file === '-' && words['secret-stdin'])
    throw new TypeError('standard input holds the body or the secret, not both');
  const body = file === undefined ? new Uint8Array() : file === '-' ? terminal.readInput() : readBytes(file);
  const lines = (words.header ?? []).map((line) => /^([^\s:]+):\s*(.*)$/.exec(line) ?? [line]);
  const odd = lines.find(([, name]) => name === undefined);
  if (odd) throw new TypeError(`--header takes "name: value", not ${JSON.stringify(odd[0])}`);
  const headers = Object.fromEntries(lines.map(([, name = '', value = '']) => [name.toLowerCase(), value]));
  return { method: words.method ?? (body.length > 0 ? 'POST' : 'GET'), url: words.url, headers, body };
}

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new TypeError(`the body cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
