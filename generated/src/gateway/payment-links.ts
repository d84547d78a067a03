// A request for a link in, the address of a hosted page out.

import { type Fields, pick, textOf } from './fields.js';
import { openOrder } from './order.js';
import type { Transaction } from './record.js';
import { Refusal } from './reply.js';
import { pageOf, type World } from './world.js';

export function create(world: World, request: Fields): Fields {
  const type = textOf(request, 'payment_type') ?? 'link';
  if (type !== 'link' && type !== 'checkout') throw new Refusal(400, 'payment_type must be link or checkout');
  const { payment, happenings } = openOrder(world, request, true);
  const { payment_id, merchant_reference, amount, currency } = payment;
  const transaction: Transaction = {
    transaction_id: world.ledger.nextTransaction(),
    payment_id,
    transaction_type: 'sale',
    merchant_reference,
    amount,
    currency,
    payment_method: '',
    created: world.now(),
    status: 'created',
    details: pick(request, 'callback_url', 'description', 'device_id'),
  };
  world.ledger.commit(...happenings, { kind: 'transaction', transaction });
  return { merchant_reference, payment_id, payment_link: pageOf(world, payment_id), status: transaction.status };
}
