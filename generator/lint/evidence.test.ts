// Marks and sources -> the faults they have.

import { expect, test } from 'vitest';
import { checkPresent, checkValues } from './evidence.js';
import { nodeIn } from './in-memory.js';
import { collectSources } from './sources.js';

const sources = collectSources(
  new Map([
    ['checkout', { page: 'checkout', versions: { '2025-03-25': {}, '2025-07-15': {} } }],
    ['overview', { page: 'overview', versions: {} }],
    ['oddities', { something: {} }],
    ['inferences', { claims: { 'one-envelope': 'because' } }],
    ['assumptions', { claims: [{ id: 'callback' }] }],
  ]),
);

test('a node says how sure we are of it, and where we know it from', () => {
  expect(checkPresent(nodeIn({ 'x-evidence': 'seen', 'x-source': 'overview' }), 'operation')).toEqual([]);
  expect(checkPresent(nodeIn({}), 'operation')).toMatchObject([
    { what: 'the operation does not say how sure we are of it', instead: 'Add x-evidence: seen, inferred or assumed.' },
    {
      what: 'the operation does not say where we know it from',
      instead: 'Add x-source: page@YYYY-MM-DD, inferences#id or assumptions#id.',
    },
  ]);
});

test.each([
  ['a version of a page', 'seen', 'checkout@2025-07-15'],
  ['a page without a date', 'seen', 'overview'],
  ['an inference', 'inferred', 'inferences#one-envelope'],
  ['something inferred from a page', 'inferred', 'checkout@2025-03-25'],
  ['an assumption in a list', 'assumed', 'assumptions#callback'],
])('%s is a source', (_, mark, source) => {
  expect(checkValues(nodeIn({ 'x-evidence': mark, 'x-source': source }), sources)).toEqual([]);
});

test.each([
  ['an unknown mark', 'sure', 'overview', 'x-evidence', 'x-evidence is "sure"', 'Write seen, inferred or assumed.'],
  ['no text', 'seen', 7, 'x-source', 'x-source is 7', 'Write page@YYYY-MM-DD'],
  ['a missing page', 'seen', 'chekout@2025-07-15', 'x-source', 'holds no page chekout', 'Write checkout.'],
  [
    'a file that is no page',
    'seen',
    'oddities',
    'x-source',
    'holds no page oddities',
    'Use one of: checkout, overview.',
  ],
  ['a missing version', 'seen', 'checkout@2025-07-16', 'x-source', 'no version 2025-07-16', 'checkout@2025-07-15'],
  [
    'a page without its version',
    'seen',
    'checkout',
    'x-source',
    'has versions',
    'checkout@2025-03-25, checkout@2025-07-15',
  ],
  [
    'a date on an undated page',
    'seen',
    'overview@2025-07-15',
    'x-source',
    'no version 2025-07-15',
    'Use one of: overview.',
  ],
  [
    'a missing inference',
    'inferred',
    'inferences#one-envelop',
    'x-source',
    'no claim "one-envelop"',
    'Write one-envelope.',
  ],
  [
    'a missing list of notes',
    'inferred',
    'guesses#one',
    'x-source',
    'no spec/sources/guesses.yaml',
    'Write page@YYYY-MM-DD',
  ],
  ['something seen on no page', 'seen', 'inferences#one-envelope', 'x-source', 'is no page', 'inferred or assumed'],
  ['something assumed on a page', 'assumed', 'overview', 'x-source', 'is a page', 'assumptions#id'],
])('%s is told', (_, mark, source, key, what, instead) => {
  const faults = checkValues(nodeIn({ 'x-evidence': mark, 'x-source': source }), sources);
  expect(faults).toMatchObject([
    { place: { pointer: `#/${key}` }, what: expect.stringContaining(what), instead: expect.stringContaining(instead) },
  ]);
});
