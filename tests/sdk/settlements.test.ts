// Settlements by the public client, against the sandbox: one page, all pages, and the bytes of a file.

import { ChingChingPay } from 'chingchingpay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caught, openShop, order, reference, type Shop, ways } from './shop.js';

const day = 86_400_000;
const noon = Date.parse('2026-03-02T12:00:00Z');

describe.each(ways)('settlements through %s', (way) => {
  let shop: Shop;
  /** Five days, a sale each; on the third a part of it goes back. */
  beforeAll(async () => {
    shop = await openShop(way, {}, { now: () => noon });
    for (let days = 0; days < 5; days++) {
      const { merchant_reference = '' } = await shop.client.payments.checkout(order({ amount: 1000 + days }));
      if (days === 2)
        await shop.client.transactions.refund({
          amount: 2,
          currency: 'HKD',
          merchant_reference: reference('refund'),
          original_merchant_reference: merchant_reference,
          transaction_type: 'refund',
        });
      await shop.gateway.control.advance(day);
    }
  });
  afterAll(() => shop.close());

  const id = (date: string): string => `stl_sandbox_${date}_HKD`;

  test('a list comes as the gateway sends it, envelope included', async () => {
    const answer = await shop.client.settlements.list();
    expect(answer).toMatchObject({ code: 0, message: 'ok', data: { page: 1, total: 5 } });
    expect(answer).toHaveProperty('data.settlements.2', {
      settlement_id: id('20260304'),
      is_transferred: 'true',
      currency: 'HKD',
      amount: 1000,
      transaction_count: 2,
    });
  });

  test('filters go into the query as they are, and nothing else does', async () => {
    const query = { page: 2, page_size: 2, is_transferred: 'true', start_time: '1772', end_time: `${noon + 9 * day}` };
    expect(await shop.client.settlements.list(query)).toMatchObject({ data: { page: 2, page_size: 2, total: 5 } });
    const sent = new URL(shop.sent.at(-1)?.url ?? '');
    expect(Object.fromEntries(sent.searchParams)).toEqual({ ...query, page: '2', page_size: '2' });
    await shop.client.settlements.list();
    expect(shop.sent.at(-1)?.url).toMatch(/\/api\/v1\/settlements$/);
  });

  test('what stands in a filter cannot add another one', async () => {
    const before = shop.sent.length;
    const is_transferred = 'true&page=9#x 付';
    expect(await shop.client.settlements.list({ is_transferred })).toMatchObject({ data: { total: 0 } });
    const { search, hash } = new URL(shop.sent[before]?.url ?? '');
    expect([...new URLSearchParams(search)]).toEqual([['is_transferred', is_transferred]]);
    expect(hash).toBe('');
  });

  test('pages come one after another, and end when nothing is left', async () => {
    const before = shop.sent.length;
    const totals: unknown[] = [];
    for await (const page of shop.client.settlements.listPages({ page_size: 2 })) totals.push(page);
    expect(totals).toMatchObject([
      { data: { page: 1, settlements: [{ amount: 1000 }, { amount: 1001 }] } },
      { data: { page: 2, settlements: [{ amount: 1000 }, { amount: 1003 }] } },
      { data: { page: 3, settlements: [{ amount: 1004 }] } },
    ]);
    expect(shop.sent.length - before).toBe(4);
  });

  test('nobody asks for the next page before it is wanted', async () => {
    const before = shop.sent.length;
    for await (const page of shop.client.settlements.listPages({ page_size: 1 })) {
      expect(page).toMatchObject({ data: { page: 1 } });
      break;
    }
    expect(shop.sent.length - before).toBe(1);
  });

  test('a page that fails ends the pages with its error', async () => {
    shop.gateway.control.order({ fault: 'server_error', operation: 'settlements.list' });
    const pages = shop.client.settlements.listPages({ page_size: 1 }, { retries: 0 });
    expect(await caught(pages.next())).toMatchObject({ code: 'http_500', operation: 'settlements.list' });
    expect(await pages.next()).toEqual({ done: true, value: undefined });
  });

  test('a file comes as its bytes with its type, and is text or JSON only when asked', async () => {
    const file = await shop.client.settlements.download(id('20260304'));
    expect(file.contentType).toBe('application/octet-stream');
    expect(file.bytes).toBeInstanceOf(Uint8Array);
    expect(file.text()).toBe(new TextDecoder().decode(file.bytes));
    const lines = file.text().split('\r\n');
    expect(lines[0]).toMatch(/^transaction_id,payment_id,/);
    expect([lines[1], lines[2], lines.length]).toEqual([
      expect.stringContaining(',sale,HKD,1002,'),
      expect.stringContaining(',refund,HKD,-2,'),
      4,
    ]);
    expect(() => file.json()).toThrow('syntax');
  });

  test("a file that is unknown is a 404 with the gateway's words", async () => {
    const error = await caught(shop.client.settlements.download('none'));
    expect(error).toMatchObject({ code: 'http_404', body: expect.stringContaining('no settlement none') });
  });
});

/** A client whose downloads all answer this. */
const answering = (body: BodyInit | null, type?: string) =>
  new ChingChingPay({
    server: 'test',
    apiKey: 'key',
    secret: 'secret',
    fetch: async () => new Response(body, { headers: type === undefined ? {} : { 'content-type': type } }),
  });

describe('whatever a file holds', () => {
  test.each([
    ['every byte there is', Uint8Array.from({ length: 256 }, (_, at) => at), 'application/zip'],
    ['nothing', new Uint8Array(), 'text/csv'],
    ['no type', new Uint8Array([1]), undefined],
    ['JSON that looks like a failure', new TextEncoder().encode('{"code":50000,"message":"no"}'), 'application/json'],
  ] as const)('%s: bytes and type are handed on', async (_, bytes, type) => {
    const file = await answering(new Uint8Array(bytes), type).settlements.download('any');
    expect([...file.bytes]).toEqual([...bytes]);
    expect(file.contentType).toBe(type ?? '');
  });

  test('JSON is read when it is asked for, as strictly as any answer', async () => {
    const read = async (text: string) => (await answering(text, 'application/json').settlements.download('any')).json();
    expect(await read('{"rows":[{"amount":1}]}')).toEqual({ rows: [{ amount: 1 }] });
    await expect(read('{"a":1,"a":2}')).rejects.toThrow('duplicate');
    await expect(read('<html>')).rejects.toThrow('syntax');
  });

  test('bytes that are no UTF-8 are no text', async () => {
    const file = await answering(new Uint8Array([0xff, 0xfe])).settlements.download('any');
    expect(() => file.text()).toThrow(TypeError);
  });
});

describe('pages that never end', () => {
  /** A client that is answered by the number of the page, and what it asked for. */
  function paged(answer: (page: number) => unknown) {
    const asked: number[] = [];
    const client = new ChingChingPay({
      server: 'test',
      apiKey: 'key',
      secret: 'secret',
      fetch: async (url) => {
        const page = Number(new URL(url).searchParams.get('page'));
        asked.push(page);
        return Response.json(answer(page));
      },
    });
    return { asked, pages: () => client.settlements.listPages() };
  }

  test('a gateway that does not know of pages, and repeats itself, is asked twice', async () => {
    const { asked, pages } = paged(() => ({ data: [{ id: 1 }] }));
    expect(await collect(pages())).toBe(1);
    expect(asked).toEqual([1, 2]);
  });

  test('after a thousand pages nothing more is asked', async () => {
    const { asked, pages } = paged((page) => ({ data: [page] }));
    expect(await collect(pages())).toBe(1000);
    expect([asked.length, asked.at(-1)]).toEqual([1000, 1000]);
  });

  test('the documented answer, an empty object, is no page', async () => {
    const { asked, pages } = paged(() => ({}));
    expect(await collect(pages())).toBe(0);
    expect(asked).toEqual([1]);
  });
});

async function collect(pages: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const page of pages) if (page !== undefined) count++;
  return count;
}
