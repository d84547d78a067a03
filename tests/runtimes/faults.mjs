// Faults of the network and of the server in, what the client says of each out, and how often the server was asked.

import { must, order, same, sleep } from './case.mjs';

/** After each of these nobody knows whether the checkout was carried out; so it arrives once. */
const maybe = {
  reset: 'connection',
  close: 'connection',
  stall: 'timeout',
  trickle: 'timeout',
  cut: 'connection',
  chunks: 'connection',
  garbage: 'connection|timeout|unreadable',
  'status-408': 'http_408',
  'status-429': 'http_429',
  'status-500': 'http_500',
  'status-503': 'http_503',
  page: 'http_502',
  empty: 'unreadable',
  syntax: 'unreadable',
  duplicate: 'unreadable',
  encoding: 'unreadable',
  unsafe: 'unreadable',
};

export async function checkFaults(check, { resends }) {
  for (const [fault, cause] of Object.entries(maybe)) {
    await check('sent once', fault, async (one) => {
      const failure = await one.failure(
        one.client(fault, /timeout/.test(cause) ? { timeout: 700 } : {}).payments.checkout(order(one.key)),
      );
      same(failure.code, 'outcome_unknown', 'the code');
      must(new RegExp(`^(${cause})$`).test(failure.cause.code), `caused by ${failure.cause.code}, not ${cause}`);
      same(failure.references.merchant_reference, `order-${one.key}`, 'the reference');
      same((await one.received()).length, 1, 'checkouts received');
    });
  }
  // Below any SDK, Deno and browsers send again what a connection that was used before did not answer.
  await check(resends ? 'reuse <= 2' : 'reuse = 1', 'a connection that was used before closes', async (one) => {
    const client = one.client('idle');
    // Node opens a second connection before it uses one again; after a halt of the machine, each gives up what it kept.
    const names = [];
    let received = [];
    for (let round = 0; round < 3 && !received.some(({ reused }) => reused); round++) {
      for (const name of ['a', 'b', 'c'].map((letter) => `${one.key}_${round}${letter}`)) {
        names.push(name);
        await client.payments.checkout(order(name)).catch((error) => one.failure(Promise.reject(error)));
        await sleep(50);
      }
      received = await one.received();
    }
    must(
      received.some(({ reused }) => reused),
      'no connection was used again',
    );
    const most = Math.max(
      ...names.map((name) => received.filter(({ body }) => atob(body).includes(`"order-${name}"`)).length),
    );
    must(resends ? most <= 2 : most === 1, `${most} received of one checkout`);
    return resends && `${most} received of a checkout that was sent once`;
  });
  await check('not sent', 'refused', async (one) => {
    const failure = await one.failure(
      one.client('ok', { server: one.refused, retries: 1 }).payments.checkout(order(one.key)),
    );
    // Deno and browsers do not say that it was refused: then nobody knows.
    const known = failure.code === 'connection' && failure.sent === 'no' && failure.attempts === 2;
    must(known || (failure.code === 'outcome_unknown' && failure.attempts === 1), `${failure.code}, ${failure.sent}`);
  });
  await check('not sent', 'closed on accept', async (one) => {
    const failure = await one.failure(one.client('ok', { server: one.shut }).payments.checkout(order(one.key)));
    same(failure.code, 'outcome_unknown', 'the code');
    same(failure.attempts, 1, 'attempts');
  });
  await check('not sent', 'a refusal in the envelope is told apart', async (one) => {
    const failure = await one.failure(one.client('refusal').payments.checkout(order(one.key)));
    same(failure.code, 'envelope', 'the code');
    same(failure.confirmed, false, 'confirmed');
    same((await one.received()).length, 1, 'checkouts received');
  });
  await check('not sent', 'a checkout without a reference stays here', async (one) => {
    const failure = await one.failure(one.client('ok').payments.checkout(order(one.key, { merchant_reference: '' })));
    same(failure.code, 'invalid_request', 'the code');
    same((await one.received()).length, 0, 'checkouts received');
  });
}
