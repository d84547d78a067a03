// What solve found in, lines for a person out: the block to paste, what else would fit, what was tried.

import type { Solution, Solved } from './solve.js';
import type { Space } from './solve-space.js';
import { mostParts, separators } from './solve-space.js';

const mostShown = 12;

export function reportSolved(solved: Solved, header: string): string {
  const { solutions, fitting, candidates, milliseconds, space } = solved;
  const count = `${candidates.toLocaleString('en')} recipes tried in ${(milliseconds / 1000).toFixed(1)} s`;
  const [best, ...others] = solutions;
  if (best === undefined) return [`${count}: none reproduces ${header}.`, '', ...tried(space)].join('\n');
  const told = fitting === 1 ? 'one fits' : `${fitting.toLocaleString('en')} fit and give the same signature`;
  const lines = [`${count}: ${told}.`, '', ...printRecipe(best), ...advice(best)];
  if (others.length > 0) {
    lines.push(
      '',
      'With this request these cannot be told from it; solve another request with other values to tell them apart:',
    );
    lines.push(...others.slice(0, mostShown).map((other) => `  ${printLine(other)}`));
    if (fitting - 1 > mostShown) lines.push(`  and ${(fitting - 1 - mostShown).toLocaleString('en')} more`);
  }
  if (space.left.length > 0) lines.push('', `Not tried, to stay within the limits: ${space.left.join(', ')}`);
  return lines.join('\n');
}

/** The block for the security scheme in the spec. */
function printRecipe(solution: Solution): readonly string[] {
  const parts = `[${solution.parts.map(printPart).join(', ')}]`;
  const marks = ['algorithm', 'header', 'key', 'parts', 'separator', 'encoding'];
  return [
    'x-signing:',
    `  algorithm: ${solution.algorithm}`,
    `  key: ${word(solution.key.option)}`,
    `  parts: ${parts}`,
    '  # What a request without a body signs was not seen.',
    `  bodyless: ${parts}`,
    `  separator: ${JSON.stringify(solution.separator)}`,
    `  encoding: ${solution.encoding}`,
    '  evidence:',
    ...marks.map((mark) => `    ${mark}: inferred`),
    '    bodyless: assumed',
  ];
}

function advice({ key, rewritten }: Solution): readonly string[] {
  const bytes =
    key.as === 'text'
      ? []
      : [`The key is what ${key.option} encodes: give the client Buffer.from(${key.option}, '${key.as}').`];
  const body =
    rewritten === undefined
      ? []
      : [`It signs ${rewritten}, which is not the body in the file; x-signing has no word for that.`];
  const lines = [...bytes, ...body];
  return lines.length === 0 ? [] : ['', ...lines];
}

function printLine({ algorithm, key, parts, separator, encoding, rewritten }: Solution): string {
  const how = key.as === 'text' ? key.option : `${key.option} read as ${key.as}`;
  return `parts: [${parts.map(printPart).join(', ')}], separator: ${JSON.stringify(separator)}, encoding: ${encoding}, key: ${how}, ${algorithm}${rewritten === undefined ? '' : `, ${rewritten}`}`;
}

function printPart(part: unknown): string {
  if (typeof part !== 'object' || part === null) return word(String(part));
  const members = Object.entries(part).map(([name, value]) => `${word(name)}: ${printPart(value)}`);
  return `{ ${members.join(', ')} }`;
}

const word = (text: string): string =>
  /^[A-Za-z][\w-]*$/.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);

function tried({ pieces, keys, parts, left }: Space): readonly string[] {
  const said = pieces.map(({ words: [first] }) => first?.rewritten ?? printPart(first?.part));
  return [
    'Tried:',
    `  parts       up to ${parts} of ${mostParts} of: ${[...new Set(said)].join('; ')}`,
    `  separators  ${separators.map((one) => JSON.stringify(one)).join(' ')}`,
    `  keys        ${keys.map(({ option, as }) => (as === 'text' ? option : `${option} read as ${as}`)).join('; ')}`,
    '  algorithms  HMAC with SHA-256 or SHA-512, by the length of the signature',
    ...(left.length === 0 ? [] : [`  left out    ${left.join(', ')}`]),
    '',
    'Check that the secret belongs to this request, and that the file holds the body byte for byte as it was sent.',
  ];
}
