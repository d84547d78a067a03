// Checkout and look-up: what a payment answers.

import { answerAutoDebit, isAutoDebit, type Played } from './auto-debit.js';
import { type Fields, pick, textOf } from './fields.js';
import { nextActionOf, paymentMethods } from './next-action.js';
import { openOrder } from './order.js';
import type { Payment, Status, Transaction, TransactionType } from './record.js';
import { Refusal } from './reply.js';
import { referenceOf, refundBy } from './transactions.js';
import { pageOf, secondsOf, type World } from './world.js';

export function checkout(world: World, request: Fields): Fields {
  const type = textOf(request, 'transaction_type') ?? '';
  if (type === 'refund') return started(refundOrder(world, request));
  if (type !== 'sale' && type !== 'command') throw new Refusal(400, 'transaction_type must be sale, refund or command');
  const method = textOf(request, 'payment_method') ?? '';
  const play = playOf(method, type);
  const { payment, happenings } = openOrder(world, request, type === 'sale');
  const transaction: Transaction = {
    transaction_id: world.ledger.nextTransaction(),
    payment_id: payment.payment_id,
    transaction_type: type,
    merchant_reference: payment.merchant_reference,
    amount: payment.amount,
    currency: payment.currency,
    payment_method: method,
    created: world.now(),
    status: play.status,
    details: pick(request, 'callback_url', 'channel_id', 'description', 'device_id'),
  };
  const { action, agreement } = play.act(world, transaction, request);
  world.ledger.commit(
    ...happenings,
    { kind: 'transaction', transaction },
    ...(agreement ? [{ kind: 'agreement', agreement } as const] : []),
  );
  return { ...started(transaction), ...(action && { next_action: action }) };
}

/** How a payment method goes: where it stands after checkout, and what the payer has to do. */
export interface Play {
  readonly status: Status;
  readonly act: (world: World, transaction: Transaction, request: Fields) => Played;
}

function playOf(method: string, type: TransactionType): Play {
  if (isAutoDebit(method)) return answerAutoDebit(method, type);
  if (method === 'SANDBOX_PAID') return { status: 'succeeded', act: () => ({}) };
  if (method === 'SANDBOX_DECLINED') return { status: 'failed', act: () => ({}) };
  if (!paymentMethods.includes(method)) throw new Refusal(400, unknownMethod);
  return {
    // A command moves no money, so nothing is left to wait for.
    status: type === 'command' ? 'succeeded' : 'pending',
    act: (world, { transaction_id, payment_id, amount }) => {
      const place = { transaction_id, amount, page: pageOf(world, payment_id), now: world.now() };
      const action = nextActionOf(method, place);
      return action ? { action } : {};
    },
  };
}

const unknownMethod =
  'payment_method is unknown here: the vendor has not published its list, so only HK_ALIPAY_AUTODEBIT_PREPARE, _TOKEN, ' +
  '_PAY and _CANCELAUTH and methods of the sandbox are: SANDBOX_ and the name of a next action in upper case, such as ' +
  'SANDBOX_REDIRECT_TO_URL, or SANDBOX_PAID, SANDBOX_DECLINED, SANDBOX_NO_ACTION';

/** The page says of `payment_id`: for a refund, the order that is refunded. */
function refundOrder(world: World, request: Fields): Transaction {
  const id = textOf(request, 'payment_id');
  if (!id) throw new Refusal(400, 'a refund needs the payment_id of the order that is refunded');
  const sale = world.ledger
    .transactionsOf(id)
    .find((one) => one.transaction_type === 'sale' && one.status === 'succeeded');
  if (!sale) throw new Refusal(world.ledger.payment(id) ? 409 : 404, `there is no paid payment ${id}`);
  return refundBy(world, sale, request);
}

function started(transaction: Transaction): Fields {
  return {
    ...pick({ ...transaction }, 'merchant_reference', 'payment_id', 'transaction_id', 'transaction_type'),
    payment_reference: referenceOf(transaction),
    result: transaction.status,
  };
}

export function retrieve({ ledger }: World, id: string): Fields {
  const payment = ledger.payment(id);
  if (!payment) throw new Refusal(404, `there is no payment ${id}`);
  return {
    ...describe(payment),
    channels: channelsOf(ledger.transactionsOf(id)),
    refunded_amount: ledger.refunded(id),
    status: ledger.statusOf(id),
  };
}

function describe({ details, created, expires, ...payment }: Payment): Fields {
  const { merchant_id } = payment;
  return {
    ...pick(details, 'callback_url', 'cancel_url', 'complete_url', 'description', 'device_id'),
    ...pick({ ...payment }, 'currency', 'merchant_id', 'merchant_reference', 'payment_id'),
    created_at: secondsOf(created),
    ...(expires && { expires_at: secondsOf(expires) }),
    merchant: { merchant_id, merchant_name: 'Sandbox merchant', status: 1 },
    store: pick(details, 'store_id'),
  };
}

function channelsOf(transactions: readonly Transaction[]): readonly Fields[] {
  const ids = new Set(
    transactions.flatMap(({ details }) => (details.channel_id === undefined ? [] : [details.channel_id])),
  );
  return [...ids].map((channel_id) => ({ channel_id, sub_channel_id: [] }));
}
