// Addresses that users come back on: only this session's own, with one code, the first time, gives the code.

import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { memoryStore } from './callback/memory-store.js';
import { takeReturn } from './returned.js';

const fields = { name: 'consent', state: 'state', code: ['authCode', 'auth_code'] };
const state = '4657DDUER323DK';
let store = memoryStore();
beforeEach(() => {
  store = memoryStore();
});
const take = (query: string, own = state) => takeReturn(fields, `/auth_redirect?${query}`, { state: own, store });

test.each(['authCode', 'auth_code'])('a code comes as %s, with what else the address carries', async (name) => {
  const url = new URL(`https://shop.example/auth_redirect?state=${state}&auth_site=ALIPAY_HK&x=1&${name}=c%2B1`);
  expect(await takeReturn(fields, url, { state, store })).toEqual({
    kind: 'granted',
    code: 'c+1',
    parameters: { auth_site: 'ALIPAY_HK', x: '1' },
  });
});

test('the same return is refused the second time, and so is another code of the same session', async () => {
  const all = await Promise.all([1, 2, 3].map(() => take(`state=${state}&authCode=c1`)));
  expect(all.map(({ kind }) => kind)).toEqual(['granted', 'refused', 'refused']);
  expect(await take(`state=${state}&authCode=c2`)).toEqual({ kind: 'refused', reason: 'replay' });
  expect((await take('state=another&authCode=c2', 'another')).kind).toBe('granted');
});

test('who did not agree comes back without a code, and may agree later', async () => {
  expect(await take(`state=${state}&auth_site=ALIPAY_HK`)).toEqual({
    kind: 'declined',
    parameters: { auth_site: 'ALIPAY_HK' },
  });
  expect((await take(`state=${state}&authCode=`)).kind).toBe('declined');
  expect((await take(`state=${state}&authCode=c1`)).kind).toBe('granted');
});

test.each([
  ['no state', 'authCode=c1', 'state'],
  ['an empty state', 'state=&authCode=c1', 'state'],
  ['another state', 'state=4657DDUER323DL&authCode=c1', 'state'],
  ['the state and more', `state=${state}x&authCode=c1`, 'state'],
  ['a part of the state', `state=${state.slice(1)}&authCode=c1`, 'state'],
  ['the state in lower case', `state=${state.toLowerCase()}&authCode=c1`, 'state'],
  ['the state twice', `state=${state}&state=${state}&authCode=c1`, 'malformed'],
  ['the code twice', `state=${state}&authCode=c1&authCode=c1`, 'malformed'],
  ['two codes by two names', `state=${state}&authCode=c1&auth_code=c2`, 'malformed'],
  ['a parameter twice', `state=${state}&authCode=c1&x=1&x=2`, 'malformed'],
])('%s is refused, and takes nothing from the right one', async (_, query, reason) => {
  expect(await take(query)).toEqual({ kind: 'refused', reason });
  expect((await take(`state=${state}&authCode=c1`)).kind).toBe('granted');
});

test('a session without a state lets nobody in', async () => {
  await expect(take('state=&authCode=c1', '')).rejects.toMatchObject({ code: 'configuration' });
});

test('no address makes it throw, and none without the state grants', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), async (url) => {
      expect((await takeReturn(fields, url, { state, store })).kind).toBe('refused');
    }),
  );
});
