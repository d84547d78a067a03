// A framework's server in, what real callbacks of the sandbox met there out: one result a check.

import { createHmac } from 'node:crypto';

/** What every framework must do, with its body untouched. */
export async function suite({ shop, place, heard }) {
  const results = [];
  const check = async (name, work) => {
    try {
      const note = await work();
      results.push({ name, passed: note === undefined, note });
    } catch (error) {
      results.push({ name, passed: false, note: String(error?.stack ?? error) });
    }
  };
  const url = `${place.url}/callbacks`;

  await check('a signed callback of the sandbox is handled and acknowledged', async () => {
    const reference = await shop.pay(url);
    const state = await shop.delivered(reference);
    const handled = heard.handled.filter(({ merchant_reference }) => merchant_reference === reference);
    return same({ state, handled: handled.length }, { state: 'acknowledged', handled: 1 });
  });

  await check('a callback that comes twice is handled once', async () => {
    shop.duplicate();
    const reference = await shop.pay(url);
    await shop.delivered(reference);
    const again = await shop.post(url, { merchant_reference: reference });
    const handled = heard.handled.filter(({ merchant_reference }) => merchant_reference === reference);
    return same({ again: again.status, handled: handled.length }, { again: 200, handled: 1 });
  });

  const words = '{"merchant_reference":"x"}';
  const attempts = [
    ['another method is refused', { method: 'PUT', body: words }, [404, 405]],
    ['another content type is refused', { body: words, type: 'text/csv' }, [415]],
    ['no JSON is refused', { body: '{"a"' }, [400]],
    ['a key that comes twice is refused', { body: '{"a":1,"a":2}' }, [400]],
    ['a list is refused', { body: '[]' }, [400]],
    ['bytes that are no UTF-8 are refused', { body: Buffer.from([0x22, 0xff, 0x22]) }, [400]],
    ['a body beyond the limit is refused', { body: `{"a":"${'a'.repeat(70_000)}"}` }, [413]],
    ['a body beyond the limit, of no announced length, is refused', { body: chunks(200), duplex: 'half' }, [413]],
  ];
  for (const [name, { type = 'application/json', method = 'POST', ...init }, wanted] of attempts) {
    await check(name, async () => {
      const { status } = await fetch(url, { method, headers: { 'content-type': type }, ...init });
      return wanted.includes(status) ? undefined : `status ${status}`;
    });
  }
  await check('nothing that was refused reached a handler, and each was reported', async () => {
    const strange = heard.handled.filter(({ merchant_reference }) => !shop.references.has(merchant_reference));
    const faults = new Set(heard.reported.map(({ fault }) => fault));
    const missing = ['content-type', 'malformed', 'too-large'].filter((fault) => !faults.has(fault));
    return same({ strange, missing }, { strange: [], missing: [] });
  });
  return results;
}

/** With signatures instead of questions: what was tampered with is refused. */
export async function signedSuite({ shop, place, heard, verified }) {
  const url = `${place.url}/callbacks`;
  const body = '{"merchant_reference":"signed","transaction_id":"t","status":"s","amount":12800,"currency":"HKD"}';
  const sign = (text) => createHmac('sha256', shop.secret).update(text).digest('hex');
  const attempts = [
    ['genuine', body, sign(body), 200],
    ['another body', body.replace('12800', '12801'), sign(body), 401],
    ['another signature', body, sign(`${body} `), 401],
    ['none', body, '', 401],
    ['in upper case', body, sign(body).toUpperCase(), 401],
  ];
  const results = [];
  for (const [name, text, signature, wanted] of attempts) {
    const headers = { 'content-type': 'application/json', ...(signature && { 'x-signature': signature }) };
    const { status } = await fetch(url, { method: 'POST', headers, body: text });
    results.push({ name: `signature: ${name}`, passed: status === wanted, note: `status ${status}` });
  }
  const handled = heard.handled.filter(({ merchant_reference }) => merchant_reference === 'signed');
  results.push({
    name: 'signature: handled once',
    passed: verified && handled.length === 1,
    note: `${handled.length}`,
  });
  return results;
}

/** A mistake of the merchant's: nothing is handled, and the answer says what to do. */
export async function mistakeSuite({ shop, url, heard, cure }) {
  const reference = await shop.pay(url);
  const state = await shop.delivered(reference);
  const { status, text } = await shop.post(url, { merchant_reference: reference });
  const handled = heard.handled.some(({ merchant_reference }) => merchant_reference === reference);
  const said = heard.reported.filter(({ fault }) => fault === 'raw-body').map(({ message }) => message);
  const right = status === 500 && !handled && state === 'waiting' && cure.test(text) && said.length > 0;
  const note = JSON.stringify({ status, text, handled, state, said });
  return [{ name: 'the answer and the report say how to keep the bytes', passed: right, note, told: text }];
}

const same = (found, wanted) => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  return a === b ? undefined : `${a} instead of ${b}`;
};

async function* pieces(count) {
  for (let at = 0; at < count; at++) yield Buffer.alloc(1024, 97);
}

const chunks = (count) => ReadableStream.from(pieces(count));
