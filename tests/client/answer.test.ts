// Answers that are no success in, typed errors out that say what came and whether the outcome is known.

import { EnvelopeError, OutcomeUnknownError, type SdkError, StatusError, UnreadableError } from 'chingchingpay';
import { describe, expect, test } from 'vitest';
import { reply } from '../sdk/recorder.js';
import { caught, order } from '../sdk/shop.js';
import { answerWith, arrived, clientOf } from './answering.js';

/** Answers that are no success: what came, the error, and what of it is kept. */
const answers: readonly (readonly [string, ReturnType<typeof reply>, new (...given: never[]) => SdkError, object])[] = [
  [
    'a page of HTML',
    reply(200, '<html>502</html>'),
    UnreadableError,
    { reason: 'syntax', status: 200, body: '<html>502</html>' },
  ],
  [
    'half of a JSON',
    reply(200, '{"data":{"payment_id"'),
    UnreadableError,
    { reason: 'syntax', body: '{"data":{"payment_id"' },
  ],
  ['nothing', reply(200), UnreadableError, { reason: 'empty', status: 200, body: '' }],
  ['nothing, and says so', reply(204), UnreadableError, { reason: 'empty', status: 204, body: '' }],
  ['spaces', reply(200, '  \n'), UnreadableError, { reason: 'syntax', body: '  \n' }],
  ['a byte order mark and nothing', reply(200, '\ufeff'), UnreadableError, { status: 200 }],
  ['a key twice', reply(200, '{"data":{"result":"a","result":"b"}}'), UnreadableError, { reason: 'duplicate' }],
  [
    'money that no number holds',
    reply(200, '{"data":{"amount":9007199254740993}}'),
    UnreadableError,
    { reason: 'unsafe-integer' },
  ],
  [
    'bytes that are no UTF-8',
    reply(200, Uint8Array.of(0x22, 0xff, 0x22)),
    UnreadableError,
    { reason: 'encoding', status: 200 },
  ],
  [
    'a failure inside 200',
    reply(200, '{"code":50001,"message":"余额不足"}'),
    EnvelopeError,
    {
      status: 200,
      envelopeCode: 50001,
      envelopeMessage: '余额不足',
      confirmed: false,
      body: '{"code":50001,"message":"余额不足"}',
    },
  ],
  [
    'a code that is text',
    reply(200, '{"code":"E17","data":null}'),
    EnvelopeError,
    { envelopeCode: 'E17', envelopeMessage: '' },
  ],
  ['null', reply(200, 'null'), EnvelopeError, { status: 200, body: 'null' }],
  ['a list', reply(200, '[]'), EnvelopeError, { status: 200, body: '[]' }],
  ['an empty object', reply(200, '{}'), EnvelopeError, { status: 200, body: '{}' }],
  [
    'data that a prototype holds',
    reply(200, '{"__proto__":{"data":{"payment_id":"a"}}}'),
    EnvelopeError,
    { status: 200 },
  ],
  ['500 and nothing', reply(500), StatusError, { code: 'http_500', status: 500, body: '' }],
  [
    '500 in the envelope',
    reply(500, '{"code":1,"data":{"payment_id":"a","result":"b"}}'),
    StatusError,
    { code: 'http_500', status: 500 },
  ],
  ['502 and HTML', reply(502, '<h1>Bad</h1>'), StatusError, { code: 'http_502', body: '<h1>Bad</h1>' }],
  ['401', reply(401, '{"message":"no"}'), StatusError, { code: 'http_401', status: 401, body: '{"message":"no"}' }],
  [
    '503 and a time',
    reply(503, 'later', { 'retry-after': '7' }),
    StatusError,
    { status: 503, retryAfter: 7000, body: 'later' },
  ],
];

describe.each(answers)('when the gateway answers %s', (_, came, kind, facts) => {
  test('a read is a typed error with status and body', async () => {
    answerWith(() => came);
    const error = await caught(clientOf().transactions.query({ merchant_reference: 'r' }));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({
      ...facts,
      operation: 'transactions.query',
      method: 'POST',
      path: '/gateway/api/v1/payments/transactions/query',
      attempts: 1,
    });
    expect('settle' in error && error.settle).toBeFalsy();
  });

  test('a checkout says so too, and whether the outcome is known', async () => {
    answerWith(() => came);
    const error = await caught(clientOf({ retries: 2 }).payments.checkout(order({ merchant_reference: 'r-1' })));
    const known = kind === EnvelopeError || came.status === 401;
    if (known) expect(error).toBeInstanceOf(kind);
    else expect(error).toMatchObject({ code: 'outcome_unknown', references: { merchant_reference: 'r-1' } });
    const inner = error instanceof OutcomeUnknownError ? error.cause : error;
    expect(inner).toBeInstanceOf(kind);
    expect(inner).toMatchObject(facts);
    expect(arrived()).toBe(1);
    if (kind === EnvelopeError) {
      answerWith(() => reply(404, '{}'));
      expect(error instanceof EnvelopeError && (await error.settle?.())).toMatchObject({ kind: 'not-found-yet' });
    }
  });
});

describe('the rule of success', () => {
  test('data that lacks a required member is no success of a checkout', async () => {
    answerWith(() =>
      reply(200, '{"code":0,"data":{"payment_id":"p","result":"","transaction_id":"t","transaction_type":"sale"}}'),
    );
    expect(await caught(clientOf().payments.checkout(order()))).toBeInstanceOf(EnvelopeError);
  });

  test("can be the caller's own, and is then confirmed", async () => {
    answerWith(() => reply(200, '{"code":7,"data":{"payment_id":"p"}}'));
    const success = (envelope: Readonly<Record<string, unknown>>) => envelope.code === 7;
    expect(await clientOf({ success }).payments.checkout(order())).toEqual({ payment_id: 'p' });
    answerWith(() => reply(200, '{"code":8,"data":{"payment_id":"p"}}'));
    expect(await caught(clientOf({ success }).payments.checkout(order()))).toMatchObject({
      code: 'envelope',
      confirmed: true,
    });
  });

  test('what the document does not know is handed on: names that objects have stay data', async () => {
    answerWith(() => reply(200, '{"data":{"then":"a","constructor":1,"__proto__":{"polluted":true},"status":"?"}}'));
    const data = await clientOf().transactions.query({ merchant_reference: 'r' });
    expect(Object.entries(data)).toEqual([
      ['then', 'a'],
      ['constructor', 1],
      ['__proto__', { polluted: true }],
      ['status', '?'],
    ]);
    expect(Object('').polluted).toBeUndefined();
  });
});
