// Text or the object itself; the answer holds text.

import type { NewOrder, Order } from './src/resources/orders.js';

export const asText: NewOrder = { items: '[]', 'goods-list': '[]' };
export const asObject: NewOrder = { items: [{ sku: 'a' }], class: null, 'goods-list': [{ anything: 1 }] };
export const read = (order: Order): string => order.items ?? '';
// @ts-expect-error: an item has a sku
export const wrong: NewOrder = { items: [{}], 'goods-list': '[]' };
