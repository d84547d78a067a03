// What was paid and given back, summed by day: the vendor documents no member of the list and no format of the file.

import { type Fields, textOf } from './fields.js';
import type { Transaction } from './record.js';
import { Refusal } from './reply.js';
import { secondsOf, type World } from './world.js';

/** What one day brought in one currency. */
interface Settlement {
  readonly settlement_id: string;
  /** Whether the day is over; then the money is said to be on its way. */
  readonly is_transferred: boolean;
  readonly currency: string;
  readonly amount: number;
  readonly transactions: readonly Transaction[];
}

const day = 86_400_000;

/** One page. That there is an envelope, and all names below `data`, are ours. */
export function list(world: World, query: Fields): Fields {
  const page = whole(query, 'page', 1);
  const size = whole(query, 'page_size', 20);
  const from = time(query, 'start_time', 0);
  const to = time(query, 'end_time', Number.MAX_SAFE_INTEGER);
  const transferred = textOf(query, 'is_transferred');
  const all = settle(world).filter(
    ({ is_transferred, transactions: [first] }) =>
      (transferred === undefined || String(is_transferred) === transferred) &&
      first !== undefined &&
      first.created >= from &&
      first.created <= to,
  );
  const settlements = all.slice((page - 1) * size, page * size).map(({ transactions, is_transferred, ...rest }) => ({
    ...rest,
    is_transferred: String(is_transferred),
    transaction_count: transactions.length,
  }));
  return { page, page_size: size, total: all.length, settlements };
}

/** The file: one line for each transaction, refunds below zero. */
export function download(world: World, id: string): Uint8Array {
  const found = settle(world).find(({ settlement_id }) => settlement_id === id);
  if (!found) throw new Refusal(404, `there is no settlement ${id}`);
  const head = [
    'transaction_id',
    'payment_id',
    'merchant_reference',
    'transaction_type',
    'currency',
    'amount',
    'created_at',
  ];
  const lines = found.transactions.map((one) => [
    one.transaction_id,
    one.payment_id,
    one.merchant_reference,
    one.transaction_type,
    one.currency,
    String(signed(one)),
    String(secondsOf(one.created)),
  ]);
  return new TextEncoder().encode([head, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join(''));
}

function settle({ ledger, now }: World): readonly Settlement[] {
  const groups = new Map<string, Transaction[]>();
  for (const one of ledger.transactions()) {
    if (one.transaction_type === 'command' || one.status !== 'succeeded') continue;
    const date = new Date(one.created).toISOString().slice(0, 10).replaceAll('-', '');
    const id = `stl_sandbox_${date}_${one.currency}`;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return [...groups].map(([settlement_id, transactions]) => ({
    settlement_id,
    is_transferred: transactions.every(({ created }) => Math.floor(created / day) < Math.floor(now() / day)),
    currency: transactions[0]?.currency ?? '',
    amount: transactions.reduce((sum, one) => sum + signed(one), 0),
    transactions,
  }));
}

const signed = ({ transaction_type, amount }: Transaction): number =>
  transaction_type === 'refund' ? -amount : amount;

/** A cell that a spreadsheet takes for text and not for a formula. */
function cell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && !/^-\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function whole(query: Fields, name: string, otherwise: number): number {
  const text = textOf(query, name);
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refusal(400, `${name} must be a whole number from 1 on`);
  return Number(text);
}

/** Seconds or milliseconds is not documented: the size tells. */
function time(query: Fields, name: string, otherwise: number): number {
  const text = textOf(query, name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,16}$/.test(text)) throw new Refusal(400, `${name} must be a timestamp, in digits`);
  return Number(text) < 100_000_000_000 ? Number(text) * 1000 : Number(text);
}
