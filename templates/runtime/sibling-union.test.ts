// Values a gateway may send -> the one case each of them is, never an exception.

import { describe, expect, test } from 'vitest';
import {
  everyArm,
  isNextActionRedirectToUrl,
  matchNextAction,
  type NextAction,
  resolveNextAction,
} from './next-action.test-d.js';
import type { Reason } from './sibling-union.js';

const pay = { url: 'https://pay.example' };
const qr = { qr_code: 'data' };
const both = { redirect_to_url: pay, display_qr_code: qr };
const names = ['display_qr_code', 'redirect_to_url'];
const paid = { kind: 'redirect_to_url', payload: pay };
const odd = { redirect_to_url: { params: 'a' } };
const no = (reason: Reason, facts: object = {}) => ({ kind: 'unknown', reason, members: [], missing: [], ...facts });
const lacks = (facts: object = {}) => no('incomplete', { members: ['redirect_to_url'], missing: ['url'], ...facts });

const rows: readonly (readonly [string, unknown, object])[] = [
  ['null is absent', null, no('absent')],
  ['text is absent', 'redirect_to_url', no('absent')],
  ['an array is absent', [pay], no('absent')],
  ['an empty object is absent', {}, no('absent')],
  ['empty siblings are absent', { redirect_to_url: { url: '', params: null }, display_qr_code: {} }, no('absent')],
  ['an empty tag and a zero are absent', { type: '', crypto_payment: { amount: 0 } }, no('absent')],
  ['a tag that is no text counts as none', { type: 7 }, no('absent')],
  [
    'false and nested emptiness are absent',
    { redirect_to_url: { url: false, params: [[], [{ a: '' }]] } },
    no('absent'),
  ],
  ['a leaf deep inside counts, and so does true', { redirect_to_url: { params: [{}, { a: true }] } }, lacks()],
  ['the populated one wins without a tag', { redirect_to_url: pay }, paid],
  ['the populated one wins beside null', { redirect_to_url: pay, display_qr_code: null }, paid],
  ['the populated one wins beside {}', { redirect_to_url: pay, display_qr_code: {} }, paid],
  ['the populated one wins beside ""', { redirect_to_url: pay, display_qr_code: { qr_code: '' } }, paid],
  ['the populated one wins whatever an unlisted tag says', { type: 'REDIRECT', redirect_to_url: pay }, paid],
  [
    'a tag that names another member disagrees',
    { type: 'display_qr_code', redirect_to_url: pay },
    no('disagreement', { tag: 'display_qr_code', members: ['redirect_to_url'] }),
  ],
  [
    'a tag that names a new, populated member is unrecognised',
    { type: 'new_pay', new_pay: { id: '1' }, redirect_to_url: pay },
    no('unrecognised', { tag: 'new_pay', members: ['redirect_to_url'] }),
  ],
  ['a new member that is empty does not count', { type: 'n', n: { id: '' }, redirect_to_url: pay }, paid],
  ['a tag that names itself does not count', { type: 'type', redirect_to_url: pay }, paid],
  ['a tag that names what every object has does not count', { type: 'toString', redirect_to_url: pay }, paid],
  ['only a new member is unrecognised', { type: 'n', n: { id: '1' } }, no('unrecognised', { tag: 'n' })],
  ['only a tag that names nothing is unrecognised', { type: '__proto__' }, no('unrecognised', { tag: '__proto__' })],
  ['two populated and no tag are several', both, no('several', { members: names })],
  ['two populated and an odd tag are several', { ...both, type: 'n' }, no('several', { tag: 'n', members: names })],
  [
    'two populated and a tag for a third are several',
    { ...both, type: 'crypto_payment' },
    no('several', { tag: 'crypto_payment', members: names }),
  ],
  ['two populated: the one the tag names wins', { ...both, type: 'redirect_to_url' }, paid],
  [
    'two populated: the one the tag names may lack a leaf',
    { ...both, ...odd, type: 'redirect_to_url' },
    lacks({ tag: 'redirect_to_url' }),
  ],
  ['a tag alone is incomplete', { type: 'redirect_to_url' }, lacks({ tag: 'redirect_to_url' })],
  [
    'a tag and an empty member are incomplete',
    { type: 'redirect_to_url', redirect_to_url: { url: '' } },
    lacks({ tag: 'redirect_to_url' }),
  ],
  [
    'a member with nothing but a zero is incomplete, and lacks only what is not there',
    { type: 'crypto_payment', crypto_payment: { amount: 0 } },
    no('incomplete', { tag: 'crypto_payment', members: ['crypto_payment'], missing: ['merchant_address'] }),
  ],
  ['a needed leaf that is absent is missing', odd, lacks()],
  ['a needed leaf that is null is missing', { redirect_to_url: { url: null, params: 'a' } }, lacks()],
  ['a needed leaf that is empty is missing', { redirect_to_url: { url: '', params: 'a' } }, lacks()],
  [
    'a needed leaf that is 0 is there',
    { crypto_payment: { amount: 0, merchant_address: 'T' } },
    { kind: 'crypto_payment', payload: { amount: 0, merchant_address: 'T' } },
  ],
  [
    'a tag and an empty member that needs no leaf are incomplete',
    { type: 'display_qr_code', display_qr_code: {} },
    no('incomplete', { tag: 'display_qr_code', members: ['display_qr_code'] }),
  ],
  [
    'a member that needs no leaf must still be an object',
    { display_qr_code: ['data'] },
    no('incomplete', { members: ['display_qr_code'] }),
  ],
  ['a member that is text is incomplete', { redirect_to_url: 'https://pay.example' }, lacks()],
  ['a member that is an array is incomplete', { redirect_to_url: [pay] }, lacks()],
];

describe('a next action, whose tag has no listed values', () => {
  test.each(rows)('%s', (_, value, wanted) => {
    const sent = JSON.parse(JSON.stringify(value));
    const full = 'reason' in wanted ? { ...wanted, raw: sent } : wanted;
    expect(resolveNextAction(sent)).toEqual(full);
    expect(matchNextAction(sent, everyArm())).toEqual(full);
  });

  test('nothing at all is absent', () => {
    expect(resolveNextAction(undefined)).toEqual({ ...no('absent'), raw: undefined });
  });

  test('the payload is the very object that came', () => {
    const value: NextAction = { redirect_to_url: pay };
    expect(matchNextAction<object>(value, { ...everyArm(), redirect_to_url: (payload) => payload })).toBe(pay);
  });

  test('what stands on a prototype is no data', () => {
    const inherited: NextAction = Object.create({ redirect_to_url: pay, type: 'redirect_to_url' });
    expect(resolveNextAction(inherited)).toMatchObject(no('absent'));
    const params = { value: 'a', enumerable: true };
    expect(resolveNextAction({ redirect_to_url: Object.create(pay, { params }) })).toMatchObject(lacks());
  });

  test('a circle, a hundred thousand levels and an object that throws do not throw', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(resolveNextAction(Object.assign(JSON.parse('{}'), { redirect_to_url: circle }))).toMatchObject(no('absent'));
    const deep = `{"redirect_to_url":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}}`;
    expect(resolveNextAction(JSON.parse(deep)).kind).toBe('unknown');
    const hostile = Object.defineProperty({}, 'redirect_to_url', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(resolveNextAction(hostile)).toMatchObject(no('unrecognised'));
    expect(matchNextAction(hostile, everyArm())).toMatchObject(no('unrecognised'));
  });

  test('a guard says yes to its own member only, and only when it is complete', () => {
    expect(isNextActionRedirectToUrl({ redirect_to_url: pay })).toBe(true);
    expect(isNextActionRedirectToUrl({ display_qr_code: qr })).toBe(false);
    expect(isNextActionRedirectToUrl({ redirect_to_url: { url: '', params: 'a' } })).toBe(false);
    expect(isNextActionRedirectToUrl(null)).toBe(false);
  });
});

describe('the arms of a match', () => {
  const value: NextAction = { redirect_to_url: pay };

  test('what an arm throws reaches the caller', () => {
    const redirect_to_url = () => {
      throw new RangeError('mine');
    };
    expect(() => matchNextAction<object>(value, { ...everyArm(), redirect_to_url })).toThrow('mine');
  });

  test.each([undefined, null, 'text'])('an arm that is %s in JavaScript falls to unknown', (arm) => {
    const javascript = Object.assign(everyArm(), { redirect_to_url: arm });
    const wanted = { ...no('unrecognised', { members: ['redirect_to_url'] }), raw: value };
    expect(matchNextAction<object>(value, javascript)).toEqual(wanted);
  });

  test('arms may be the methods of a class', () => {
    const { redirect_to_url: _, ...others } = everyArm();
    class Arms {
      redirect_to_url(payload: { readonly url: string }) {
        return { went: payload.url };
      }
    }
    expect(matchNextAction<object>(value, Object.assign(new Arms(), others))).toEqual({ went: pay.url });
  });
});
