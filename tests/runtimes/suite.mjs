// A fault server's URL in, what held and what did not out: one file that every runtime runs as it is.

import { isSdkError, matchNextAction } from '../../generated/dist/index.js';
import { createCase, limit, must, order, same, sleep } from './case.mjs';
import { checkFaults } from './faults.mjs';
import { inspections } from './renderings.mjs';
import { checkSignatures } from './signatures.mjs';

/** @param setting url, refused, shut, runtime, resends, apiKey, secret */
export async function suite(setting) {
  const results = [];
  const kept = { errors: [], lines: [], signatures: [] };
  let number = 0;

  const check = async (column, name, work) => {
    const key = `${setting.runtime}_${++number}`;
    try {
      const told = await limit(work(createCase(setting, key, kept)), 30_000);
      results.push({ column, name, passed: true, told });
    } catch (error) {
      results.push({ column, name, passed: false, note: `${error?.message ?? error}`.slice(0, 300) });
    }
  };

  await checkRoundTrip(check, setting);
  await checkSignatures(check, kept);
  await checkRedirects(check);
  await checkFaults(check, setting);
  await checkReads(check);
  await checkEnds(check);
  await checkSecrets(check, setting, kept);
  return { results, signatures: kept.signatures };
}

async function checkRoundTrip(check) {
  const column = 'round trip';
  await check(column, 'a signed checkout is let in and narrowed', async (one) => {
    const payment = await one.client('pass').payments.checkout(order(one.key, { description: 'Tee, 茶, ☕, \u2028' }));
    const url = matchNextAction(payment.next_action, {
      redirect_to_url: (payload) => payload.url,
      unknown: ({ reason }) => reason,
    });
    must(/^https?:/.test(url), `no URL but ${url}`);
    const [{ headers, right }] = await one.received();
    same(headers['x-signature'], right, 'the signature of what arrived');
  });
  await check(column, 'the transaction is found by its reference', async (one) => {
    const client = one.client('pass');
    const { transaction_id } = await client.payments.checkout(order(one.key));
    const found = await client.transactions.query({ merchant_reference: `order-${one.key}` });
    same(found.transaction_id, transaction_id, 'the transaction');
  });
  await check(column, 'the status and headers come along', async (one) => {
    const { data, response } = await one.client('pass').payments.checkout(order(one.key)).withResponse();
    same(response.status, 200, 'the status');
    must(data.payment_id, 'no payment');
    must(response.headers.get('content-type').includes('json'), 'no content type');
  });
  await check(column, 'a wrong secret is refused', async (one) => {
    const client = one.client('pass', { secret: 'another' });
    same((await one.failure(client.payments.checkout(order(one.key)))).code, 'http_401', 'the code');
  });
  await check(column, 'a page may hold the secret only where that is allowed', async (one) => {
    let refused = false;
    try {
      one.client('pass', { dangerouslyAllowBrowser: false });
    } catch (error) {
      refused = error.code === 'configuration';
    }
    same(refused, 'document' in globalThis, 'refused');
  });
}

async function checkRedirects(check) {
  for (const status of [301, 302, 303, 307, 308]) {
    await check('redirects', `${status} is not followed`, async (one) => {
      const client = one.client(`redirect-${status}`);
      const checkout = await one.failure(client.payments.checkout(order(one.key)));
      same(checkout.code, 'outcome_unknown', 'the code of a checkout');
      same(checkout.cause.code, 'redirect', 'its cause');
      same((await one.failure(client.payments.retrieve('pay_1'))).code, 'redirect', 'the code of a look-up');
      same((await one.followed()).length, 0, 'requests at the second port');
      same((await one.received()).length, 2, 'requests at the first');
    });
  }
}

async function checkReads(check) {
  await check('reads', 'a look-up is repeated', async (one) => {
    await one.client('flaky').payments.retrieve('pay_1');
    same((await one.received()).length, 2, 'look-ups received');
  });
  await check('reads', 'and given up', async (one) => {
    const failure = await one.failure(one.client('close', { retries: 1 }).payments.retrieve('pay_1'));
    same(failure.code, 'connection', 'the code');
    same(failure.attempts, 2, 'attempts');
  });
  await check('reads', 'a file comes byte for byte', async (one) => {
    const { bytes, contentType } = await one.client('bytes').settlements.download('stl_1');
    same(contentType, 'application/octet-stream', 'the content type');
    same(bytes.length, 1024, 'bytes');
    must(
      bytes.every((byte, at) => byte === at % 256),
      'other bytes',
    );
  });
  await check('reads', 'an unknown outcome is asked for', async (one) => {
    const failure = await one.failure(one.client('status-500').payments.checkout(order(one.key)));
    same((await failure.settle()).kind, 'unreachable', 'the settlement');
  });
}

async function checkEnds(check) {
  const column = 'abort, time';
  await check(column, 'a slow answer is waited for', async (one) => {
    await one.client('slow').payments.checkout(order(one.key));
  });
  await check(column, 'an attempt ends in time, its body included', async (one) => {
    const client = one.client('trickle', { timeout: 200, retries: 0 });
    same((await one.failure(client.payments.retrieve('pay_1'))).code, 'timeout', 'the code');
  });
  await check(column, 'a deadline ends all attempts', async (one) => {
    const failure = await one.failure(one.client('status-503', { deadline: 400, retries: 90 }).payments.retrieve('x'));
    must(/^(timeout|http_503)$/.test(failure.code), failure.code);
  });
  await check(column, 'a signal that has fired sends nothing', async (one) => {
    const signal = AbortSignal.abort();
    same(
      (await one.failure(one.client('ok').payments.checkout(order(one.key), { signal }))).code,
      'aborted',
      'the code',
    );
    same((await one.received()).length, 0, 'checkouts received');
  });
  await check(column, 'a signal that fires later leaves the outcome unknown', async (one) => {
    const controller = new AbortController();
    const failing = one.failure(one.client('stall').payments.checkout(order(one.key), { signal: controller.signal }));
    await sleep(300);
    controller.abort();
    const failure = await failing;
    same(failure.code, 'outcome_unknown', 'the code');
    same(failure.cause.code, 'aborted', 'its cause');
    same((await one.received()).length, 1, 'checkouts received');
  });
}

async function checkSecrets(check, { apiKey, secret }, kept) {
  for (const fault of ['echo-500', 'echo-400', 'echo-envelope', 'echo-302']) {
    await check('secrets', `${fault}: told by the server itself`, async (one) => {
      await one.failure(one.client(fault).payments.checkout(order(one.key)));
      const [{ headers }] = await one.received();
      kept.canaries = [...(kept.canaries ?? []), headers['x-signature']];
    });
  }
  await check('secrets', 'a key that no header can carry is not shown', async (one) => {
    for (const bad of ['canary_bad\n', 'canary_bad_茶']) {
      let caught;
      try {
        one.client('ok', { apiKey: bad });
      } catch (error) {
        caught = error;
      }
      must(isSdkError(caught), `${caught}`);
      kept.errors.push(caught);
    }
  });
  await check('secrets', 'a header of the caller that cannot be sent is not shown', async (one) => {
    const headers = { 'x-note': `${secret}\n${apiKey}` };
    const failure = await one.failure(one.client('ok').payments.checkout(order(one.key), { headers }));
    same(failure.code, 'invalid_request', 'the code');
    same((await one.received()).length, 0, 'checkouts received');
  });
  await check('secrets', 'no error and no log line shows one', async () => {
    const canaries = [apiKey, secret, 'canary_field', 'canary_bad', ...(kept.canaries ?? [])];
    const texts = [...kept.lines, ...kept.errors.flatMap(inspections)];
    const seen = texts.filter((text) => canaries.some((canary) => text.includes(canary)));
    must(kept.errors.length > 30 && kept.lines.length > 100, 'too few renderings to tell');
    same(seen.length, 0, `renderings with a secret, of ${texts.length}: ${seen[0]?.slice(0, 160)}`);
  });
}
