// What somebody writes who has just generated tiny.yaml: compiled beside it, as strictly as it is.

import {
  type Checkout,
  isNextActionRedirectToUrl,
  matchNextAction,
  type NextAction,
  resolveNextAction,
  TinyCheckout,
} from '../src/index.js';
import { same } from './same.js';

const client = new TinyCheckout({ server: 'https://api.example.test/v1', apiKey: 'k' });
// @ts-expect-error: a server is required
export const nowhere = () => new TinyCheckout({ apiKey: 'k' });

export async function pay(): Promise<string> {
  const checkout = await client.checkouts.create({ amount: 10, method: 'card' });
  same<typeof checkout, Checkout>();
  const step = resolveNextAction(checkout.next_action);
  if (step.kind === 'redirect_to_url') {
    same<typeof step.payload.url, string>();
    same<typeof step.payload.return_url, string | undefined>();
    return step.payload.url;
  }
  if (step.kind === 'verify_with_code') same<typeof step.payload.channel, 'sms' | 'email'>();
  same<typeof step.kind, 'display_qr_code' | 'verify_with_code' | 'unknown'>();
  // @ts-expect-error: a method that the document does not list
  await client.checkouts.create({ amount: 10, method: 'cash' });
  // @ts-expect-error: a field is left out, not undefined
  await client.checkouts.create({ amount: 10, method: 'card', note: undefined });
  return '';
}

export function match(action: NextAction | null): string {
  const arms = { redirect_to_url: () => 'r', display_qr_code: () => 'd', verify_with_code: () => 'v' };
  // @ts-expect-error: the arm for what nobody knows yet is missing
  matchNextAction(action, arms);
  // @ts-expect-error: an arm that no member takes
  matchNextAction(action, { ...arms, unknown: () => 'u', hologram: () => 'h' });
  if (isNextActionRedirectToUrl(action)) return action.redirect_to_url.url;
  return matchNextAction(action, { ...arms, unknown: ({ reason }) => reason });
}
