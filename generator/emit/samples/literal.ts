// Any text -> a literal of exactly that text, in each language. The one place where samples are escaped.
//
// Text of several lines that is given an `indent`, what stands before its statement, is shown line by line wherever a
// language can: that is what a person reads and changes. Without one it stands within an expression, on one line.

import { invisible } from './letters.js';

export type Print = (text: string, indent?: string) => string;

type Spell = (char: string) => string;

const substitute = (text: string, map: Readonly<Record<string, string>>): string =>
  text.replaceAll(/[\s\S]/g, (char) => map[char] ?? char);

const code = (char: string): string => char.charCodeAt(0).toString(16);
const bytes = (char: string, print: (byte: number) => string): string => [...Buffer.from(char)].map(print).join('');
/** How letters that nobody sees are written: `\u202e`, `\u{202e}`, or the bytes of it. */
const four: Spell = (char) => `\\u${code(char).padStart(4, '0')}`;
const braced: Spell = (char) => `\\u{${code(char)}}`;
const octal: Spell = (char) => bytes(char, (byte) => `\\${byte.toString(8).padStart(3, '0')}`);
const decimal: Spell = (char) => bytes(char, (byte) => `\\${String(byte).padStart(3, '0')}`);

const controls = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
const quoted = (text: string, spell: Spell, more: Readonly<Record<string, string>> = {}): string =>
  `"${substitute(text, { ...controls, '"': '\\"', ...more }).replaceAll(invisible, spell)}"`;
const single = (text: string, spell: Spell, more: Readonly<Record<string, string>> = {}): string =>
  `'${substitute(text, { ...controls, "'": "\\'", ...more }).replaceAll(invisible, spell)}'`;

const isPlain = (text: string): boolean => text.search(invisible) < 0 && !/[\n\r\t]/.test(text);
/** More than one line, and nothing that an editor or a compiler would change. */
const isBlock = (text: string, indent?: string): indent is string =>
  indent !== undefined && text.includes('\n') && text.search(invisible) < 0 && !/[\r\t]/.test(text);
/** Each line without its end, but for the last one all have had one. */
const indented = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
/** Where indentation is taken off again: some line begins at its edge, and none is made of spaces alone. */
const keepsEdge = (text: string): boolean => /^\S/m.test(text) && !/^[ ]+$/m.test(text);

/** One literal a line, put together. */
const stacked = (text: string, print: (line: string) => string, joint: string | undefined): string =>
  joint === undefined ? print(text) : (text.match(/[^\n]*\n|[^\n]+/g) ?? ['']).map(print).join(joint);
const after = (operator: string, indent: string | undefined, step: string): string | undefined =>
  indent === undefined ? undefined : `${operator}\n${indent}${step}`;

export const shell: Print = (text) => {
  if (/^[\w./:=@%+,-]+$/.test(text)) return text;
  if (!text.includes('\r') && text.search(invisible) < 0) return `'${text.replaceAll("'", "'\\''")}'`;
  // What would be lost in a copy, printf writes; line ends at the end would be lost there.
  const [ends = ''] = /(?<!\n)\n*$/.exec(text) ?? [];
  const format = substitute(text.slice(0, text.length - ends.length), {
    ...controls,
    '%': '%%',
    "'": "'\\''",
  }).replaceAll(invisible, octal);
  return `"$(printf -- '${format}')"${ends === '' ? '' : `'${ends}'`}`;
};

export const javascript: Print = (text, indent) =>
  isBlock(text, indent)
    ? `\`${substitute(text, { '\\': '\\\\', '`': '\\`' }).replaceAll('${', '\\${')}\``
    : text.includes("'") && !text.includes('"')
      ? quoted(text, four)
      : single(text, four);

/** A class keeps no text of more than 65,535 bytes, and one call of `+` not much more. */
const longest = 20_000;
const pieces = (text: string): readonly string[] => text.match(/[\s\S]{1,400}/gu) ?? [''];

export const java: Print = (text, indent) => {
  if (Buffer.byteLength(text) > longest)
    return `String.join("", ${pieces(text)
      .map((piece) => quoted(piece, four))
      .join(`,${indent === undefined ? ' ' : `\n${indent}    `}`)})`;
  if (!isBlock(text, indent) || !keepsEdge(text) || / $/m.test(text))
    return stacked(text, (line) => quoted(line, four), after(' +', indent, '    '));
  const inner = `${indent}    `;
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"');
  // The marks at the end count as a line: what stands before them is taken off all others.
  return `"""\n${indented(escaped, inner)}${text.endsWith('\n') ? inner : ''}"""`;
};

export const swift: Print = (text, indent) => {
  if (!isBlock(text, indent)) return quoted(text, braced);
  const inner = `${indent}    `;
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  return `"""\n${indented(escaped, inner)}\n${inner}"""`;
};

export const go: Print = (text, indent) =>
  isBlock(text, indent) && !text.includes('`')
    ? `\`${text}\``
    : stacked(text, (line) => quoted(line, four), after(' +', indent, '\t'));

export const php: Print = (text, indent) =>
  isBlock(text, indent) && !/^\s*BODY/m.test(text)
    ? `<<<'BODY'\n${text}\nBODY`
    : !isPlain(text)
      ? quoted(text, braced, { $: '\\$' })
      : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const python: Print = (text, indent) => {
  if (!isBlock(text, indent)) return quoted(text, four);
  if (!text.includes('"""') && !/["\\]$/.test(text)) return `${text.includes('\\') ? 'r' : ''}"""${text}"""`;
  return `"""${substitute(text, { '\\': '\\\\' }).replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}"""`;
};

/** A question mark behind another, or compilers of old read a trigraph. */
const untie = (literal: string): string => literal.replaceAll(/(?<=\?)\?/g, '\\?');

export const c: Print = (text, indent) =>
  stacked(text, (line) => untie(quoted(line, octal)), after('', indent, '    '));

export const csharp: Print = (text, indent) =>
  isBlock(text, indent) ? `@"${text.replaceAll('"', '""')}"` : quoted(text, four);

export const objectiveC: Print = (text, indent) =>
  stacked(text, (line) => `@${untie(quoted(line, octal))}`, after('', indent, '    '));

export const ruby: Print = (text, indent) => {
  if (isBlock(text, indent) && keepsEdge(text) && !/^\s*BODY\s*$|\\$/m.test(text))
    return `<<~'BODY'.chomp\n${indented(text, `${indent}  `)}\n${indent}BODY`;
  return !isPlain(text)
    ? quoted(text, braced, { '#': '\\#' })
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
};

export const ocaml: Print = (text, indent) => {
  if (!isBlock(text, indent)) return quoted(text, decimal);
  const tag = ['json', 'body', 'text'].find((word) => !text.includes(`|${word}}`));
  return tag === undefined ? quoted(text, decimal) : `{${tag}|${text}|${tag}}`;
};

export const dart: Print = (text, indent) =>
  isBlock(text, indent) && !text.includes("'''") && !/'$/.test(text) && !/^\s*\n/.test(text)
    ? `r'''${text}'''`
    : single(text, braced, { $: '\\$' });

/** R reads 4,096 bytes of a line at a time, and may lose what they end in the middle of. */
const isLong = (text: string): boolean => text.split('\n').some((line) => Buffer.byteLength(line) > 3000);

export const r: Print = (text, indent) => {
  const raw = isBlock(text, indent) || (isPlain(text) && /["\\]/.test(text));
  const dashes = ['', '-', '--', '---', '----'].find((run) => !text.includes(`)${run}"`));
  if (raw && dashes !== undefined && !isLong(text)) return `r"${dashes}(${text})${dashes}"`;
  if (text.length <= 400) return quoted(text, braced);
  return `paste0(\n  ${pieces(text)
    .map((piece) => quoted(piece, braced))
    .join(',\n  ')}\n)`;
};

/** A request as it goes over the wire has no literals. */
export const http: Print = (text) => text;
