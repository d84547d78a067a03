// A sandbox on loopback and a merchant's client of it in, payments that are told to any address out.

import { createHmac } from 'node:crypto';
import { ChingChingPay } from 'chingchingpay';
import { createSandbox, listen } from 'chingchingpay/sandbox';

export async function openShop() {
  const sandbox = createSandbox();
  const { url } = await listen(sandbox);
  const { apiKey, secret } = sandbox.credentials;
  const client = new ChingChingPay({ server: url, apiKey, secret });
  const references = new Set();
  return {
    url,
    apiKey,
    secret,
    client,
    references,
    duplicate: () => sandbox.control.disturb({ duplicate: 2 }),

    /** Pays 128 dollars, to be told to `callback_url`. */
    async pay(callback_url) {
      const merchant_reference = `order-${references.size + 1}`;
      references.add(merchant_reference);
      await client.payments.checkout({
        amount: 12_800,
        callback_url,
        channel_id: 12,
        currency: 'HKD',
        merchant_id: 'M100028',
        merchant_reference,
        payment_method: 'SANDBOX_PAID',
        transaction_type: 'sale',
      });
      return merchant_reference;
    },

    /** Waits until the first answer came; gives the state of the delivery. */
    async delivered(reference) {
      for (let wait = 0; wait < 500; wait++) {
        const [delivery] = sandbox.control.deliveries().filter(({ body }) => body.includes(`"${reference}"`));
        if (delivery?.attempts.length) return delivery.state;
        await new Promise((done) => setTimeout(done, 20));
      }
      return 'never sent';
    },

    async post(to, words) {
      const body = JSON.stringify(words);
      const headers = {
        'content-type': 'application/json',
        'x-signature': createHmac('sha256', secret).update(body).digest('hex'),
      };
      const response = await fetch(to, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    },
  };
}
