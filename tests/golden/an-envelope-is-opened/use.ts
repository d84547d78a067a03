// The caller meets what stands inside the envelope.

import { Wallets } from './src/client.js';

const wallets = new Wallets({ server: 'https://api.example.test' });

export const pay = async (): Promise<string> => {
  const payment = await wallets.payments.create({ amount: 100, reference: 'order 1' });
  return payment.id;
};
