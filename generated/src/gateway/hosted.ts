// A browser's request below /sandbox in, a page on which a payer decides out; and where the browser goes then.

import { decimal } from './action-values.js';
import { decideAgreement, isWebUrl, returnUrl } from './auto-debit.js';
import { textOf } from './fields.js';
import { move } from './life-cycle.js';
import { type Page, replyPage, replySeeOther } from './page.js';
import { type Agreement, isOpen, type Payment } from './record.js';
import { Refusal, type Reply } from './reply.js';
import { leavePageOf, pageOf, type World } from './world.js';

/** `pay` and `autodebit`: what stands at `/sandbox/pay/{payment_id}` and `/sandbox/autodebit/{agreement_id}`. */
export const pages: Readonly<Record<string, (world: World, id: string, choice: string | undefined) => Reply>> = {
  pay: (world, id, choice) => {
    const payment = world.ledger.payment(id);
    if (!payment) throw new Refusal(404, `there is no payment ${id}`);
    return choice === undefined ? replyPage(paymentPage(world, payment)) : decidePayment(world, payment, choice);
  },

  autodebit: (world, id, choice) => {
    const agreement = world.ledger.agreement(id);
    if (!agreement) throw new Refusal(404, `there is no agreement ${id}`);
    if (choice === undefined) return replyPage(agreementPage(agreement));
    if (choice !== 'allow' && choice !== 'refuse') throw new Refusal(400, 'do must be allow or refuse');
    const decided = decideAgreement(world, agreement, choice === 'allow');
    return replySeeOther(isWebUrl(decided.redirect_url) ? returnUrl(decided) : leavePageOf(world, id));
  },
};

function paymentPage({ ledger }: World, payment: Payment): Page {
  const { amount, currency, details, merchant_id, merchant_reference, payment_id } = payment;
  const open = ledger.transactionsOf(payment_id).some((one) => one.transaction_type === 'sale' && isOpen(one));
  const description = textOf(details, 'description');
  const status = ledger.statusOf(payment_id);
  const exits = [exitOf(payment, 'complete_url'), exitOf(payment, 'cancel_url')];
  const back = status === 'succeeded' ? exits[0] : (exits[1] ?? exits[0]);
  return {
    title: description ?? `Pay ${merchant_id}`,
    lead: `${currency} ${decimal(amount)}`,
    state: status,
    facts: [
      ['Merchant', merchant_id],
      ['Reference', merchant_reference],
      ['Payment', payment_id],
      ['As sent', `${amount} minor units`],
    ],
    buttons: open
      ? [
          ['pay', 'Pay'],
          ['fail', 'Let it fail'],
          ['cancel', 'Cancel'],
        ]
      : [],
    links: !open && back ? [[back, 'Back to the merchant']] : [],
    exits: exits.filter((exit) => exit !== undefined),
  };
}

const choices = { pay: 'succeeded', fail: 'failed', cancel: 'cancelled' } as const;

const isChoice = (text: string): text is keyof typeof choices => Object.hasOwn(choices, text);

function decidePayment(world: World, payment: Payment, choice: string): Reply {
  if (!isChoice(choice)) throw new Refusal(400, 'do must be pay, fail or cancel');
  const { payment_id } = payment;
  const sale = world.ledger
    .transactionsOf(payment_id)
    .filter((one) => one.transaction_type === 'sale')
    .at(-1);
  if (!sale) throw new Refusal(409, `nothing is to be paid on ${payment_id}`);
  move(world.ledger, sale, choices[choice]);
  const exit = exitOf(payment, choice === 'cancel' ? 'cancel_url' : 'complete_url');
  // A payment that failed can be tried again, so the payer stays.
  return replySeeOther(exit && choice !== 'fail' ? exit : pageOf(world, payment_id));
}

/** The merchant's page, where a browser may be sent there. */
function exitOf({ details }: Payment, name: string): string | undefined {
  const url = textOf(details, name);
  return url && isWebUrl(url) ? url : undefined;
}

function agreementPage({ merchant_agreement_id, redirect_url, status }: Agreement): Page {
  return {
    title: 'Let a merchant debit your AlipayHK account',
    state: status,
    facts: [['Agreement', merchant_agreement_id]],
    buttons:
      status === 'prepared'
        ? [
            ['allow', 'Allow the merchant to debit me'],
            ['refuse', 'Refuse'],
          ]
        : [],
    exits: [redirect_url],
  };
}
