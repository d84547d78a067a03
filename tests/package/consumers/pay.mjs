// A server and credentials in, what a merchant's program makes of one signed checkout out: for every kind of consumer.

import { ChingChingPay, isSdkError, resolveNextAction } from 'chingchingpay';

export async function pay({ server, apiKey, secret, reference }) {
  const order = {
    amount: 12_800,
    currency: 'HKD',
    channel_id: 12,
    merchant_id: 'M100028',
    merchant_reference: reference,
    payment_method: 'SANDBOX_REDIRECT_TO_URL',
    transaction_type: 'sale',
  };
  const client = new ChingChingPay({ server, apiKey, secret });
  const step = resolveNextAction((await client.payments.checkout(order)).next_action);
  const wrong = new ChingChingPay({ server, apiKey, secret: `${secret}!` });
  const refused = await wrong.payments.checkout(order).catch((error) => isSdkError(error) && error.code);
  return { kind: step.kind, url: step.kind === 'redirect_to_url' ? step.payload.url : undefined, refused };
}
