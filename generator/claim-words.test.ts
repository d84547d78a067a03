// Claims are translated one by one; what is forgotten, or said of nothing, is heard.

import { expect, test } from 'vitest';
import { translateClaims } from './claim-words.js';
import { get, type Json } from './json.js';

const claims = new Map<string, Json>([
  ['assumptions', { claims: { key: 'A key.' } }],
  ['unknowns', { codes: { question: 'Which?', 'question-zh': '哪些？', meanwhile: 'assumptions#key' } }],
  ['checkout', { page: 'checkout', about: 'Start', claims: { path: 'not shown' } }],
  ['oddities', { claims: { odd: 'not shown' } }],
]);
const words: Json = { assumptions: { key: '密钥。' }, pages: { checkout: '发起' } };
const where = { file: 'claims.zh-Hans.yaml', language: 'zh-Hans' };

test('every claim is said in the other language, and nothing else is touched', () => {
  const { claims: said, problems } = translateClaims(claims, words, where);
  expect(problems).toEqual([]);
  expect(said.get('assumptions')).toEqual({ claims: { key: '密钥。' } });
  expect(get(get(said.get('unknowns'), 'codes'), 'question')).toBe('哪些？');
  expect(said.get('checkout')).toEqual({ page: 'checkout', about: '发起', claims: { path: 'not shown' } });
  expect(said.get('oddities')).toEqual(claims.get('oddities'));
});

test.each<[string, Json, string, RegExp]>([
  ['a missing claim', { pages: { checkout: '发起' } }, 'zh-Hans', /does not translate assumptions\/key/],
  ['a missing question', words, 'zh-Hant', /does not translate unknowns\/codes\/question/],
  ['a claim that is gone', { ...words, inferences: { gone: 'x' } }, 'zh-Hans', /speaks of inferences\/gone/],
])('%s is heard', (_, given, language, wanted) => {
  const { problems } = translateClaims(claims, given, { ...where, language });
  expect(problems.map(({ what }) => what).join('\n')).toMatch(wanted);
});
