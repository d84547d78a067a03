// The URL of a sandbox in, a merchant out who signs with node:crypto alone and holds many connections open.

import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** The sandbox's own, as its command prints them. */
const apiKey = 'test_apikey_sandbox';
const secret = 'test_secret_sandbox';

export function openSender(base, sockets = 64) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const send = (path, body, { signature } = {}) =>
    new Promise((done, fail) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const headers = {
        'x-api-key': apiKey,
        'x-signature': signature ?? createHmac('sha256', secret).update(text).digest('hex'),
        ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      };
      const call = request(base + path, { agent, method: text ? 'POST' : 'GET', headers }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString());
          done({ status: response.statusCode, code: answer.code, data: answer.data ?? {}, message: answer.message });
        });
      });
      call.on('error', fail);
      call.end(text);
    });
  return {
    close: () => agent.destroy(),
    checkout: (fields, more) => send('/api/v1/payments/checkout', { ...order, ...fields }, more),
    refund: (fields) => send('/api/v1/payments/transactions/refund', { ...refund, ...fields }),
    query: (fields) => send('/api/v1/payments/transactions/query', fields),
    detail: (id) => send(`/api/v1/payments/detail/${id}`),
  };
}

const order = {
  amount: 12_800,
  channel_id: 12,
  currency: 'HKD',
  merchant_id: 'M100028',
  payment_method: 'SANDBOX_PAID',
  transaction_type: 'sale',
};

const refund = { currency: 'HKD', transaction_type: 'refund' };

/** Does all the work, so much of it at once. */
export async function inParallel(width, count, work) {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
