// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import type { Route } from './gateway/route.js';
import {
  checkoutRequestShape,
  checkoutResponseShape,
  paymentLinkRequestShape,
  paymentLinkShape,
  paymentShape,
  refundRequestShape,
  refundShape,
  settlementListShape,
  transactionQueryShape,
  transactionShape,
} from './shapes.js';

/** Every operation, as the gateway must answer it. */
export const routes: readonly Route[] = [
  {
    id: 'payments.checkout',
    method: 'POST',
    path: '/api/v1/payments/checkout',
    body: () => checkoutRequestShape,
    bodyRequired: true,
    answer: () => checkoutResponseShape,
    enveloped: true,
  },
  {
    id: 'payments.retrieve',
    method: 'GET',
    path: '/api/v1/payments/detail/{paymentID}',
    bodyRequired: false,
    answer: () => paymentShape,
    enveloped: true,
  },
  {
    id: 'transactions.query',
    method: 'POST',
    path: '/api/v1/payments/transactions/query',
    body: () => transactionQueryShape,
    bodyRequired: true,
    answer: () => transactionShape,
    enveloped: true,
  },
  {
    id: 'transactions.refund',
    method: 'POST',
    path: '/api/v1/payments/transactions/refund',
    body: () => refundRequestShape,
    bodyRequired: true,
    answer: () => refundShape,
    enveloped: true,
  },
  {
    id: 'paymentLinks.create',
    method: 'POST',
    path: '/api/v1/payments/link',
    body: () => paymentLinkRequestShape,
    bodyRequired: true,
    answer: () => paymentLinkShape,
    enveloped: true,
  },
  {
    id: 'settlements.list',
    method: 'GET',
    path: '/api/v1/settlements',
    query: { type: 'object' },
    bodyRequired: false,
    answer: () => settlementListShape,
    enveloped: false,
  },
  {
    id: 'settlements.download',
    method: 'GET',
    path: '/api/v1/settlements/{settlementID}/download',
    bodyRequired: false,
    enveloped: false,
  },
];
