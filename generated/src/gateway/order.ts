// A request to pay in, the payment it belongs to out: a new one, or an old one that can still be paid.

import { type Fields, numberOf, pick, textOf } from './fields.js';
import type { Happening } from './journal.js';
import type { Ledger } from './ledger.js';
import { isOpen, type Payment } from './record.js';
import { Refusal } from './reply.js';
import type { World } from './world.js';

/** A payment to pay, and what has to be remembered before it is. */
export interface Order {
  readonly payment: Payment;
  readonly happenings: readonly Happening[];
}

/** Throws a `Refusal` where the request does not say enough, or the reference is taken. */
export function openOrder(world: World, request: Fields, costs: boolean): Order {
  const existing = textOf(request, 'payment_id');
  return existing ? reopen(world.ledger, existing, request) : open(world, request, costs);
}

function open({ ledger, now }: World, request: Fields, costs: boolean): Order {
  const merchant_reference = textOf(request, 'merchant_reference');
  if (!merchant_reference) throw new Refusal(400, 'merchant_reference is required when payment_id is empty');
  refuseTaken(ledger, merchant_reference);
  const amount = numberOf(request, 'amount') ?? 0;
  const currency = textOf(request, 'currency') ?? '';
  if (costs) checkMoney(amount, currency);
  const created = now();
  const expires = readExpiry(textOf(request, 'expires_at'), created);
  const payment: Payment = {
    payment_id: ledger.nextPayment(),
    merchant_id: textOf(request, 'merchant_id') ?? '',
    merchant_reference,
    amount: costs ? amount : 0,
    currency,
    created,
    ...(expires && { expires }),
    details: pick(request, 'callback_url', 'cancel_url', 'complete_url', 'description', 'device_id', 'store_id'),
  };
  return { payment, happenings: [{ kind: 'payment', payment }] };
}

/** An order has one payment, so a new try ends the one before. */
function reopen(ledger: Ledger, id: string, request: Fields): Order {
  const payment = ledger.payment(id);
  if (!payment) throw new Refusal(404, `there is no payment ${id}`);
  const status = ledger.statusOf(id);
  if (status === 'succeeded' || status === 'expired') throw new Refusal(409, `the payment ${id} has ${status}`);
  const given = { ...pick(request, 'amount', 'currency', 'merchant_reference', 'merchant_id') };
  const differs = Object.entries(given).find(([name, value]) => Reflect.get(payment, name) !== value);
  if (differs) throw new Refusal(409, `${differs[0]} differs from that of the payment ${id}`);
  const open = ledger.transactionsOf(id).filter((one) => one.transaction_type !== 'refund' && isOpen(one));
  return {
    payment,
    happenings: open.map(({ transaction_id }) => ({ kind: 'status', transaction_id, status: 'cancelled' })),
  };
}

/** The vendor's page says that a reference must be unique. */
export function refuseTaken(ledger: Ledger, reference: string): void {
  if (ledger.isTaken(reference)) throw new Refusal(409, `the merchant_reference ${reference} was used before`);
}

function checkMoney(amount: number, currency: string): void {
  if (amount <= 0) throw new Refusal(400, 'amount must be given, in minor units, and more than 0');
  if (!currencies.includes(currency)) throw new Refusal(400, `currency must be one of ${currencies.join(', ')}`);
}

/** The checkout page says that these are supported. */
const currencies: readonly string[] = ['HKD', 'CNY'];

/** A timestamp in a string. Whether it counts seconds or milliseconds is not documented: its size tells. */
function readExpiry(text: string | undefined, now: number): number | undefined {
  if (!text) return undefined;
  if (!/^\d{1,16}$/.test(text)) throw new Refusal(400, 'expires_at must be a timestamp, in digits');
  const expires = Number(text) < 100_000_000_000 ? Number(text) * 1000 : Number(text);
  if (expires <= now) throw new Refusal(400, 'expires_at has passed');
  return expires;
}
