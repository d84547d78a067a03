// A payer who allows AutoDebit, from the first call to the debit: the page a merchant builds reads the return once.

import { resolveNextAction } from 'chingchingpay';
import { memoryStore, readAutoDebitReturn } from 'chingchingpay/redirect';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShop, order, type Shop } from './shop.js';

let shop: Shop;
const session = { state: 'st"ate 01', store: memoryStore() };

beforeEach(async () => {
  shop = await openShop('HTTP on loopback');
  session.store = memoryStore();
});
afterEach(() => shop.close());

/** One step of AutoDebit; what the payer or the merchant has to do next. */
async function step(name: string, option: Record<string, unknown>, type = 'command') {
  const request = order({
    payment_method: `HK_ALIPAY_AUTODEBIT_${name}`,
    payment_method_option: option,
    transaction_type: type,
  });
  return resolveNextAction((await shop.client.payments.checkout(request)).next_action);
}

/** Where the payer's browser is sent, after "allow" or "refuse" on the page it was led to. */
async function decide(choice: 'allow' | 'refuse'): Promise<string> {
  const first = await step('PREPARE', {
    merchant_agreement_id: 'agreement-1',
    redirect_url: 'https://shop.example/back?x=1',
    state: session.state,
  });
  if (first.kind !== 'redirect_to_url') throw new Error(`PREPARE led to ${first.kind}`);
  const answer = await fetch(first.payload.url ?? '', {
    method: 'POST',
    body: new URLSearchParams({ do: choice }),
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? '';
}

test('what comes back is granted once, and its code buys a token that can be debited', async () => {
  const address = await decide('allow');
  const granted = await readAutoDebitReturn(address, session);
  expect(granted).toMatchObject({ kind: 'granted', parameters: { x: '1', merchantAgreementId: 'agreement-1' } });
  expect(await readAutoDebitReturn(address, session)).toEqual({ kind: 'refused', reason: 'replay' });

  const token = await step('TOKEN', { auth_code: granted.kind === 'granted' && granted.code });
  if (token.kind !== 'alipay_auto_debit') throw new Error(`TOKEN led to ${token.kind}`);
  const { access_token } = token.payload;
  expect(await step('PAY', { access_token }, 'sale')).toMatchObject({ kind: 'unknown', reason: 'absent' });
});

test("another session's return is refused, and the code stays for the one it belongs to", async () => {
  const address = await decide('allow');
  const other = { ...session, state: 'another' };
  expect(await readAutoDebitReturn(address, other)).toEqual({ kind: 'refused', reason: 'state' });
  expect(await readAutoDebitReturn(address, session)).toMatchObject({ kind: 'granted' });
});

test('a payer who does not agree comes back without a code', async () => {
  expect(await readAutoDebitReturn(await decide('refuse'), session)).toMatchObject({ kind: 'declined' });
});
