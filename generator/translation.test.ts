// Words are translated one by one, and nothing is forgotten or said of nothing; Redocly reads the same overlay alike.

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Json } from './json.js';
import { bundleSpec } from './load/bundle.js';
import { checkGuides, translate, wordsOf } from './translation.js';
import { parseDocument } from './yaml.js';

const document: Json = {
  info: { title: 'Doors', version: '1', description: 'Open and shut.' },
  tags: [{ name: 'doors', description: 'All doors.' }],
  paths: {
    '/doors': { get: { summary: 'List', responses: { '200': { description: 'Fine.' } } } },
    '/locks': { get: { summary: 'Locks', responses: { '200': { description: 'Fine.' } } } },
  },
  components: {
    schemas: {
      Door: { properties: { description: { type: 'string' } }, examples: [{ description: 'no words, data' }] },
    },
  },
};

const whole: readonly Json[] = [
  { target: '$.info', update: { title: 'Türen', description: 'Auf und zu.' } },
  { target: "$.tags[?@.name=='doors']", update: { description: 'Alle.' } },
  { target: "$.paths['/doors'].get", update: { summary: 'Liste' } },
  { target: "$.paths['/locks'].get", update: { summary: 'Schlösser' } },
  { target: "$.paths[*].get.responses['200']", update: { description: 'Gut.' } },
];

test('every word is said in the other language, and nothing else is touched', () => {
  const { document: said, problems } = translate(document, { actions: whole }, 'de.yaml');
  expect(problems).toEqual([]);
  expect(wordsOf(said).map(([, text]) => text)).toEqual([
    ...['Türen', 'Auf und zu.', 'Alle.', 'Liste', 'Gut.', 'Schlösser', 'Gut.'],
  ]);
  expect(JSON.stringify(said)).toContain('no words, data');
});

test('a property that is called description is no word', () => {
  expect(wordsOf(document).map(([place]) => place)).not.toContain('/components/schemas/Door/properties/description');
});

test.each<[string, Json, RegExp]>([
  ['a missing word', whole.slice(1), /does not translate \/info\/description/],
  [
    'a target that is gone',
    [...whole, { target: '$.gone', update: { description: 'x' } }],
    /which the document does not/,
  ],
  [
    'a word that is gone',
    [...whole, { target: '$.info', update: { summary: 'x' } }],
    /is no title, summary or description/,
  ],
  ['a change of shape', [...whole, { target: '$.info', update: { version: '2' } }], /changes \/info\/version/],
  ['a target we cannot read', [...whole, { target: '$..description', update: 'x' }], /has the target/],
])('%s is heard', (_, actions, wanted) => {
  const { problems } = translate(document, { actions }, 'de.yaml');
  expect(problems.map(({ what }) => what).join('\n')).toMatch(wanted);
});

test('Redocly makes the same document of our overlay', async () => {
  const file = 'spec/words/zh-Hant.yaml';
  const overlay = parseDocument(await readFile(file, 'utf8'), file);
  const spec = 'spec/openapi.yaml';
  const [plain, theirs] = await Promise.all([
    bundleSpec({ spec }, new Map()),
    bundleSpec({ spec, overlay: file }, new Map()),
  ]);
  const ours = translate(plain, overlay, file);
  expect(ours.problems).toEqual([]);
  expect(ours.document).toEqual(theirs);
});

test('a guide is there in every language or in none', () => {
  const guides = new Map([
    ['en/signing.md', ''],
    ['zh-Hans/signing.md', ''],
    ['fr/signing.md', ''],
  ]);
  expect(checkGuides(guides, ['zh-Hans', 'zh-Hant']).map(({ file }) => file)).toEqual([
    'spec/guides/zh-Hant/signing.md',
    'spec/guides/fr/signing.md',
  ]);
});
