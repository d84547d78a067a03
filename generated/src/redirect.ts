// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

import { takeReturn } from './runtime/returned.js';
import type { ReturnOptions, Returned } from './runtime/returned.js';

export { memoryStore } from './runtime/callback/memory-store.js';
export type { CallbackClaim, CallbackStore, CallbackStoreOptions } from './runtime/callback/store.js';
export type { ReturnOptions, ReturnRefusal, Returned } from './runtime/returned.js';

/**
 * The user comes back from AlipayHK with the code for an access token.
 *
 * The page you build at the `redirect_url` of HK_ALIPAY_AUTODEBIT_PREPARE. The user's browser brings these
 * parameters. Compare `state` with what you gave along for this session, take each code once, and exchange it on
 * your server with HK_ALIPAY_AUTODEBIT_TOKEN.
 *
 * What the address carries:
 * - `state`: What you gave along with the request. It guards against forged returns. Seen on the vendor's page "overview".
 * - `auth_site`: Where the user agreed; the page says it is always `ALIPAY_HK`. Seen on the vendor's page "overview".
 * - `merchantAgreementId`: The agreement's id that you gave along with the request. Seen on the vendor's page "overview".
 * - `authCode`: The one-time code for HK_ALIPAY_AUTODEBIT_TOKEN. The page marks it required; that it is missing when the user does not agree is assumed. Seen on the vendor's page "overview".
 * - `auth_code`: The same code, by the name that AlipayHK itself gives it. Inferred; the vendor does not say so.
 *
 * It is granted once, and only with the 'state' of this session.
 *
 * @throws ConfigurationError when the session has no state.
 *
 * Seen on the vendor's page "overview".
 */
export function readAutoDebitReturn(url: string | URL, options: ReturnOptions): Promise<Returned> {
  return takeReturn({ name: 'autoDebitReturn', state: 'state', code: ['authCode', 'auth_code'] }, url, options);
}
