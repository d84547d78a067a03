// A method of AlipayHK AutoDebit in, how it goes out. The four names are the vendor's; what they answer is assumed.

import { actionOf } from './next-action.js';
import type { Play } from './payments.js';
import type { TransactionType } from './record.js';
import { Refusal } from './reply.js';
import { pageOf } from './world.js';

const prefix = 'HK_ALIPAY_AUTODEBIT_';

export const isAutoDebit = (method: string): boolean => method.startsWith(prefix);

export function answerAutoDebit(method: string, type: TransactionType): Play {
  const step = method.slice(prefix.length);
  const wanted = step === 'PAY' ? 'sale' : 'command';
  if (!['PREPARE', 'TOKEN', 'PAY', 'CANCELAUTH'].includes(step)) throw new Refusal(400, `${method} is unknown here`);
  if (type !== wanted) throw new Refusal(400, `${method} goes with transaction_type ${wanted}`);
  return {
    status: 'succeeded',
    act: (world, { transaction_id, payment_id, amount }) => {
      const place = { transaction_id, amount, page: pageOf(world, payment_id), now: world.now() };
      if (step === 'PREPARE') return actionOf('redirect_to_url', place);
      return step === 'TOKEN' ? actionOf('alipay_auto_debit', place) : undefined;
    },
  };
}
