// Samples of a language that has no toolchain here: parsed by its grammar, and the literal of the body read back.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export async function parseSamples(grammar, written) {
  const { Parser, Language } = await import('web-tree-sitter');
  await Parser.init();
  const file = require.resolve(`tree-sitter-wasms/out/tree-sitter-${grammar}.wasm`);
  const parser = new Parser();
  parser.setLanguage(await Language.load(await readFile(file)));
  return new Map(written.map(({ one, text, http }) => [one.key, faultIn(parser.parse(text), { grammar, http, text })]));
}

function faultIn({ rootNode }, { grammar, http, text }) {
  if (rootNode.hasError) return `does not parse at ${whereIn(rootNode)}`;
  if (http.body === '') return undefined;
  const literal = bodies[grammar].exec(text)?.[1];
  if (literal === undefined) return 'holds no body';
  return readers[grammar](literal) === http.body ? undefined : `its body reads ${readers[grammar](literal)}`;
}

function whereIn(node) {
  if (node.isError || node.isMissing) return `${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`;
  const inner = node.children.find((child) => child?.hasError);
  return inner ? whereIn(inner) : `${node.startPosition.row + 1}`;
}

/** From the declaration to the empty line behind it. */
const bodies = {
  swift: /^let body = ("""\n[\s\S]*?\n *"""|"[^\n]*)\n\n/m,
  dart: /^ {2}const body = (r?'[\s\S]*?);\n\n/m,
};

const readEscapes = (text) =>
  text.replaceAll(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code, char) =>
    code === undefined
      ? ({ n: '\n', r: '\r', t: '\t' }[char] ?? char)
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );

const readers = {
  swift(literal) {
    const block = /^"""\n([\s\S]*)\n( *)"""$/.exec(literal);
    const inner = block ? block[1].replaceAll(new RegExp(`^${block[2]}`, 'gm'), '') : literal.slice(1, -1);
    return readEscapes(inner);
  },
  dart(literal) {
    if (literal.startsWith("r'''")) return literal.slice(4, -3);
    return readEscapes(literal.slice(1, -1));
  },
};
