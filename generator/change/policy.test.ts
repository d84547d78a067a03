// A table of pairs: what one line of a document was and is -> the step of the version it asks for.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../json.js';
import { compareDocuments, type Rated } from './change.js';
import { largestStep, type Step } from './step.js';

type Sketch = Readonly<Record<string, unknown>>;
type Pair = readonly [says: string, step: Step, old: Sketch, next: Sketch];

const fields = (properties: Sketch, more: Sketch = {}): Sketch => ({ type: 'object', properties, ...more });
const sent = (schema: Sketch): Sketch => ({
  requestBody: { required: true, content: { 'application/json': { schema } } },
});
const answered = (schema: Sketch, status = '200'): Sketch => ({
  responses: { [status]: { description: 'ok', content: { 'application/json': { schema } } } },
});
const inParts = (encoding?: Sketch): Sketch => ({
  requestBody: {
    content: { 'multipart/form-data': { schema: fields({ a: { type: 'string' } }), ...(encoding && { encoding }) } },
  },
});
const asked = (...parameters: readonly Sketch[]): Sketch => ({ parameters });
const one = (word: Sketch): Sketch => fields({ a: { type: 'string', ...word } });
const union = (members: readonly string[], tag = 'type'): Sketch =>
  fields({
    u: {
      ...fields(Object.fromEntries(['type', ...members].map((name) => [name, { type: 'object' }]))),
      'x-sibling-union': { tag, members },
    },
  });
const called = (expression: string, schema: Sketch): Sketch => ({
  callbacks: { done: { [expression]: { post: { ...sent(schema), responses: { '200': { description: 'ok' } } } } } },
});
const query = (word: Sketch = {}): Sketch => ({ name: 'page', in: 'query', schema: { type: 'integer' }, ...word });

/** Each is an operation of its own. */
const operations: readonly Pair[] = [
  ['a new optional field to send', 'minor', sent(fields({ a: {} })), sent(fields({ a: {}, b: {} }))],
  [
    'a new required field to send',
    'major',
    sent(fields({ a: {} })),
    sent(fields({ a: {}, b: {} }, { required: ['b'] })),
  ],
  ['a field to send goes', 'major', sent(fields({ a: {}, b: {} })), sent(fields({ a: {} }))],
  ['a field to send becomes required', 'major', sent(fields({ a: {} })), sent(fields({ a: {} }, { required: ['a'] }))],
  ['a field to send becomes optional', 'minor', sent(fields({ a: {} }, { required: ['a'] })), sent(fields({ a: {} }))],
  ['a new field of an answer', 'minor', answered(fields({ a: {} })), answered(fields({ a: {}, b: {} }))],
  ['a field of an answer goes', 'major', answered(fields({ a: {}, b: {} })), answered(fields({ a: {} }))],
  [
    'a field of an answer may be missing',
    'major',
    answered(fields({ a: {} }, { required: ['a'] })),
    answered(fields({ a: {} })),
  ],
  [
    'a field of an answer is always there',
    'minor',
    answered(fields({ a: {} })),
    answered(fields({ a: {} }, { required: ['a'] })),
  ],
  ['a type to send changes', 'major', sent(one({})), sent(one({ type: 'integer' }))],
  ['a type of an answer changes', 'major', answered(one({ type: 'integer' })), answered(one({ type: 'number' }))],
  ['null may be answered', 'major', answered(one({})), answered(one({ type: ['string', 'null'] }))],
  ['null is no longer answered', 'minor', answered(one({ type: ['string', 'null'] })), answered(one({}))],
  ['null may be sent', 'minor', sent(one({})), sent(one({ type: ['string', 'null'] }))],
  ['null may no longer be sent', 'major', sent(one({ type: ['string', 'null'] })), sent(one({}))],
  ['a unit changes', 'major', sent(one({ 'x-unit': 'minor units' })), sent(one({ 'x-unit': 'major units' }))],
  ['a unit is said', 'major', answered(one({})), answered(one({ 'x-unit': 'minor units' }))],
  ['one more value to send', 'minor', sent(one({ enum: ['a'] })), sent(one({ enum: ['a', 'b'] }))],
  ['a value to send goes', 'major', sent(one({ enum: ['a', 'b'] })), sent(one({ enum: ['a'] }))],
  [
    'one more value in a closed list of an answer',
    'major',
    answered(one({ enum: ['a'] })),
    answered(one({ enum: ['a', 'b'] })),
  ],
  ['a value of an answer goes', 'major', answered(one({ enum: ['a', 'b'] })), answered(one({ enum: ['b'] }))],
  ['a list of values to send is closed', 'major', sent(one({})), sent(one({ enum: ['a'] }))],
  [
    'an open list of known values grows',
    'patch',
    answered(one({ examples: ['a'] })),
    answered(one({ examples: ['a', 'b'] })),
  ],
  ['a new member of an open union', 'minor', answered(union(['card'])), answered(union(['card', 'qr']))],
  ['a member of a union goes', 'major', answered(union(['card', 'qr'])), answered(union(['card']))],
  ['another tag names the member', 'major', answered(union(['card'])), answered(union(['card'], 'kind'))],
  [
    'one more shape of an answer',
    'major',
    answered({ oneOf: [one({})] }),
    answered({ oneOf: [one({}), fields({ b: {} })] }),
  ],
  ['one more shape to send', 'minor', sent({ oneOf: [one({})] }), sent({ oneOf: [one({}), fields({ b: {} })] })],
  ['a shape to send goes', 'major', sent({ oneOf: [one({}), fields({ b: {} })] }), sent({ oneOf: [one({})] })],
  [
    'a minimum to send rises',
    'major',
    sent(one({ type: 'integer', minimum: 1 })),
    sent(one({ type: 'integer', minimum: 10 })),
  ],
  [
    'a minimum to send falls',
    'minor',
    sent(one({ type: 'integer', minimum: 10 })),
    sent(one({ type: 'integer', minimum: 1 })),
  ],
  ['a longest length to send comes', 'major', sent(one({})), sent(one({ maxLength: 9 }))],
  ['a limit of an answer', 'patch', answered(one({})), answered(one({ maxLength: 9 }))],
  ['a format', 'minor', answered(one({})), answered(one({ format: 'uri' }))],
  ['words', 'patch', answered(one({ description: 'A' })), answered(one({ description: 'B' }))],
  ['an example', 'patch', answered(one({ example: 'A' })), answered(one({ example: 'B' }))],
  [
    'evidence alone',
    'patch',
    answered(one({ 'x-evidence': 'assumed', 'x-source': 'a#b' })),
    answered(one({ 'x-evidence': 'seen', 'x-source': 'page@1' })),
  ],
  ['a field is deprecated', 'minor', answered(one({})), answered(one({ deprecated: true }))],
  ['a field is no longer hidden in logs', 'minor', answered(one({ 'x-sensitive': true })), answered(one({}))],
  ['a field is hidden in logs', 'patch', answered(one({})), answered(one({ 'x-sensitive': true }))],
  ['a new optional parameter', 'minor', asked(), asked(query())],
  ['a new required parameter', 'major', asked(), asked(query({ required: true }))],
  ['a parameter goes', 'major', asked(query()), asked()],
  ['a parameter becomes required', 'major', asked(query()), asked(query({ required: true }))],
  [
    'a parameter is written in another way',
    'major',
    asked(query({ style: 'form' })),
    asked(query({ style: 'pipeDelimited' })),
  ],
  [
    'a part of a body has another content type',
    'major',
    inParts({ a: { contentType: 'application/json' } }),
    inParts({ a: { contentType: 'application/xml' } }),
  ],
  [
    'a part of a body has a content type from now on',
    'major',
    inParts({}),
    inParts({ a: { contentType: 'text/csv' } }),
  ],
  ['parts of a body have content types from now on', 'major', inParts(), inParts({ a: { contentType: 'text/csv' } })],
  [
    'a field of a form is written in another way',
    'major',
    inParts({ a: { style: 'form' } }),
    inParts({ a: { style: 'pipeDelimited' } }),
  ],
  [
    'a part may have a header',
    'minor',
    inParts({ a: { contentType: 'text/csv' } }),
    inParts({ a: { contentType: 'text/csv', headers: { 'x-a': { schema: { type: 'string' } } } } }),
  ],
  [
    'a body becomes required',
    'major',
    { requestBody: { content: { 'application/json': { schema: one({}) } } } },
    sent(one({})),
  ],
  [
    'an error answer is described',
    'minor',
    answered(one({})),
    { responses: { ...Object(answered(one({})).responses), '400': { description: 'no' } } },
  ],
  ['the call has another name', 'major', { operationId: 'x.old' }, { operationId: 'x.new' }],
  ['the call may be sent twice', 'major', { 'x-repeat': 'never' }, { 'x-repeat': 'safe' }],
  ['the call is no longer sent twice', 'minor', { 'x-repeat': 'safe' }, { 'x-repeat': 'never' }],
  ['how it is settled goes', 'major', { 'x-settle': [{ operation: 'a.b', field: 'a', argument: 'a' }] }, {}],
  ['a callback comes', 'minor', {}, called('{$request.body#/a}', one({}))],
  [
    'a field that a callback always had may be missing',
    'major',
    called('{$request.body#/a}', fields({ a: {} }, { required: ['a'] })),
    called('{$request.body#/a}', fields({ a: {} })),
  ],
  [
    'a callback always has a field',
    'minor',
    called('{$request.body#/a}', fields({ a: {} })),
    called('{$request.body#/a}', fields({ a: {} }, { required: ['a'] })),
  ],
];

function documentOf(side: 2 | 3): Json {
  const paths = operations.map(
    (pair, index) =>
      [
        `/p${index}`,
        { post: { operationId: `p${index}.run`, responses: { '200': { description: 'ok' } }, ...pair[side] } },
      ] as const,
  );
  return toJson({
    openapi: '3.1.0',
    info: { title: 'Pairs', version: '1.0.0' },
    paths: Object.fromEntries(paths),
  });
}

const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

let changes: readonly Rated[] = [];
beforeAll(async () => {
  ({ changes } = await compareDocuments(documentOf(2), documentOf(3)));
});

const stepAt = (...path: readonly string[]): Step =>
  largestStep(changes.filter((change) => path.every((part, at) => change.path[at] === part)).map(({ step }) => step));

describe(`the policy, over ${operations.length} pairs of operations`, () => {
  test.each(operations.map((pair, index) => [pair[0], pair[1], index] as const))('%s: %s', (_, step, index) => {
    expect(stepAt('paths', `/p${index}`)).toBe(step);
  });

  test('a call goes, a call comes, a type goes', async () => {
    const call = { get: { operationId: 'a.b', responses: { '200': { description: 'ok' } } } };
    const base = { openapi: '3.1.0', info: { title: 'A', version: '1.0.0' } };
    const { changes: found } = await compareDocuments(
      toJson({ ...base, paths: { '/old': call }, components: { schemas: { Old: {} } } }),
      toJson({ ...base, paths: { '/new': call }, components: { schemas: { New: {} } } }),
    );
    expect(found.map(({ kind, step }) => `${kind} ${step}`).sort()).toEqual([
      'added minor',
      'added minor',
      'removed major',
      'removed major',
    ]);
  });
});
