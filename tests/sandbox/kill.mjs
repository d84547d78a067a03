// A sandbox with --store, killed again and again under load: what it acknowledged is there afterwards, whole.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './checks.mjs';
import { inFolder } from './installed.mjs';
import { startSandbox } from './process.mjs';
import { inParallel, openSender } from './sender.mjs';

const node24 = inFolder('node_modules/node24/bin/node');

export async function testKills(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-kill-'));
  try {
    await testMissing(folder);
    await killRounds('libsql', join(folder, 'libsql.db'), rounds - Math.floor(rounds / 5), { node: process.execPath });
    // Node's own SQLite still says on every start that it is experimental.
    const quiet = { node: node24, flags: ['--no-warnings'] };
    await killRounds("Node 24's own SQLite", join(folder, 'node.db'), Math.floor(rounds / 5), quiet);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The package as it is installed, without its optional peer. */
async function testMissing(folder) {
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(inFolder(`../../generated/${part}`), join(folder, 'alone', part), { recursive: true });
  const bin = join(folder, 'alone/bin/command.js');
  const hasOwn = await import('node:sqlite').then(Boolean, () => false);
  const said = await startSandbox(['--store', join(folder, 'alone.db')], { bin }).then(
    (sandbox) => sandbox.kill(),
    (error) => error.message,
  );
  check(
    hasOwn
      ? 'without libsql, the SQLite of this Node keeps the store'
      : 'without libsql, the message says what to install',
    hasOwn ? said === undefined : /^sandbox: .*npm install libsql.*Node 22\.13/.test(said),
    said,
  );
}

async function killRounds(name, path, rounds, how) {
  /** What was acknowledged: reference -> amount; and what was given back of it. */
  const sales = new Map();
  const refunds = new Map();
  const unsure = new Set();
  let lost = 0;
  let broken = 0;
  let kills = 0;
  for (let round = 0; round < rounds; round++) {
    const sandbox = await startSandbox(['--store', path], how);
    const merchant = openSender(sandbox.url, 32);
    const fresh = [...sales].slice(-100);
    const some = [...fresh, ...pick([...sales], 60)];
    ({ lost, broken } = await audit(merchant, some, { refunds, unsure }, { lost, broken }));
    // Anywhere between two answers, in the middle of the work of the next.
    let left = 1 + Math.floor(Math.random() * 30);
    let end;
    const acknowledged = () => {
      left -= 1;
      if (left === 0) end = new Promise((done) => setTimeout(() => done(sandbox.kill()), Math.random() * 12));
    };
    await inParallel(32, Number.POSITIVE_INFINITY, async (at) => {
      const reference = `${round}-${at}`;
      const amount = 1000 + at;
      unsure.add(reference);
      const paid = await merchant.checkout({ merchant_reference: reference, amount });
      if (paid.status !== 200) throw new Error(`checkout: ${paid.status} ${paid.message}`);
      unsure.delete(reference);
      sales.set(reference, { amount, id: paid.data.payment_id });
      acknowledged();
      if (at % 3) return;
      unsure.add(`r-${reference}`);
      const back = await merchant.refund({
        merchant_reference: `r-${reference}`,
        original_merchant_reference: reference,
        amount: 400,
      });
      if (back.status !== 200) throw new Error(`refund: ${back.status} ${back.message}`);
      unsure.delete(`r-${reference}`);
      refunds.set(reference, 400);
      acknowledged();
    }).catch((error) => {
      if (!['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(error.code)) throw error;
    });
    await end;
    merchant.close();
    kills += 1;
  }
  const sandbox = await startSandbox(['--store', path], how);
  const merchant = openSender(sandbox.url, 32);
  ({ lost, broken } = await audit(merchant, [...sales], { refunds, unsure }, { lost, broken }));
  merchant.close();
  await sandbox.kill();
  const story = `${name}: ${kills} kills, ${sales.size} checkouts and ${refunds.size} refunds acknowledged, ${unsure.size} cut off`;
  check(`${story}, none lost`, lost === 0 && sales.size > kills, `${lost} lost`);
  check(
    `${name}: what was cut off is there whole or not at all, and its reference is taken or free`,
    broken === 0,
    broken,
  );
}

/** Every acknowledged sale and refund is there as it was; of a cut-off refund, all or nothing. */
async function audit(merchant, some, { refunds, unsure }, { lost, broken }) {
  await inParallel(32, some.length, async (at) => {
    const [reference, { amount, id }] = some[at];
    const found = await merchant.query({ merchant_reference: reference });
    if (found.status !== 200 || found.data.amount !== amount || found.data.payment_id !== id) lost += 1;
    const { data } = await merchant.detail(id);
    const back = refunds.get(reference) ?? 0;
    const maybe = unsure.has(`r-${reference}`) ? [0, 400] : [back];
    if (!maybe.includes(data.refunded_amount)) lost += 1;
  });
  // A reference that was cut off belongs to a whole payment, or to nobody.
  const open = pick(
    [...unsure].filter((one) => !one.startsWith('r-')),
    20,
  );
  await inParallel(8, open.length, async (at) => {
    const found = await merchant.query({ merchant_reference: open[at] });
    const again = await merchant.checkout({ merchant_reference: open[at], amount: 5000 });
    const whole = found.status === 200 && found.data.status === 'succeeded' && again.status === 409;
    const free = found.status === 404 && again.status === 200;
    if (!whole && !free) broken += 1;
    unsure.delete(open[at]);
  });
  return { lost, broken };
}

function pick(list, count) {
  const rest = [...list];
  return Array.from(
    { length: Math.min(count, list.length) },
    () => rest.splice(Math.floor(Math.random() * rest.length), 1)[0],
  );
}
