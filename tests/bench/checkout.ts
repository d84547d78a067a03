// Nothing in, one checkout out: what is asked, what comes back (1.3 KB), and with which credentials.

export const path = '/api/v1/payments/checkout';
export const apiKey = 'bench_api_key';
export const secret = 'bench_secret';

export const request = {
  amount: 12_800,
  callback_url: 'https://shop.example/callback',
  channel_id: 12,
  complete_url: 'https://shop.example/thanks?order=20260401-0042',
  currency: 'HKD',
  description: 'Two tickets, row 12',
  merchant_id: 'M100028',
  merchant_reference: 'order-20260401-0042',
  payment_method: 'ALIPAY_HK',
  transaction_type: 'sale',
};

/** As long as an answer with a form to post is, and without any drift. */
export const answer = JSON.stringify({
  code: 0,
  message: 'success',
  data: {
    payment_id: 'pay_9f0c2b7a51d84e6c',
    transaction_id: 'txn_40b1c9e2a7f34d58',
    transaction_type: 'sale',
    merchant_reference: 'order-20260401-0042',
    result: 'pending',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: {
        url: 'https://pay.example/gateway/v3/cashier?session=3f9d6a1c52b74e0f8a',
        http_method: 'POST',
        params: JSON.stringify(
          Object.fromEntries(
            Array.from({ length: 12 }, (_, at) => [`field_${at}`, `value ${at}: ${'0123456789abcdef'.repeat(3)}`]),
          ),
        ),
      },
    },
  },
});
