// Edits and files of a spec in, the same files with nothing else changed out.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '../load/load.js';
import { parseDocument } from '../yaml.js';
import { readKnowledge } from './knowledge.js';
import { proposeEdits } from './propose.js';
import { type Edit, editText } from './spec-file.js';
import { readDrift } from './upstream.js';

const yaml = `# What a person wrote.
type: object   # the body
required: [id, name] # both
properties:
  id: { type: string } # short
  # The name, as it is shown.
  name:
    type: string
    description: >-
      A name
      in words.
  last: 'x'
`;

describe('an edit changes its lines and no other', () => {
  test.each<[string, Edit, string, string]>([
    [
      'a word',
      { do: 'set', path: ['properties', 'name', 'type'], value: 'integer' },
      '    type: string\n    desc',
      '    type: integer\n    desc',
    ],
    [
      'a new word',
      { do: 'set', path: ['properties', 'name', 'format'], value: 'uri' },
      '      in words.\n',
      '      in words.\n    format: uri\n',
    ],
    [
      'a word in braces',
      { do: 'set', path: ['properties', 'id', 'maxLength'], value: 5 },
      '{ type: string }',
      '{ type: string, maxLength: 5 }',
    ],
    [
      'a new field',
      { do: 'set', path: ['properties', 'tip'], value: { type: 'integer', 'x-evidence': 'seen' } },
      "  last: 'x'\n",
      "  last: 'x'\n  tip:\n    type: integer\n    x-evidence: seen\n",
    ],
    ['a field that goes', { do: 'remove', path: ['properties', 'id'] }, '  id: { type: string } # short\n', ''],
    ['a name that is required', { do: 'append', path: ['required'], value: 'last' }, '[id, name]', '[id, name, last]'],
    ['a name that is not', { do: 'drop', path: ['required'], value: 'id' }, '[id, name]', '[name]'],
    ['the last of them', { do: 'drop', path: ['required'], value: 'name' }, '[id, name]', '[id]'],
  ])('%s', (_, edit, from, to) => {
    expect(editText(yaml, edit, false)).toBe(yaml.replace(from, to));
  });

  test('a file of JSON stays one', () => {
    const json = '{\n  "required": ["a"],\n  "properties": {\n    "a": { "type": "string" }\n  }\n}\n';
    const edited = editText(json, { do: 'set', path: ['properties', 'b'], value: { type: 'integer' } }, true) ?? '';
    expect(JSON.parse(edited)).toEqual({
      required: ['a'],
      properties: { a: { type: 'string' }, b: { type: 'integer' } },
    });
    expect(edited.startsWith('{\n  "required": ["a"],\n')).toBe(true);
  });

  test.each<[string, Edit]>([
    ['a place that is not there', { do: 'set', path: ['nothing', 'there', 'x'], value: 1 }],
    ['a scalar in place of a map', { do: 'set', path: ['properties', 'id'], value: 1 }],
    ['a list that is none', { do: 'append', path: ['properties'], value: 'x' }],
  ])('%s is left alone', (_, edit) => {
    expect(editText(yaml, edit, false)).toBeUndefined();
  });
});

test('a page with four news becomes a patch of the files it is about, marked with evidence; the rest is named', async () => {
  const spec = await loadDocument({ spec: 'spec/openapi.yaml', config: 'redocly.yaml' });
  const page = readFileSync(new URL('pages/checkout.txt', import.meta.url), 'utf8')
    .replaceAll('2025-03-25', '2026-11-01')
    .replace('device_id\nstring', 'device_no\ninteger')
    .replace('store_id\nstring\noptional', 'store_id\nstring\nrequired')
    .replace('https://test-api.chingchingpay.com', 'https://api.chingchingpay.com');
  const drifts = readDrift({ name: 'page.txt', text: page }, { ...spec, knowledge: readKnowledge('spec/sources') });
  const { patch, left } = proposeEdits(drifts, (file) => readFileSync(file, 'utf8'));
  expect([...patch.matchAll(/^\+\+\+ b\/(\S+)/gm)].map(([, file]) => file).sort()).toEqual([
    'spec/schemas/CheckoutRequest.yaml',
    'spec/sources/checkout.yaml',
  ]);
  expect(patch).toContain(
    '+  device_no:\n+    type: integer\n+    x-evidence: seen\n+    x-source: checkout@2026-11-01\n',
  );
  expect(patch).toContain('-  device_id:\n');
  expect(patch).toContain('+required: [channel_id, merchant_id, payment_method, transaction_type, store_id]');
  expect(left).toEqual(['server: changed server']);
  // Only what is named: nothing else goes or comes.
  const lines = patch.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
  expect(lines).toHaveLength(14);
  expect(parseDocument(readFileSync('spec/schemas/CheckoutRequest.yaml', 'utf8'), 'spec')).toBeDefined();
});
