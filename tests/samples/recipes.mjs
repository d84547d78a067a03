// Nothing, a seed or a file in, recipes as `x-signing` says them out: three with all that ours lacks, drawn ones, a person's own.

import { readFileSync } from 'node:fs';
import { parseDocument } from '../../build/generator/yaml.js';

/** Ours, and three others of which each has what ours lacks. */
export const known = {
  ours: undefined,
  'time, base64': {
    algorithm: 'hmac-sha256',
    key: 'secret',
    parts: [{ timestamp: { header: 'x-timestamp', unit: 'seconds' } }, 'body'],
    bodyless: [{ timestamp: { header: 'x-timestamp', unit: 'seconds' } }, 'path', 'query'],
    separator: '.',
    encoding: 'base64',
  },
  'request, HEX': {
    algorithm: 'hmac-sha512',
    key: 'secret',
    parts: [
      'method',
      'path',
      { nonce: { header: 'x-nonce' } },
      { timestamp: { header: 'x-time', unit: 'milliseconds' } },
      'body',
    ],
    bodyless: ['method', 'path', 'query', { nonce: { header: 'x-nonce' } }],
    separator: '\n',
    encoding: 'HEX',
  },
  'pairs, base64url': {
    algorithm: 'hmac-sha256',
    key: 'secret',
    parts: [
      { header: 'x-api-key' },
      { pairs: { of: 'body', empty: 'skip', nested: 'json' } },
      { nonce: { header: 'x-nonce' } },
    ],
    bodyless: [
      { pairs: { of: 'query', empty: 'keep', nested: 'json' } },
      { timestamp: { header: 'x-timestamp', unit: 'seconds' } },
    ],
    separator: "%'",
    encoding: 'base64url',
  },
};

/** Names of credentials that are also words of a language, of a template, or of a sample's own. */
const keys =
  'secret apiKey merchantSecret key message signature body server timestamp nonce digest time length format main i path data os string hmac request response list mac login content math user'.split(
    ' ',
  );
const separators = ['', '.', '\n', '&', '\r\n', '\t', '|', ' ', '%', '%s', '\\', '\\n', '"', "'", '$', '`', '${x}'];
const strange = [
  '#{x}',
  '茶',
  '😀',
  '\u2028',
  '\u00a0',
  '\u0001',
  '\n\n',
  '??/',
  '{',
  '0',
  'n',
  '-',
  '\\(x)',
  '\u202e',
];

/** What a header of a sample holds whatever its language. */
const carried = ['x-api-key', 'accept'];

export function drawRecipes(count, seed) {
  const dice = diceOf(seed);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const stamps = [
        {
          timestamp: {
            header: dice.pick(['x-timestamp', 'date-signed', 't']),
            unit: dice.cycle('unit', ['seconds', 'milliseconds']),
          },
        },
        { timestamp: { header: 'x-second-time', unit: dice.cycle('unit', ['seconds', 'milliseconds']) } },
        { nonce: { header: dice.pick(['x-nonce', 'x-request-id']) } },
        { nonce: { header: 'x-second-nonce' } },
      ];
      const pairs = (of) => ({
        pairs: {
          of,
          empty: dice.cycle(`empty ${of}`, ['keep', 'skip']),
          nested: dice.cycle(`nested ${of}`, ['json', 'skip']),
        },
      });
      const header = () => ({ header: dice.pick(carried) });
      const withBody = [
        'body',
        'method',
        'path',
        'query',
        pairs('body'),
        pairs('query'),
        header(),
        { header: 'content-type' },
        ...stamps,
      ];
      const without = ['body', 'method', 'path', 'query', pairs('body'), pairs('query'), header(), ...stamps];
      const recipe = {
        algorithm: dice.cycle('algorithm', ['hmac-sha256', 'hmac-sha512']),
        key: dice.cycle('key', keys),
        parts: dice.some(withBody, 1, 5),
        bodyless: dice.some(without, 0, 5),
        separator: dice.cycle('separator', [...separators, ...strange]),
        encoding: dice.cycle('encoding', ['base64', 'HEX', 'hex', 'base64url']),
      };
      return [`drawn ${seed}.${index + 1}`, recipe];
    }),
  );
}

/** A file of a person's own: names, and beside each what stands under `x-signing`. */
export const readRecipes = (file) => parseDocument(readFileSync(file, 'utf8'), file);

/** What `x-signing` says, in the model's words. */
export function modelOf(api, text) {
  const part = (one) => {
    if (typeof one === 'string') return { kind: one };
    const [[kind, rule]] = Object.entries(one);
    return kind === 'header' ? { kind, name: rule } : { kind, ...rule };
  };
  return { ...api.signing, ...text, parts: text.parts.map(part), bodyless: (text.bodyless ?? text.parts).map(part) };
}

/** The same for a seed, always; `cycle` comes to each value in turn, from a place that the seed says. */
function diceOf(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
  const turns = new Map();
  const cycle = (name, values) => {
    const turn = turns.get(name) ?? next(values.length);
    turns.set(name, turn + 1);
    return values[turn % values.length];
  };
  const pick = (values) => values[next(values.length)];
  const some = (values, least, most) => {
    const left = [...values];
    return Array.from({ length: least + next(most - least + 1) }, () => left.splice(next(left.length), 1)[0]);
  };
  return { pick, cycle, some };
}
