// What must be given comes first.

import type { Orders } from './src/resources/orders.js';

export const create = (orders: Orders): Promise<unknown> =>
  orders.create({ shop: 'a' }, { 'Idempotency-Key': 'k' }, { id: '1' }, { timeout: 1000 });
export const list = (orders: Orders): Promise<unknown> => orders.list({ 'status[]': ['open'] });
// @ts-expect-error: no such status
export const wrong = (orders: Orders): Promise<unknown> => orders.list({ 'status[]': ['shut'] });
