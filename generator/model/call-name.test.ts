// An operation -> the call it becomes, as tables.

import { expect, test } from 'vitest';
import { nameCall, sharedRoot } from './call-name.js';

test.each([
  ['an id of two parts is taken at its word', { operationId: 'payments.checkout' }, 'payments.checkout'],
  ['a slash parts it too', { operationId: 'repos/get-content' }, 'repos.getContent'],
  ['of several parts the last is the verb', { operationId: 'v1.payment_links.create' }, 'v1PaymentLinks.create'],
  ['a reserved word is called by its name', { operationId: 'payments.delete' }, 'payments.delete'],
  ['the tag names the resource', { operationId: 'search', tags: ['Payment links'] }, 'paymentLinks.search'],
  [
    'the id need not repeat the tag',
    { operationId: 'createPaymentLink', tags: ['Payment links'] },
    'paymentLinks.create',
  ],
  ['an id that is the tag alone stays', { operationId: 'payments', tags: ['payments'] }, 'payments.payments'],
  ['the first tag counts', { operationId: 'list', tags: ['shops', 'admin'] }, 'shops.list'],
  ['without a tag the path names the resource', { operationId: 'listAll' }, 'orders.listAll'],
  ['an empty operation has a name', {}, 'orders.list'],
])('%s', (_, operation, wanted) => {
  const { resource, verb } = nameCall(operation, 'get', '/orders', []);
  expect(`${resource}.${verb}`).toBe(wanted);
});

test.each([
  ['get', '/shops', 'shops.list'],
  ['post', '/shops', 'shops.create'],
  ['get', '/shops/{id}', 'shops.retrieve'],
  ['put', '/shops/{id}', 'shops.replace'],
  ['patch', '/shops/{id}', 'shops.update'],
  ['delete', '/shops/{id}', 'shops.delete'],
  ['head', '/shops/{id}', 'shops.head'],
  ['get', '/shops/{id}/refunds', 'shops.listRefunds'],
  ['get', '/{id}', 'root.retrieve'],
  ['get', '/', 'root.list'],
])('without an id %s %s is %s', (method, path, wanted) => {
  const { resource, verb } = nameCall({}, method, path, []);
  expect(`${resource}.${verb}`).toBe(wanted);
});

test.each([
  ['what every path begins with is no resource', ['/api/v1/shops', '/api/v1/orders'], ['api', 'v1']],
  ['a path’s last part is never shared', ['/shops', '/shops/{id}'], []],
  ['a hole ends it', ['/{tenant}/shops', '/{tenant}/orders'], []],
  ['of one path only what looks like a prefix counts', ['/api/v2/shops/list'], ['api', 'v2']],
  ['no paths share nothing', [], []],
])('%s', (_, paths, wanted) => {
  expect(sharedRoot(paths)).toEqual(wanted);
});
