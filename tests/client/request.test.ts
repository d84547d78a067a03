// Requests that cannot be sent as they are in, a typed error out; the server hears nothing of them.

import { ChingChingPay, InvalidRequestError, SdkError } from 'chingchingpay';
import { afterEach, describe, expect, test } from 'vitest';
import { caught, order } from '../sdk/shop.js';
import { arrived, clientOf, given, without } from './answering.js';

describe('nothing is sent', () => {
  afterEach(() => expect(arrived()).toBe(0));

  test.each([
    ['""', ''],
    ['"."', '.'],
    ['".."', '..'],
    ['undefined', undefined],
    ['null', null],
    ['an object', {}],
    ['a list of none', []],
  ])('for a path value that is %s', async (_, value) => {
    const { payments, settlements } = clientOf();
    for (const [call, self] of [
      [payments.retrieve, payments],
      [settlements.download, settlements],
    ] as const) {
      const error = await caught(Reflect.apply(call, self, [value]));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toMatchObject({
        attempts: 0,
        message: expect.stringMatching(/^(paymentID|settlementID): a path value/),
      });
    }
  });

  test.each([
    ['none', {}],
    ['empty ones', { merchant_reference: '', payment_id: '' }],
    ['null', { merchant_reference: null }],
  ])('for a checkout whose references are %s', async (_, fields) => {
    const { merchant_reference, ...rest } = order();
    expect(merchant_reference).toBeDefined();
    const { payments } = clientOf();
    const error = await caught(Reflect.apply(payments.checkout, payments, [{ ...rest, ...fields }]));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({
      operation: 'payments.checkout',
      message: expect.stringContaining('merchant_reference'),
    });
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('for an amount that is %d', async (amount) => {
    const error = await caught(clientOf().payments.checkout(order({ amount })));
    expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('amount') });
  });

  test.each([
    ['no body at all', undefined],
    ['a body that holds itself', Object.assign(Object(order()), { payment_method_option: circle() })],
    ['a number that JSON lacks', Object.assign(Object(order()), { amount: 10n })],
  ])('for %s', async (_, request) => {
    const { payments } = clientOf();
    await expect(async () => Reflect.apply(payments.checkout, payments, [request])).rejects.toThrow();
  });

  test.each([
    ['a line feed', { 'x-trace': 'a\nb' }],
    ['a name that is none', { 'x trace': 'a' }],
    ['a value beyond Latin-1', { 'x-trace': '付' }],
  ])('for a header with %s', async (_, headers) => {
    expect(await caught(clientOf().payments.checkout(order(), { headers }))).toMatchObject({
      code: 'invalid_request',
      attempts: 0,
    });
  });

  test('when the caller has left before', async () => {
    const error = await caught(clientOf().payments.checkout(order(), { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', attempts: 0 });
  });

  test('when the deadline has passed before', async () => {
    const error = await caught(clientOf().payments.checkout(order(), { deadline: 0 }));
    expect(error).toMatchObject({ code: 'timeout', attempts: 0 });
  });

  test('when a hook says no', async () => {
    const onRequest = () => {
      throw new Error('not today');
    };
    const error = await caught(clientOf({ onRequest }).payments.checkout(order()));
    expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('not today') });
  });
});

function circle(): object {
  const round: Record<string, unknown> = {};
  round.self = round;
  return round;
}

test('every error is one of the SDK, with a name that a minifier leaves alone', async () => {
  const errors = [
    without(ChingChingPay, { ...given }),
    await caught(clientOf().payments.retrieve('..')),
    await caught(clientOf().payments.retrieve('p', { timeout: 0, deadline: 0 })),
  ];
  for (const error of errors) {
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toMatch(/^SdkError \[(configuration|invalid_request|timeout)]: /);
  }
});
