// The checkout page in each shape it is published in, and our spec -> what differs on purpose is known, and nothing else.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDocument } from '../load/load.js';
import { parseDocument } from '../yaml.js';
import { readKnowledge } from './knowledge.js';
import { proposeEdits } from './propose.js';
import { printDrift } from './report.js';
import { editText } from './spec-file.js';
import { type Drift, exitCode, readDrift } from './upstream.js';

const page = (name: string): string => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
const ours = {
  ...(await loadDocument({ spec: 'spec/openapi.yaml', config: 'redocly.yaml' })),
  knowledge: readKnowledge('spec/sources'),
};
const read = (text: string, against = ours): readonly Drift[] => readDrift({ name: 'page', text }, against);
const news = (drifts: readonly Drift[]): readonly string[] =>
  drifts.flatMap(({ differences }) =>
    differences
      .filter(({ known }) => known === undefined)
      .map(({ change, aspect, place }) => `${change} ${aspect} ${place}`),
  );

describe('our spec and a page in the shape of the vendor’s', () => {
  test('what differs on purpose is known, nothing else is told, exit 0', () => {
    const drifts = read(page('checkout.txt'));
    expect(news(drifts)).toEqual([]);
    expect(exitCode(drifts)).toBe(0);
    const known = new Set(
      drifts.flatMap(({ differences }) => differences.map(({ place, aspect }) => `${aspect} ${place}`)),
    );
    for (const one of [
      'mark header.x-api-key',
      'mark header.x-signature',
      'mark answer.data',
      'version page.version',
      'presence answer.4XX',
    ])
      expect(known).toContain(one);
    expect(known.size).toBeGreaterThanOrEqual(39);
  });

  test('the seed itself, where it is at hand', () => {
    const seed = process.env.DRIFT_SEED_PAGE;
    if (seed === undefined) return;
    const drifts = read(readFileSync(seed, 'utf8'));
    expect([news(drifts), exitCode(drifts)]).toEqual([[], 0]);
  });

  test.each([
    [
      'a field',
      'device_id\nstring\noptional\n',
      'device_id\nstring\noptional\ntip\ninteger\nrequired\n',
      'added presence request.tip',
    ],
    ['a type', 'channel_id\ninteger', 'channel_id\nstring', 'changed type request.channel_id'],
    ['a mark', 'currency\nstring\noptional', 'currency\nstring\nrequired', 'changed mark request.currency'],
    ['a name', 'store_id\nstring', 'shop_id\nstring', 'removed presence request.store_id'],
    ['a later date', '2025-03-25 01:43:51', '2026-11-01 08:00:00', 'changed version page.version'],
    [
      'an optional mark that was required',
      'result\nstring\nrequired',
      'result\nstring\noptional',
      'changed mark answer.data.result',
    ],
    [
      'a type in the example alone',
      '"expiration": 0',
      '"expiration": "string"',
      'changed type answer.data.next_action.crypto_payment.expiration',
    ],
    [
      'a name in the example alone',
      '"memo": "string",\n',
      '',
      'removed presence answer.data.next_action.crypto_payment.memo',
    ],
    ['a value in the example', '"currency": "string"', '"currency": "HKD"', ''],
    ['a server', 'https://test-api.chingchingpay.com', 'https://api.chingchingpay.com', 'changed server server'],
  ])('%s that differs is told', (_, from, to, wanted) => {
    const drifts = read(page('checkout.txt').replace(from, to));
    if (wanted === '') expect(news(drifts)).toEqual([]);
    else expect(news(drifts)).toContain(wanted);
    expect(exitCode(drifts)).toBe(wanted === '' ? 0 : 1);
  });

  test('each difference says the page’s line, the spec’s place, the SDK’s symbol, and whether it breaks', () => {
    const [drift] = read(page('checkout.txt').replace('channel_id\ninteger\nrequired', 'channel_id\nstring\nrequired'));
    expect(drift?.differences.find(({ aspect }) => aspect === 'type')).toEqual({
      change: 'changed',
      aspect: 'type',
      place: 'request.channel_id',
      page: 'string',
      spec: 'integer',
      breaking: true,
      line: 26,
      pointer: '/components/schemas/CheckoutRequest/properties/channel_id',
      at: { file: 'spec/schemas/CheckoutRequest.yaml', pointer: '/properties/channel_id' },
      symbol: 'CheckoutRequest.channel_id',
    });
    expect(drift && printDrift(drift)).toContain(
      'page:26  spec/schemas/CheckoutRequest.yaml#/properties/channel_id  CheckoutRequest.channel_id',
    );
  });
});

/** As a browser saves it: the same lines, each in elements of its own. */
const saved = (text: string): string => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<!doctype html><html><body>${escaped.replaceAll(/^.*$/gm, '<div><span>$&</span></div>')}</body></html>`;
};

describe('the same page in another shape', () => {
  const shapes: readonly (readonly [string, string, from: string, to: string])[] = [
    ['as saved HTML', saved(page('checkout.txt')), '<span>device_id</span>', '<span>device_no</span>'],
    ['as Markdown tables', page('checkout-export.md'), '|» device_id|', '|» device_no|'],
    ['as an export', page('checkout-openapi.json'), '"device_id": {', '"device_no": {'],
    [
      'as Markdown with an OpenAPI block',
      page('checkout-openapi.md'),
      '                device_id:\n',
      '                device_no:\n',
    ],
  ];

  test.each(shapes)('%s: nothing is told but what is known, exit 0', (_, text) => {
    expect(news(read(text))).toEqual([]);
    expect(exitCode(read(text))).toBe(0);
  });

  test.each(shapes)('%s: a field that is renamed is told, with its line', (_, text, from, to) => {
    expect(text).toContain(from);
    const drifts = read(text.replace(from, to));
    expect([...news(drifts)].sort()).toEqual([
      'added presence request.device_no',
      'removed presence request.device_id',
    ]);
    const line = text.slice(0, text.indexOf(from)).split('\n').length;
    const told = drifts.flatMap(({ differences }) => differences).find(({ place }) => place === 'request.device_no');
    expect(told?.line).toBe(line);
  });
});

describe('a page in Chinese, a spec in English', () => {
  const text = page('checkout.txt').replace(
    'amount\ninteger\noptional',
    'amount\ninteger\noptional\n金額，以最小單位計\n最小為10',
  );
  const file = 'spec/sources/checkout.yaml';
  const before = readFileSync(file, 'utf8');
  const path = ['claims', 'request', 'fields', 'amount', 'words'];
  const recorded = editText(before, { do: 'set', path, value: '金額，以最小單位計 最小為10' }, false) ?? '';
  const later = {
    ...ours,
    knowledge: new Map([...ours.knowledge, ['checkout', { file, content: parseDocument(recorded, file) }]]),
  };

  test('a meaning that is met for the first time is no difference, and is proposed for the record', () => {
    const drifts = read(text);
    expect(news(drifts)).toEqual([]);
    expect(drifts[0]?.notes.map(({ what }) => what).join()).toContain(`--propose records them in ${file}`);
    const { patch, left } = proposeEdits(drifts, (name) => readFileSync(name, 'utf8'));
    expect(left).toEqual([]);
    expect(patch.split('\n').filter((line) => /^\+(?!\+)/.test(line))).toEqual([
      `+${recorded.split('\n').find((line) => line.includes('words:'))}`,
    ]);
  });

  test('a meaning that changed since it was recorded is told with the old words and the new', () => {
    expect(news(read(text, later))).toEqual([]);
    const drifts = read(text.replace('最小為10', '最小為100'), later);
    expect(exitCode(drifts)).toBe(1);
    expect(drifts[0] && printDrift(drifts[0])).toContain(
      `~ request.amount: meaning 金額，以最小單位計 最小為100, until now 金額，以最小單位計 最小為10; breaks nobody\n      page:17  ${file}#/claims/request/fields/amount/words`,
    );
    const { patch, left } = proposeEdits(drifts, () => recorded);
    expect(patch).toContain('words: 金額，以最小單位計 最小為100 }');
    expect(left).toEqual(['request.amount: its English description, where the new words need it']);
  });
});
