// Null is asked for once, and then it is gone.

import type { Order } from './src/resources/orders.js';

export const ids = ({ all, any, typed, reference }: Order): readonly string[] =>
  [all, any, typed, reference].flatMap((shop) => (shop ? [shop.id] : []));
// @ts-expect-error: the shop may be null
export const careless = (order: Order): string => order.all.id;
