// What a document has once, signing, envelope, servers and package: pairs of it in, the step of the version each asks for out.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../json.js';
import { compareDocuments, type Rated } from './change.js';
import { findChanges } from './changes.js';
import { rate } from './policy.js';
import { largestStep, type Step } from './step.js';

type Sketch = Readonly<Record<string, unknown>>;
type Pair = readonly [says: string, step: Step, old: Sketch, next: Sketch];

const recipe = {
  algorithm: 'hmac-sha256',
  key: 'secret',
  parts: ['body'],
  separator: '',
  encoding: 'hex',
  evidence: { parts: 'assumed' },
};
/** Each is a security scheme of its own. */
const schemes: readonly Pair[] = [
  [
    'the signature is written in another way',
    'major',
    { 'x-signing': recipe },
    { 'x-signing': { ...recipe, encoding: 'base64' } },
  ],
  [
    'something else is signed',
    'major',
    { 'x-signing': recipe },
    { 'x-signing': { ...recipe, parts: ['method', 'body'] } },
  ],
  ['another key signs', 'major', { 'x-signing': recipe }, { 'x-signing': { ...recipe, key: 'apiKey' } }],
  ['the recipe comes', 'major', {}, { 'x-signing': recipe }],
  [
    'only the evidence of the recipe',
    'patch',
    { 'x-signing': recipe },
    { 'x-signing': { ...recipe, evidence: { parts: 'seen' } } },
  ],
  ['the signature travels in another header', 'major', { name: 'x-a' }, { name: 'x-b' }],
  ['the option has another name', 'major', { 'x-option': 'key' }, { 'x-option': 'secret' }],
];

/** What a document has once: each is a pair of documents. */
const roots: readonly Pair[] = [
  [
    'when an answer is a success',
    'major',
    { 'x-envelope': { data: 'data', success: 'complete' } },
    { 'x-envelope': { data: 'data', success: 'codes' } },
  ],
  [
    'only the evidence of the envelope',
    'patch',
    { 'x-envelope': { data: 'data', evidence: { shape: 'seen' } } },
    { 'x-envelope': { data: 'data', evidence: { shape: 'assumed' } } },
  ],
  ['a server moves', 'major', { servers: [{ url: 'https://a.example' }] }, { servers: [{ url: 'https://b.example' }] }],
  [
    'the package has another name',
    'major',
    { info: { 'x-sdk': { package: 'a', version: '1.0.0' } } },
    { info: { 'x-sdk': { package: 'b', version: '1.0.0' } } },
  ],
  [
    'a part of the package goes',
    'major',
    { info: { 'x-sdk': { parts: ['sandbox', 'drift'], version: '1.0.0' } } },
    { info: { 'x-sdk': { parts: ['drift'], version: '1.0.0' } } },
  ],
  [
    'the version alone',
    'none',
    { info: { 'x-sdk': { version: '1.0.0' } } },
    { info: { 'x-sdk': { version: '1.1.0' } } },
  ],
];

function documentOf(side: 2 | 3): Json {
  const made = schemes.map(
    (pair, index) => [`s${index}`, { type: 'apiKey', in: 'header', name: `x-${index}`, ...pair[side] }] as const,
  );
  return toJson({
    openapi: '3.1.0',
    info: { title: 'Pairs', version: '1.0.0' },
    paths: {},
    components: { securitySchemes: Object.fromEntries(made) },
  });
}

const rootOf = (part: Sketch): Json =>
  toJson({ openapi: '3.1.0', paths: {}, ...part, info: { title: 'Root', version: '1.0.0', ...Object(part.info) } });
const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

let changes: readonly Rated[] = [];
beforeAll(async () => {
  ({ changes } = await compareDocuments(documentOf(2), documentOf(3)));
});

const stepAt = (...path: readonly string[]): Step =>
  largestStep(changes.filter((change) => path.every((part, at) => change.path[at] === part)).map(({ step }) => step));

describe(`the policy, over ${schemes.length + roots.length} pairs of what a document has once`, () => {
  test.each(schemes.map((pair, index) => [pair[0], pair[1], index] as const))('%s: %s', (_, step, index) => {
    expect(stepAt('components', 'securitySchemes', `s${index}`)).toBe(step);
  });

  test('what a document has once', async () => {
    const found = await Promise.all(
      roots.map(
        async ([says, , old, next]) =>
          [
            says,
            largestStep((await findChanges(rootOf(old), rootOf(next))).map((change) => rate(change).step)),
          ] as const,
      ),
    );
    expect(found).toEqual(roots.map(([says, step]) => [says, step]));
  });
});
