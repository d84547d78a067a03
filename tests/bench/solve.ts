// Nothing in, the time of one full search of solve out: a request that holds much, and a signature that no recipe gives.

import { type Captured, solve } from 'chingchingpay/sandbox';

const request: Captured = {
  method: 'POST',
  url: 'https://gateway.example/gateway/api/v1/orders?page=2&empty=&a=b%20c',
  headers: {
    'x-api-key': 'key-5550142',
    'x-timestamp': '1752566525',
    'x-nonce': '5f9c2a1b',
    'x-signature': 'ab'.repeat(32),
  },
  body: Buffer.from('{"amount":12800,"currency":"HKD","note":"","nested":{"b":1},"list":[1,2]}'),
};

export function measureSolve(): { readonly candidates: number; readonly seconds: number } {
  const apiKey = { option: 'apiKey', value: 'key-5550142' };
  const { candidates, milliseconds } = solve({
    request,
    header: 'x-signature',
    secret: 'c0ffee',
    option: 'secret',
    apiKey,
  });
  return { candidates, seconds: milliseconds / 1000 };
}
