// Nothing in, a client of the sandbox and an order of HK$ 128.00 out: each example begins here.

import { type CheckoutRequest, ChingChingPay } from 'chingchingpay';
import { createSandbox } from 'chingchingpay/sandbox';

/** A stand-in for the gateway, in this process. With a key and a secret of the vendor's, leave `fetch` out. */
export const sandbox = createSandbox();
const { apiKey = '', secret = '' } = sandbox.credentials;
export const client = new ChingChingPay({ server: 'test', apiKey, secret, fetch: sandbox.fetch });

let orders = 0;

/** Methods that begin with `SANDBOX_` exist in the sandbox only: each leads to the next action it is named after. */
export function order(method = 'SANDBOX_REDIRECT_TO_URL'): CheckoutRequest {
  return {
    amount: 12_800,
    channel_id: 12,
    currency: 'HKD',
    merchant_id: 'M100028',
    merchant_reference: `order-${++orders}`,
    payment_method: method,
    transaction_type: 'sale',
  };
}
