// The fifteen languages: how each writes text, names and text put together, and how its samples were tried.

import { cohttpSpelling, dotnetSpelling, plainSpelling, type Spelling } from './address.js';
import * as literal from './literal.js';
import type { SampleRequest } from './request.js';

/** Text to be written as a literal, or a variable's name in that language. */
export type Shown = { readonly text: string } | { readonly name: string };

export interface Language {
  /** Also the name of its template in `templates/sample`. */
  readonly name: string;
  readonly label: string;
  /** The ending of a file of it. */
  readonly extension: string;
  readonly ran: 'run' | 'parsed';
  /** With what, and what a reader must know of it. */
  readonly how: string;
  readonly print: literal.Print;
  /** `apiKey` as a variable: `$apiKey`, `api_key`. */
  readonly variable: (option: string) => string;
  /** Two pieces or more as one expression. */
  readonly join: (pieces: readonly Shown[], language: Language) => string;
  /** The same among the arguments of a call, where it is written in another way. */
  readonly joinArgument?: Language['join'];
  readonly spelling: Spelling;
  /** What its client does not send as it is asked to. */
  readonly fails?: (request: SampleRequest) => string | undefined;
  /** Variables of the environment are read where they are used. */
  readonly environment?: true;
}

const snake = (option: string): string => option.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const camel = (option: string): string => option;

const show =
  (language: Language) =>
  (piece: Shown): string =>
    'text' in piece ? language.print(piece.text) : piece.name;

/** `server + "/path"`. */
const between =
  (operator: string): Language['join'] =>
  (pieces, language) =>
    pieces.map(show(language)).join(operator);

/** `"%s/path", server`: what a function that formats takes. */
const formatted =
  (hole: string): Language['join'] =>
  (pieces, language) => {
    const format = pieces.map((piece) => ('text' in piece ? piece.text.replaceAll('%', '%%') : hole)).join('');
    const values = pieces.flatMap((piece) => ('text' in piece ? [] : [piece.name]));
    return [language.print(format), ...values].join(', ');
  };

const plain = { ran: 'run', spelling: plainSpelling } as const;

export const languages: readonly Language[] = [
  {
    ...plain,
    name: 'shell',
    label: 'Shell',
    extension: 'sh',
    how: 'Run by dash with curl and OpenSSL.',
    print: literal.shell,
    variable: (name) => `"$${name}"`,
    join: (pieces) => {
      const written = pieces.map((piece, index) => {
        if ('text' in piece) return piece.text.replaceAll(/[\\"$`]/g, '\\$&');
        const name = piece.name.slice(2, -1);
        const next = pieces[index + 1];
        return next !== undefined && 'text' in next && /^\w/.test(next.text) ? `$\{${name}}` : `$${name}`;
      });
      return `"${written.join('')}"`;
    },
    environment: true,
  },
  {
    ...plain,
    name: 'javascript',
    label: 'JavaScript',
    extension: 'mjs',
    how: 'Run by Node.js.',
    fails: ({ method }) => (method === 'TRACE' ? 'fetch refuses TRACE: send it in another way.' : undefined),
    print: literal.javascript,
    variable: camel,
    join: between(' + '),
  },
  {
    ...plain,
    name: 'java',
    label: 'Java',
    extension: 'java',
    how: 'Run by OpenJDK 17.',
    print: literal.java,
    variable: camel,
    join: between(' + '),
  },
  {
    ...plain,
    name: 'swift',
    label: 'Swift',
    extension: 'swift',
    ran: 'parsed',
    how: 'Not run: only its grammar was checked.',
    print: literal.swift,
    variable: camel,
    join: between(' + '),
  },
  {
    ...plain,
    name: 'go',
    label: 'Go',
    extension: 'go',
    how: 'Run by Go 1.19.',
    print: literal.go,
    variable: camel,
    join: between(' + '),
    joinArgument: between('+'),
  },
  {
    ...plain,
    name: 'php',
    label: 'PHP',
    extension: 'php',
    how: 'Run by PHP 8.2 with its curl extension.',
    print: literal.php,
    variable: (option) => `$${option}`,
    join: between(' . '),
  },
  {
    ...plain,
    name: 'python',
    label: 'Python',
    extension: 'py',
    how: 'Run by Python 3.11.',
    print: literal.python,
    variable: snake,
    join: between(' + '),
  },
  {
    ...plain,
    name: 'http',
    label: 'HTTP',
    extension: 'http',
    how: "Sent as it stands, signed with the local sandbox's own credentials; yours give another signature.",
    print: literal.http,
    variable: camel,
    join: between(''),
  },
  {
    ...plain,
    name: 'c',
    label: 'C',
    extension: 'c',
    how: 'Run as compiled by GCC 12, with libcurl and OpenSSL.',
    print: literal.c,
    variable: snake,
    join: formatted('%s'),
  },
  {
    ...plain,
    name: 'csharp',
    label: 'C#',
    extension: 'cs',
    how: 'Run by Mono 6.8, not by .NET.',
    print: literal.csharp,
    variable: camel,
    join: between(' + '),
    spelling: dotnetSpelling,
    fails: ({ target }) =>
      target.some((piece) => 'text' in piece && /%E2%80%(8[EF]|A[A-E])/.test(piece.text))
        ? '.NET takes marks of direction out of an address: this one arrives without them.'
        : undefined,
  },
  {
    ...plain,
    name: 'objective-c',
    label: 'Objective-C',
    extension: 'm',
    how: 'Run on GNUstep with OpenSSL in the place of CommonCrypto, not on an Apple system.',
    print: literal.objectiveC,
    variable: camel,
    join: (pieces, language) => `[NSString stringWithFormat:${formatted('%@')(pieces, language)}]`,
  },
  {
    ...plain,
    name: 'ruby',
    label: 'Ruby',
    extension: 'rb',
    how: 'Run by Ruby 3.1.',
    print: literal.ruby,
    variable: snake,
    join: between(' + '),
  },
  {
    ...plain,
    name: 'ocaml',
    label: 'OCaml',
    extension: 'ml',
    how: 'Run as compiled by OCaml 4.13, with Cohttp and Cryptokit.',
    print: literal.ocaml,
    variable: snake,
    join: between(' ^ '),
    spelling: cohttpSpelling,
  },
  {
    ...plain,
    name: 'dart',
    label: 'Dart',
    extension: 'dart',
    ran: 'parsed',
    how: 'Not run: only its grammar was checked.',
    print: literal.dart,
    variable: camel,
    join: between(' + '),
  },
  {
    ...plain,
    name: 'r',
    label: 'R',
    extension: 'R',
    how: 'Run by R 4.2 with httr2 and openssl.',
    print: literal.r,
    variable: snake,
    join: (pieces, language) => `paste0(${between(', ')(pieces, language)})`,
  },
];
