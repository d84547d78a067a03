// What a reader writes with Stripe's SDK: the next action and the payment method narrow, with neither `!` nor `?.`.

import {
  isPaymentMethodCard,
  matchPaymentIntentNextAction,
  type PaymentIntent,
  type PaymentMethod,
  resolvePaymentIntentNextAction,
} from './src/index.js';

export function whereTo(intent: PaymentIntent): string | undefined {
  const action = resolvePaymentIntentNextAction(intent.next_action);
  if (action.kind === 'redirect_to_url') return action.payload.url ?? undefined;
  return matchPaymentIntentNextAction(intent.next_action, {
    alipay_handle_redirect: ({ url }) => url ?? undefined,
    boleto_display_details: ({ pdf }) => pdf ?? undefined,
    card_await_notification: () => undefined,
    cashapp_handle_redirect_or_display_qr_code: ({ hosted_instructions_url }) => hosted_instructions_url,
    display_bank_transfer_instructions: ({ reference }) => reference ?? undefined,
    konbini_display_details: () => undefined,
    oxxo_display_details: () => undefined,
    paynow_display_qr_code: ({ data }) => data,
    pix_display_qr_code: () => undefined,
    promptpay_display_qr_code: ({ data }) => data,
    redirect_to_url: ({ url }) => url ?? undefined,
    use_stripe_sdk: () => undefined,
    verify_with_microdeposits: () => undefined,
    wechat_pay_display_qr_code: ({ data }) => data,
    wechat_pay_redirect_to_android_app: () => undefined,
    wechat_pay_redirect_to_ios_app: ({ native_url }) => native_url,
    unknown: ({ reason }) => reason,
  });
}

export function lastDigits(method: PaymentMethod): string {
  return isPaymentMethodCard(method) ? method.card.last4 : '';
}
