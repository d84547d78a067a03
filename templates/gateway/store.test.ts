// A store on the disk in: what comes back after an end, and what is said of files that are none.

import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Merchant, reference } from '../../tests/sandbox/merchant.js';
import { openDatabase } from './sqlite.js';
import { openStore, type Store } from './store.js';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const fresh = (): string => join(folder, `${++count}.db`);

/** A sandbox on a store, for as long as the work takes. */
async function during<T>(path: string, work: (merchant: Merchant, store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(path);
  const merchant = await Merchant.of({ journal: store });
  try {
    return await work(merchant, store);
  } finally {
    await merchant.close();
    store.close();
  }
}

test('payments, refunds, agreements and references are there when it is opened again', async () => {
  const path = fresh();
  const state = '4657DDUER323DK';
  const options = { state, merchant_agreement_id: 'a1', redirect_url: 'https://shop.example/back' };
  const before = await during(path, async (merchant) => {
    const { data } = await merchant.checkout({ merchant_reference: 'kept' });
    await merchant.refund({ transaction_id: data.transaction_id, amount: 500 });
    const prepared = await merchant.checkout({
      payment_method: 'HK_ALIPAY_AUTODEBIT_PREPARE',
      transaction_type: 'command',
      payment_method_option: JSON.stringify(options),
    });
    const detail = await merchant.get(`/api/v1/payments/detail/${data.payment_id}`);
    return { detail: detail.text, id: data.payment_id, agreement: prepared.data.transaction_id };
  });
  await during(path, async (merchant) => {
    expect((await merchant.get(`/api/v1/payments/detail/${before.id}`)).text).toBe(before.detail);
    expect((await merchant.checkout({ merchant_reference: 'kept' })).status).toBe(409);
    const page = await merchant.browse(`${merchant.origin}/sandbox/autodebit/${before.agreement}`, 'allow');
    expect(page.headers.get('location')).toContain(`state=${state}`);
    // Ids go on where they were.
    expect((await merchant.checkout()).data.transaction_id).toBe('txn_sandbox_000004');
  });
});

test('a clock that was put forward stays so, and what it had made expire', async () => {
  const path = fresh();
  const soon = String(Date.now() + 3_600_000);
  const later = String(Date.now() + 30 * 86_400_000);
  const request = { payment_method: 'SANDBOX_NO_ACTION' };
  const day = 86_400_000;
  const references = await during(path, async (merchant) => {
    const names = [reference(), reference()];
    await merchant.checkout({ ...request, merchant_reference: names[0], expires_at: soon });
    await merchant.checkout({ ...request, merchant_reference: names[1], expires_at: later });
    await merchant.gateway.control.advance(day);
    return names;
  });
  await during(path, async (merchant) => {
    expect(merchant.gateway.control.now() - Date.now()).toBeGreaterThan(day - 1000);
    expect((await merchant.query({ merchant_reference: references[0] })).data.status).toBe('expired');
    expect((await merchant.query({ merchant_reference: references[1] })).data.status).toBe('pending');
    await merchant.gateway.control.advance(30 * day);
    expect((await merchant.query({ merchant_reference: references[1] })).data.status).toBe('expired');
  });
});

test('a merchant who was down is told after the restart, and one who knows is not told again', async () => {
  const path = fresh();
  const heard: string[] = [];
  const shop: Server = createServer((message, response) => {
    message
      .on('data', (chunk) => heard.push(JSON.parse(String(chunk)).merchant_reference))
      .on('end', () => response.end());
  });
  // Only the client ends a connection, so that none ends under its next request.
  shop.keepAliveTimeout = 0;
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', () => done()));
  const address = shop.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  await during(path, async (merchant) => {
    await merchant.checkout({ merchant_reference: 'knows', callback_url: url });
    // Nothing listens on port 1.
    await merchant.checkout({ merchant_reference: 'waits', callback_url: 'http://127.0.0.1:1/' });
    await merchant.gateway.control.advance(0);
    expect(heard).toEqual(['knows']);
  });
  await during(path, async (merchant) => {
    await merchant.gateway.control.advance(0);
    expect(heard).toEqual(['knows']);
    expect(merchant.gateway.control.deliveries()).toMatchObject([{ state: 'waiting', attempts: [{}] }]);
  });
  shop.close();
});

describe('a file that is no store is told apart, and left as it is', () => {
  const whole = async (): Promise<string> => {
    const path = fresh();
    await during(path, async (merchant) => {
      for (let at = 0; at < 12; at++) await merchant.checkout();
    });
    return path;
  };

  test.each([
    [
      'text',
      async () => {
        const path = fresh();
        writeFileSync(path, 'name,amount\n'.repeat(500));
        return path;
      },
      'is not a store of the sandbox',
    ],
    [
      'a database of somebody else',
      async () => {
        const path = fresh();
        const database = await openDatabase(path);
        database.exec('CREATE TABLE customers (name TEXT)');
        database.close();
        return path;
      },
      'is not a store of the sandbox',
    ],
    [
      'a store that was cut short',
      async () => {
        const path = await whole();
        truncateSync(path, Math.floor(statSync(path).size / 2));
        return path;
      },
      'is damaged',
    ],
    [
      'a store with a page of noise',
      async () => {
        const path = await whole();
        const bytes = readFileSync(path);
        bytes.fill(0xa5, 4096, 8192);
        writeFileSync(path, bytes);
        return path;
      },
      'is damaged',
    ],
    [
      'a row that holds something else',
      async () => {
        const path = await whole();
        const database = await openDatabase(path);
        database.exec(`UPDATE answers SET happenings = '[{"kind":"wish"}]' WHERE number = 3`);
        database.close();
        return path;
      },
      'is damaged',
    ],
    [
      'a store of a later format',
      async () => {
        const path = await whole();
        const database = await openDatabase(path);
        database.exec('PRAGMA user_version = 7');
        database.close();
        return path;
      },
      'was written by another version of the sandbox, in format 7',
    ],
  ])('%s', async (_, make, wanted) => {
    const path = await make();
    const before = readFileSync(path);
    await expect(openStore(path)).rejects.toThrow(`${path} ${wanted}`);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a folder, and a place in no folder', async () => {
    await expect(openStore(folder)).rejects.toThrow(`${folder} cannot be opened`);
    await expect(openStore(join(folder, 'none', 'x.db'))).rejects.toThrow('its folder must exist');
  });

  test('a store that another sandbox holds', async () => {
    const path = fresh();
    await during(path, async () => {
      await expect(openStore(path)).rejects.toThrow(`${path} is in use by another sandbox`);
    });
    await during(path, async (merchant) => {
      expect((await merchant.checkout()).status).toBe(200);
    });
  });
});
