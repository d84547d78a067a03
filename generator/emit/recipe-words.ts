// Signing recipe -> what it says, claim by claim, in words.

import type { Signing, SigningPart } from '../model/model.js';
import { printCode } from './markdown.js';

export function describeRecipe(signing: Signing) {
  const { evidence } = signing;
  const claim = (what: string, value: string, mark = '') => ({ what, value, mark });
  return {
    header: printCode(signing.header),
    claims: [
      claim('algorithm', signing.algorithm, evidence.algorithm),
      claim('header', printCode(signing.header), evidence.header),
      claim('key', `the option ${printCode(signing.key)}`, evidence.key),
      claim('what is signed', joined(signing.parts, signing, 'the exact bytes of the body'), evidence.parts),
      claim('without a body', joined(signing.bodyless, signing, 'the empty byte string'), evidence.bodyless),
      claim('written as', encodings[signing.encoding], evidence.encoding),
    ],
    marked: Object.keys(evidence).length > 0,
    assumed: Object.values(evidence).includes('assumed'),
  };
}

const encodings = { hex: 'lower-case hex', HEX: 'upper-case hex', base64: 'base64', base64url: 'base64url' };

function joined(parts: readonly SigningPart[], { separator }: Signing, body: string): string {
  const said = parts.map((part) => wordsOf(part, body));
  if (said.length === 0) return 'nothing';
  if (said.length === 1) return said.join('');
  return `${said.join(', ')}; ${separator === '' ? 'with nothing between' : `with ${printCode(JSON.stringify(separator))} between`}`;
}

function wordsOf(part: SigningPart, body: string): string {
  switch (part.kind) {
    case 'body':
      return body;
    case 'method':
      return 'the method';
    case 'path':
      return 'the path';
    case 'query':
      return 'the query';
    case 'pairs':
      return `the sorted pairs of the ${part.of}`;
    case 'header':
      return `the header ${printCode(part.name)}`;
    default:
      return `the ${part.kind} in the header ${printCode(part.header)}`;
  }
}
