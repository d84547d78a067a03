// The same as process.mjs by require alone.

const { ChingChingPay, isSdkError, resolveNextAction } = require('chingchingpay');

const { doors, server, apiKey, secret, reference } = JSON.parse(process.argv[2]);
for (const door of doors) if (Object.keys(require(door)).length === 0) throw new Error(`${door} shows nothing`);
const order = {
  amount: 12_800,
  currency: 'HKD',
  channel_id: 12,
  merchant_id: 'M100028',
  merchant_reference: reference,
  payment_method: 'SANDBOX_REDIRECT_TO_URL',
  transaction_type: 'sale',
};
async function pay() {
  const client = new ChingChingPay({ server, apiKey, secret });
  const step = resolveNextAction((await client.payments.checkout(order)).next_action);
  const wrong = new ChingChingPay({ server, apiKey, secret: `${secret}!` });
  const refused = await wrong.payments.checkout(order).catch((error) => isSdkError(error) && error.code);
  console.log(JSON.stringify({ kind: step.kind, url: step.payload.url, refused }));
}
pay();
