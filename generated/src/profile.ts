// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import { headerKey } from './runtime/credential-rule.js';
import { hex } from './runtime/encoding.js';
import { body } from './runtime/parts.js';
import type { Profile } from './runtime/profile.js';
import type { Recipe } from './runtime/recipe.js';

/**
 * How requests are signed, as the document has it.
 *
 * How sure we are, fact by fact: algorithm: seen, header: inferred, key: assumed, parts: assumed, bodyless:
 * assumed, separator: assumed, encoding: assumed.
 */
export const recipe: Recipe = {
  header: 'x-signature',
  algorithm: 'SHA-256',
  key: 'secret',
  parts: [body],
  bodyless: [body],
  separator: '',
  encode: hex,
};

/** What the document says of the API as a whole: where it lives, what lets a caller in, how requests are signed. */
export const profile: Profile = {
  name: 'chingchingpay',
  version: '0.1.0',
  servers: { test: 'https://test-api.chingchingpay.com/gateway' },
  credentials: [headerKey('apiKey', 'x-api-key')],
  signing: recipe,
  envelope: {
    data: 'data',
    code: 'code',
    message: 'message',
    success: 'complete',
    codes: [],
    confirmed: false,
  },
  sensitive: [
    'access_token',
    'admission_notice_url',
    'auth_code',
    'auth_site_user_id',
    'check_in_time',
    'check_out_time',
    'client_ip',
    'contact_email',
    'contact_name',
    'contact_phone',
    'departure_time',
    'device_id',
    'extra',
    'flight_number',
    'hotel_name',
    'merchant_agreement_id',
    'openid',
    'order_str',
    'package',
    'params',
    'pay_sign',
    'payment_link',
    'payment_method_option',
    'prepay_id',
    'qr_code',
    'refresh_token',
    'state',
    'url',
  ],
  money: ['amount', 'refunded_amount'],
};
