// Random merchants and payers, one after the other and all at once: money never appears or vanishes.

import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { description } from '../../tests/sandbox/merchant.js';
import { Gateway } from './gateway.js';
import type { Happening, Journal } from './journal.js';

/** What a model of the gateway knows: amounts alone. */
interface Model {
  readonly sales: Map<string, { amount: number; status: string; refunded: number }>;
  readonly refunds: Set<string>;
}

interface Real {
  readonly gateway: Gateway;
  readonly call: (path: string, body?: object) => Promise<{ status: number; data: Readonly<Record<string, unknown>> }>;
}

function start(journal?: Journal): Real {
  const gateway = new Gateway(description, { now: () => 1_800_000_000_000, ...(journal && { journal }) });
  const { apiKey = '', secret = '' } = gateway.credentials;
  return {
    gateway,
    call: async (path, body) => {
      const text = body ? JSON.stringify(body) : '';
      const answer = await gateway.fetch(`https://sandbox.invalid/gateway/api/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          'x-api-key': apiKey,
          'x-signature': createHmac('sha256', secret).update(text).digest('hex'),
        },
        ...(body && { body: text }),
      });
      const { data = {} } = JSON.parse(await answer.text());
      return { status: answer.status, data };
    },
  };
}

const sale = (merchant_reference: string, amount: number, payment_method: string) => ({
  amount,
  channel_id: 1,
  currency: 'HKD',
  merchant_id: 'M1',
  merchant_reference,
  payment_method,
  transaction_type: 'sale',
});

const refund = (merchant_reference: string, original_merchant_reference: string, amount: number) => ({
  amount,
  currency: 'HKD',
  merchant_reference,
  original_merchant_reference,
  transaction_type: 'refund',
});

type Step = fc.AsyncCommand<Model, Real>;

const methods = { SANDBOX_PAID: 'succeeded', SANDBOX_DECLINED: 'failed', SANDBOX_NO_ACTION: 'pending' } as const;
const isOpen = (status: string): boolean => status === 'created' || status === 'pending';

const pays = (name: string, amount: number, method: keyof typeof methods): Step => ({
  check: () => true,
  run: async (model, { call }) => {
    const { status } = await call('/payments/checkout', sale(name, amount, method));
    const taken = model.sales.has(name) || model.refunds.has(name);
    expect(status).toBe(taken ? 409 : 200);
    if (!taken) model.sales.set(name, { amount, status: methods[method], refunded: 0 });
  },
  toString: () => `pay(${name}, ${amount}, ${method})`,
});

const links = (name: string, amount: number): Step => ({
  check: () => true,
  run: async (model, { call }) => {
    const request = { amount, currency: 'HKD', merchant_id: 'M1', merchant_reference: name };
    const { status } = await call('/payments/link', request);
    const taken = model.sales.has(name) || model.refunds.has(name);
    expect(status).toBe(taken ? 409 : 200);
    if (!taken) model.sales.set(name, { amount, status: 'created', refunded: 0 });
  },
  toString: () => `link(${name}, ${amount})`,
});

const triesAgain = (name: string, method: keyof typeof methods): Step => ({
  check: (model) => model.sales.has(name),
  run: async (model, { call }) => {
    const known = model.sales.get(name);
    const { data } = await call('/payments/transactions/query', { merchant_reference: name });
    const request = { ...sale(name, known?.amount ?? 0, method), payment_id: data.payment_id };
    const { status } = await call('/payments/checkout', request);
    expect(status).toBe(known?.status === 'succeeded' ? 409 : 200);
    if (known && status === 200) known.status = methods[method];
  },
  toString: () => `tryAgain(${name}, ${method})`,
});

const presses = (name: string, button: 'pay' | 'fail' | 'cancel'): Step => ({
  check: (model) => model.sales.has(name),
  run: async (model, { gateway, call }) => {
    const known = model.sales.get(name);
    const { data } = await call('/payments/transactions/query', { merchant_reference: name });
    const page = `https://sandbox.invalid/sandbox/pay/${data.payment_id}`;
    const { status } = await gateway.fetch(page, { method: 'POST', body: new URLSearchParams({ do: button }) });
    expect(status).toBe(isOpen(known?.status ?? '') ? 303 : 409);
    if (known && status === 303) known.status = { pay: 'succeeded', fail: 'failed', cancel: 'cancelled' }[button];
  },
  toString: () => `press(${name}, ${button})`,
});

const refunds = (name: string, original: string, amount: number): Step => ({
  check: () => true,
  run: async (model, { call }) => {
    const known = model.sales.get(original);
    const { status } = await call('/payments/transactions/refund', refund(name, original, amount));
    const free = !model.sales.has(name) && !model.refunds.has(name);
    const covered = known?.status === 'succeeded' && known.refunded + amount <= known.amount;
    expect(status === 200).toBe(free && covered);
    if (known && status === 200) {
      known.refunded += amount;
      model.refunds.add(name);
    }
  },
  toString: () => `refund(${name}, ${original}, ${amount})`,
});

/** Everything the gateway says of money is what the model says. */
const audits: Step = {
  check: () => true,
  run: async (model, real) => {
    let settled = 0;
    for (const [name, known] of model.sales) {
      const { data } = await real.call('/payments/transactions/query', { merchant_reference: name });
      expect(data).toMatchObject({ amount: known.amount, status: known.status });
      const detail = await real.call(`/payments/detail/${data.payment_id}`);
      expect(detail.data).toMatchObject({ status: known.status, refunded_amount: known.refunded });
      if (known.status === 'succeeded') settled += known.amount - known.refunded;
    }
    expect(await settledBy(real)).toBe(settled);
  },
  toString: () => 'audit',
};

async function settledBy({ call }: Real): Promise<number> {
  const { data } = await call('/settlements?page_size=100');
  const { settlements } = data;
  if (!Array.isArray(settlements)) throw new Error('no list of settlements');
  return settlements.reduce((sum: number, { amount }) => sum + amount, 0);
}

// Few names, so that they meet.
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const amount = fc.integer({ min: 10, max: 40 });
const method = fc.constantFrom('SANDBOX_PAID', 'SANDBOX_DECLINED', 'SANDBOX_NO_ACTION');
const steps = fc.commands(
  [
    fc.tuple(name, amount, method).map((args) => pays(...args)),
    fc.tuple(name, amount).map((args) => links(...args)),
    fc.tuple(name, method).map((args) => triesAgain(...args)),
    fc.tuple(name, fc.constantFrom('pay', 'fail', 'cancel')).map((args) => presses(...args)),
    fc.tuple(name, name, fc.integer({ min: 1, max: 30 })).map((args) => refunds(...args)),
    fc.constant(audits),
  ],
  { size: '+1' },
);

test('one merchant: after any steps, everything the gateway says of money is what a model of sums says', async () => {
  const run = async (commands: Iterable<Step>) => {
    const model: Model = { sales: new Map(), refunds: new Set() };
    const real = start();
    await fc.asyncModelRun(() => ({ model, real }), [...commands, audits]);
  };
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: 60 });
});

type Wish =
  | { readonly kind: 'sale'; readonly name: string; readonly amount: number }
  | { readonly kind: 'refund'; readonly name: number; readonly original: string; readonly amount: number };

test('many clients at once: one reference is one payment, and refunds never exceed', async () => {
  const wish: fc.Arbitrary<Wish> = fc.oneof(
    fc.record({ kind: fc.constant('sale' as const), name, amount }),
    fc.record({ kind: fc.constant('refund' as const), name: fc.nat(30), original: name, amount }),
  );
  const run = async (wishes: readonly Wish[]) => {
    const real = start();
    const send = async (one: (typeof wishes)[number]) =>
      one.kind === 'sale'
        ? { one, ...(await real.call('/payments/checkout', sale(one.name, one.amount, 'SANDBOX_PAID'))) }
        : {
            one,
            ...(await real.call('/payments/transactions/refund', refund(`r${one.name}`, one.original, one.amount))),
          };
    const done = (await Promise.all(wishes.map(send))).filter(({ status }) => status === 200);
    const paid = done.filter(({ one }) => one.kind === 'sale');
    const back = done.filter(({ one }) => one.kind === 'refund');
    expect(new Set(done.map(({ one }) => `${one.kind}${one.name}`)).size).toBe(done.length);
    expect(new Set(done.map(({ data }) => data.transaction_id)).size).toBe(done.length);
    for (const { one } of paid) {
      const given = back.filter((it) => it.one.kind === 'refund' && it.one.original === one.name);
      expect(sum(given)).toBeLessThanOrEqual(one.amount);
    }
    expect(await settledBy(real)).toBe(sum(paid) - sum(back));
  };
  const sum = (done: readonly { readonly one: { readonly amount: number } }[]): number =>
    done.reduce((total, { one }) => total + one.amount, 0);
  await fc.assert(fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 40 }), run), { numRuns: 50 });
});

test('a gateway that is started again from its journal says what the first one said', async () => {
  const run = async (commands: Iterable<Step>) => {
    const kept: string[] = [];
    const journal: Journal = {
      append: (happenings) => kept.push(...happenings.map((one) => JSON.stringify(one))),
      replay: () => kept.map((line): Happening => JSON.parse(line)),
    };
    const model: Model = { sales: new Map(), refunds: new Set() };
    await fc.asyncModelRun(() => ({ model, real: start(journal) }), commands);
    const before = kept.length;
    await fc.asyncModelRun(() => ({ model, real: start(journal) }), [audits, pays('new', 10, 'SANDBOX_PAID'), audits]);
    expect(kept).toHaveLength(before + 2);
  };
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: 50 });
});
