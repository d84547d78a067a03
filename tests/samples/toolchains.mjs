// The languages: what each needs, how its samples are compiled, all at once where that is possible, and how one is started.
//
// `needs` names what shows that a package of Debian is there: a command, or a file. `compileAll` takes the folder of a
// language and its files, `compileEach` one file. Warnings are errors wherever a compiler has that switch.

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inFolder } from './installed.mjs';

const include = '/usr/include/x86_64-linux-gnu/curl/curl.h';

export const toolchains = {
  ocaml: {
    needs: {
      ocamlfind: 'ocaml-findlib',
      ocamlopt: 'ocaml-nox',
      '/usr/lib/ocaml/cohttp-lwt-unix/META': 'libcohttp-lwt-unix-ocaml-dev',
      '/usr/lib/ocaml/cryptokit/META': 'libcryptokit-ocaml-dev',
      // Where a scheme's port is looked up: a slim machine has no such list.
      '/etc/services': 'netbase',
    },
    compileEach: (file) => [
      'ocamlfind',
      // All but those on style: a match that names no case, a label left out.
      ...[
        'ocamlc',
        '-w',
        '+a-4-6-9-40-41-42-44-45-70',
        '-warn-error',
        '+a',
        '-thread',
        '-package',
        'cohttp-lwt-unix,cryptokit',
        '-linkpkg',
        file,
        '-o',
        `${file}.exe`,
      ],
    ],
    start: (file) => [`${file}.exe`],
  },
  csharp: {
    needs: {
      mcs: 'mono-mcs',
      mono: 'mono-runtime',
      '/usr/lib/mono/4.5/System.Net.Http.dll': 'libmono-system-net-http4.0-cil',
    },
    compileEach: (file) => ['mcs', '-warn:4', '-warnaserror', '-r:System.Net.Http', `-out:${file}.exe`, file],
    start: (file) => ['mono', `${file}.exe`],
  },
  java: {
    needs: { javac: 'openjdk-17-jdk-headless' },
    compileAll: (_, files) => [['java', inFolder('CompileAll.java'), ...files.map(dirname)]],
    start: (file, { className }) => ['java', '-XX:TieredStopAtLevel=1', '-cp', dirname(file), className],
  },
  r: {
    needs: { Rscript: 'r-base-core', '/usr/lib/R/site-library/httr2': 'r-cran-httr2' },
    start: (file) => ['Rscript', '--vanilla', file],
  },
  go: {
    needs: { go: 'golang-go' },
    compileAll: (root) => {
      writeFileSync(join(root, 'go.mod'), 'module samples\n\ngo 1.19\n');
      return [
        ['sh', '-c', 'test -z "$(gofmt -l .)" || { gofmt -d .; exit 1; }'],
        ['go', 'vet', './...'],
        ['go', 'build', '-o', 'bin/', './...'],
      ];
    },
    start: (file, { root }) => [join(root, 'bin', dirname(file).split('/').at(-1))],
  },
  'objective-c': {
    needs: {
      clang: 'clang',
      '/usr/include/GNUstep/Foundation/Foundation.h': 'libgnustep-base-dev',
      '/usr/lib/gcc/x86_64-linux-gnu/12/include/objc/objc.h': 'gobjc',
      '/usr/include/openssl/hmac.h': 'libssl-dev',
    },
    compileEach: (file) => [
      'clang',
      ...['-fobjc-runtime=gcc', '-fconstant-string-class=NSConstantString', '-fexceptions', '-DGNUSTEP'],
      ...[
        '-Wall',
        '-Wextra',
        '-Werror',
        '-Wno-deprecated-declarations',
        `-I${inFolder('apple')}`,
        '-I/usr/include/GNUstep',
      ],
      // Headers and library of the runtime come with GCC's compiler.
      ...['-idirafter', '/usr/lib/gcc/x86_64-linux-gnu/12/include', '-L/usr/lib/gcc/x86_64-linux-gnu/12', file],
      ...['-o', `${file}.exe`, '-lgnustep-base', '-lobjc', '-lcrypto'],
    ],
    start: (file) => [`${file}.exe`],
  },
  c: {
    needs: { gcc: 'gcc', [include]: 'libcurl4-openssl-dev', '/usr/include/openssl/hmac.h': 'libssl-dev' },
    compileEach: (file) => [
      'gcc',
      // A standard of 1999 promises texts of 4,095 letters.
      ...[
        '-std=c99',
        '-Wall',
        '-Wextra',
        '-pedantic',
        '-Wno-overlength-strings',
        '-Werror',
        file,
        '-o',
        `${file}.exe`,
        '-lcurl',
        '-lcrypto',
      ],
    ],
    start: (file) => [`${file}.exe`],
  },
  ruby: {
    needs: { ruby: 'ruby' },
    start: (file) => ['ruby', '-W2', file],
  },
  php: {
    needs: { php: 'php-cli', '/usr/lib/php/20220829/curl.so': 'php-curl' },
    start: (file) => ['php', '-d', 'error_reporting=-1', '-d', 'display_errors=stderr', file],
  },
  python: {
    needs: { python3: 'python3' },
    start: (file) => ['python3', '-W', 'error', file],
  },
  javascript: { start: (file) => [process.execPath, file] },
  shell: { needs: { curl: 'curl', openssl: 'openssl' }, start: (file) => ['sh', file] },
  http: { raw: true },
  swift: { grammar: 'swift' },
  dart: { grammar: 'dart' },
};
