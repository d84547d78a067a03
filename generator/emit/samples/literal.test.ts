// Every language's literals, read back by that language's rules: any text survives, and none ends its literal early.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as print from './literal.js';

/** What stands between quotes; undefined where a quote or a line end stands bare. */
function readQuoted(literal: string, quote = '"'): string {
  const whole = new RegExp(`^${quote}((?:[^${quote}\\\\\\n\\r]|\\\\[^\\n\\r])*)${quote}$`).exec(literal)?.[1];
  if (whole === undefined) throw new Error(`no literal: ${literal}`);
  return readEscapes(whole);
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `\n`, `\u202e`, `\u{202e}`; `\342` is a byte in octal, and any other letter itself. */
function readEscapes(text: string, base: 8 | 10 = 8): string {
  const bytes: Buffer[] = [];
  for (const [piece] of text.matchAll(/\\u\{[0-9a-f]+\}|\\u[0-9a-f]{4}|\\[0-9]{3}|\\[\s\S]|[^\\]+/gu)) {
    const code = /^\\u\{?([0-9a-f]+)\}?$/.exec(piece)?.[1];
    const byte = /^\\([0-9]{3})$/.exec(piece)?.[1];
    if (code !== undefined) bytes.push(Buffer.from(String.fromCharCode(Number.parseInt(code, 16))));
    else if (byte !== undefined) bytes.push(Buffer.from([Number.parseInt(byte, base)]));
    else bytes.push(Buffer.from(piece.startsWith('\\') ? (named[piece.slice(1)] ?? piece.slice(1)) : piece));
  }
  return Buffer.concat(bytes).toString();
}

/** Between two marks: what is raw, and must not hold the second. */
function readRaw(literal: string, start: string, end: string): string {
  const inner = literal.slice(start.length, literal.length - end.length);
  if (!literal.startsWith(start) || !literal.endsWith(end) || inner.includes(end))
    throw new Error(`no literal: ${literal}`);
  return inner;
}

function readStacked(literal: string, joint: RegExp, prefix = ''): string {
  return literal
    .split(joint)
    .map((line) => readQuoted(line.slice(prefix.length)))
    .join('');
}

/** Takes off what all lines share. */
function dedent(text: string): string {
  const edges = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => / */.exec(line)?.[0].length ?? 0);
  return text.replaceAll(new RegExp(`^ {${Math.min(...edges)}}`, 'gm'), '');
}

const readers: Readonly<Record<string, readonly [print.Print, (literal: string) => string]>> = {
  shell: [
    print.shell,
    (literal) => {
      const words = literal.match(/"\$\(printf -- '(?:[^']|'\\'')*'\)"|'[^']*'|\\'|[\w./:=@%+,-]+/g) ?? [];
      if (words.join('') !== literal) throw new Error(`no literal: ${literal}`);
      return words
        .map((word) => {
          const format = /^"\$\(printf -- '([\s\S]*)'\)"$/.exec(word)?.[1];
          if (format !== undefined) return readEscapes(format.replaceAll("'\\''", "'")).replaceAll('%%', '%');
          return word.startsWith("'") ? word.slice(1, -1) : word === "\\'" ? "'" : word;
        })
        .join('');
    },
  ],
  javascript: [print.javascript, (literal) => String(new Function(`return ${literal}`)())],
  java: [
    print.java,
    (literal) => {
      if (!literal.startsWith('"""\n')) return readStacked(literal, / \+\n {4}/);
      const inner = literal.slice(4, -3);
      if (/(?<!\\)(?:\\\\)*"""/.test(inner)) throw new Error('ends early');
      // The last line counts for the edge even where it is empty; no other one of spaces alone does.
      const lines = inner.split('\n');
      const edges = lines
        .filter((line, index) => line.trim() !== '' || index === lines.length - 1)
        .map((line) => / */.exec(line)?.[0].length ?? 0);
      return readEscapes(lines.map((line) => line.slice(Math.min(...edges)).replace(/ +$/, '')).join('\n'));
    },
  ],
  swift: [
    print.swift,
    (literal) => {
      if (!literal.startsWith('"""\n')) return readQuoted(literal);
      if (/\\\(/.test(literal.replaceAll('\\\\', ''))) throw new Error('interpolates');
      return readEscapes(readRaw(literal, '"""\n', '\n    """').replaceAll(/^ {4}/gm, ''));
    },
  ],
  go: [print.go, (literal) => (literal.startsWith('`') ? readRaw(literal, '`', '`') : readStacked(literal, / \+\n\t/))],
  php: [
    print.php,
    (literal) => {
      if (literal.startsWith('<<<')) return readRaw(literal, "<<<'BODY'\n", '\nBODY');
      if (literal.startsWith('"')) {
        if (/(?<!\\)(\\\\)*\$/.test(literal)) throw new Error('interpolates');
        return readQuoted(literal);
      }
      return literal.slice(1, -1).replaceAll(/\\([\\'])/g, '$1');
    },
  ],
  python: [
    print.python,
    (literal) => {
      if (literal.startsWith('r"""')) return readRaw(literal, 'r"""', '"""');
      if (!literal.startsWith('"""')) return readQuoted(literal);
      const inner = literal.slice(3, -3);
      if (/(?<!\\)(?:\\\\)*("""|"$)/.test(inner)) throw new Error('ends early');
      return readEscapes(inner);
    },
  ],
  c: [print.c, (literal) => readStacked(literal, /\n {4}/)],
  csharp: [
    print.csharp,
    (literal) => {
      if (!literal.startsWith('@')) return readQuoted(literal);
      const inner = literal.slice(2, -1);
      if (/(?<!")(?:"")*"(?!")/.test(inner)) throw new Error('ends early');
      return inner.replaceAll('""', '"');
    },
  ],
  objectiveC: [print.objectiveC, (literal) => readStacked(literal, /\n {4}/, '@')],
  ruby: [
    print.ruby,
    (literal) => {
      if (literal.startsWith('<<~')) return dedent(readRaw(literal, "<<~'BODY'.chomp\n", '\nBODY'));
      if (literal.startsWith('"')) {
        if (/(?<!\\)(\\\\)*#/.test(literal)) throw new Error('interpolates');
        return readQuoted(literal);
      }
      return literal.slice(1, -1).replaceAll(/\\([\\'])/g, '$1');
    },
  ],
  ocaml: [
    print.ocaml,
    (literal) => {
      const tag = /^\{([a-z]+)\|/.exec(literal)?.[1];
      return tag === undefined ? readEscapes(literal.slice(1, -1), 10) : readRaw(literal, `{${tag}|`, `|${tag}}`);
    },
  ],
  dart: [
    print.dart,
    (literal) => {
      if (literal.startsWith("r'''")) return readRaw(literal, "r'''", "'''");
      if (/(?<!\\)(\\\\)*\$/.test(literal)) throw new Error('interpolates');
      return readQuoted(literal, "'");
    },
  ],
  r: [
    print.r,
    (literal) => {
      const dashes = /^r"(-*)\(/.exec(literal)?.[1];
      return dashes === undefined ? readQuoted(literal) : readRaw(literal, `r"${dashes}(`, `)${dashes}"`);
    },
  ],
};

const hard = [
  ...'"\'\\`$#%{}()|?/*@!&~-+=[]<>;:,. nrtux01',
  ...[
    '\n',
    '\n\n',
    '\n  ',
    ' \n',
    '\r\n',
    '\t',
    '"""',
    "'''",
    '${',
    '#{',
    '\\(',
    '|json}',
    '|body}',
    ')"',
    ')-"',
    '??/',
  ],
  ...['BODY', '\nBODY', '\\\n', '茶', '😀', '\u0001', '\u0085', '\u2028', '\u202e', '\ufeff'],
];
const texts = fc.array(fc.constantFrom(...hard), { maxLength: 40 }).map((words) => words.join(''));
const any = fc.oneof(
  texts,
  fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
);

test.each(Object.keys(readers))('%s: any text is read back as it was, on one line or on several', (language) => {
  const [write, read] = readers[language] ?? [() => '', () => ''];
  fc.assert(
    fc.property(any, (text) => {
      const line = write(text);
      if (language !== 'shell') expect(line).not.toContain('\n');
      expect(read(line)).toBe(text);
      expect(read(write(text, ''))).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test.each(Object.keys(readers))('%s: what nobody sees is never there', (language) => {
  const [write] = readers[language] ?? [() => ''];
  expect(write('a\u202eb\ufeffc\u0001d', '')).toMatch(/^[\x20-\x7e\n]*$/);
});

const long = `${'茶"\u2028\\ '.repeat(5000)}\n${'long '.repeat(5000)}\n`;

test('what is longer than a line of R or a text of Java may be is put together', () => {
  const quotes = /"(?:[^"\\]|\\.)*"/g;
  const read = (literal: string) => (literal.match(quotes) ?? []).map((piece) => readQuoted(piece));
  for (const [write, separator] of [
    [print.java, /^String\.join\("",/],
    [print.r, /^paste0\(/],
  ] as const)
    for (const literal of [write(long), write(long, '    ')]) {
      expect(literal).toMatch(separator);
      expect(read(literal).join('')).toBe(long);
      expect(Math.max(...(literal.match(quotes) ?? []).map((piece) => Buffer.byteLength(piece)))).toBeLessThan(4000);
    }
  expect(
    Math.max(
      ...print
        .r(long, '')
        .split('\n')
        .map((line) => Buffer.byteLength(line)),
    ),
  ).toBeLessThan(4000);
});
