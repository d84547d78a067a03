// 10,000 signed checkouts, 64 at once, over HTTP: every answer is read, timed and judged, and so is the server's memory.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { check } from './checks.mjs';
import { inFolder } from './installed.mjs';
import { inParallel, openSender } from './sender.mjs';

const total = 10_000;
const results = { SANDBOX_PAID: 'succeeded', SANDBOX_DECLINED: 'failed', SANDBOX_REDIRECT_TO_URL: 'pending' };
const methods = Object.keys(results);

export async function testLoad() {
  const child = fork(inFolder('served.mjs'), { execArgv: ['--expose-gc'] });
  const [{ url }] = await once(child, 'message');
  const memory = async () => {
    child.send('memory');
    return (await once(child, 'message'))[0];
  };
  const merchant = openSender(url, 64);
  try {
    await inParallel(64, 500, (at) => merchant.checkout({ merchant_reference: `warm-${at}` }));
    const marks = [await memory()];
    const times = [];
    const ids = new Set();
    const wrong = [];
    const began = performance.now();
    for (let part = 0; part < 4; part++) {
      await inParallel(64, total / 4, async (at) => {
        const start = performance.now();
        const found = await judge(merchant, part * (total / 4) + at, ids);
        times.push(performance.now() - start);
        if (found) wrong.push(found);
      });
      marks.push(await memory());
    }
    const seconds = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    const percentile = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
    const speed = `${Math.round(total / seconds)} a second, p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms`;
    const answered = `${total} signed checkouts, 64 at once: ${speed}, ${wrong.length} wrong answers`;
    check(answered, wrong.length === 0 && ids.size === total, wrong[0]);
    checkMemory(marks);
    await checkRefused(merchant, ids.size);
    await checkForgotten(merchant, memory);
  } finally {
    merchant.close();
    child.kill();
  }
}

/** What is wrong with the answer to one checkout, or nothing. */
async function judge(merchant, at, ids) {
  const method = methods[at % methods.length];
  const reference = `load-${at}`;
  const { status, data } = await merchant.checkout({
    merchant_reference: reference,
    amount: 100 + at,
    payment_method: method,
  });
  ids.add(data.transaction_id);
  const right =
    status === 200 &&
    data.merchant_reference === reference &&
    data.result === results[method] &&
    (method === 'SANDBOX_REDIRECT_TO_URL') === (data.next_action?.type === 'redirect_to_url');
  return right ? undefined : `${reference}: ${status} ${JSON.stringify(data)}`;
}

/** A payment that is remembered takes memory; the last ones take as much as the first. */
function checkMemory(marks) {
  const kilobytes = marks.slice(1).map(({ held }, at) => (held - marks[at].held) / (total / 4) / 1024);
  const told = kilobytes.map((one) => one.toFixed(2)).join(', ');
  const [first] = kilobytes;
  check(
    `each remembered payment holds the same few kilobytes (${told} in each quarter), ${(marks.at(-1).rss / 2 ** 20).toFixed(0)} MiB in all`,
    kilobytes.every((one) => one < 4) && kilobytes.at(-1) < first * 1.5 + 0.3,
    told,
  );
}

/** Wrong signatures and used references among right ones. */
async function checkRefused(merchant, known) {
  const heard = { 401: 0, 409: 0 };
  await inParallel(64, 1000, async (at) => {
    const signature = 'f'.repeat(64);
    const refused =
      at % 2
        ? await merchant.checkout({ merchant_reference: `load-${at}` })
        : await merchant.checkout({ merchant_reference: `bad-${at}` }, { signature });
    heard[refused.status] += 1;
  });
  check(
    'of 1,000 more, those with a wrong signature or a used reference are refused, each for its own reason',
    heard[401] === 500 && heard[409] === 500 && known === total,
    JSON.stringify(heard),
  );
}

/** What is not remembered leaves nothing behind. */
async function checkForgotten(merchant, memory) {
  const ask = (count) => inParallel(64, count, (at) => merchant.query({ merchant_reference: `load-${at}` }));
  await ask(1000);
  const before = await memory();
  await ask(10_000);
  const after = await memory();
  const kilobytes = (after.held - before.held) / 1024;
  check(
    `10,000 queries leave ${kilobytes.toFixed(0)} KiB behind: memory is flat`,
    kilobytes < 1024,
    `${kilobytes.toFixed(0)} KiB`,
  );
}
