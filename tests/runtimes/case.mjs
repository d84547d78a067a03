// A fault server and a case's name in, clients of the SDK for that case out, and what the server saw of them.

import { ChingChingPay, isSdkError } from '../../generated/dist/index.js';
import { fold } from './renderings.mjs';

/** One case: clients whose base URL names the fault, and what the server saw of them. */
export function createCase(setting, key, kept) {
  const { url, apiKey, secret } = setting;
  const ask = async (kind) => (await fetch(`${url}/${kind}/${key}`)).json();
  const logger = { debug: (message, view) => kept.lines.push(`${message} ${fold(view)}`) };
  const watch = { onRequest: (view) => kept.lines.push(fold(view)), onResponse: (view) => kept.lines.push(fold(view)) };
  return {
    key,
    ...setting,
    options: (fault) => ({ server: `${url}/f/${fault}/${key}`, apiKey, secret, dangerouslyAllowBrowser: true }),
    client(fault, options = {}) {
      return new ChingChingPay({ ...this.options(fault), logger, ...watch, ...options });
    },
    received: () => ask('log'),
    followed: () => ask('trap'),
    /** The error of a call that must fail. */
    async failure(call) {
      const error = await call.then(
        () => undefined,
        (thrown) => thrown,
      );
      must(isSdkError(error), `expected an error of the SDK, got ${error}`);
      kept.errors.push(error);
      return error;
    },
  };
}

/** A checkout that no other is like; with a field that must never be seen. */
export const order = (key, more = {}) => ({
  amount: 12_800,
  channel_id: 12,
  client_ip: 'canary_field',
  currency: 'HKD',
  merchant_id: 'M100028',
  merchant_reference: `order-${key}`,
  payment_method: 'SANDBOX_REDIRECT_TO_URL',
  transaction_type: 'sale',
  ...more,
});

export function must(holds, what) {
  if (!holds) throw new Error(what);
}

export const same = (given, wanted, what) => must(given === wanted, `${what}: ${given}, not ${wanted}`);

export function limit(work, milliseconds) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`took more than ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
