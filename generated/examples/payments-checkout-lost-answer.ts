// A checkout whose answer is lost in, what became of it out: it is looked up, never sent again.

import { OutcomeUnknownError } from 'chingchingpay';
import { client, order, sandbox } from './shop.js';

sandbox.control.order({ fault: 'cut' });
try {
  await client.payments.checkout(order());
  throw new Error('the answer was not lost');
} catch (error) {
  if (!(error instanceof OutcomeUnknownError)) throw error;
  const settlement = await error.settle();
  console.log(`asked by ${Object.keys(error.references).join(', ')}: ${settlement.kind}`);
}
