// Any value at all -> the narrowing core and a plain second reading of its rules agree.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyArm, matchNextAction, type NextAction, resolveNextAction } from './next-action.test-d.js';

const wechat = ['app_id', 'nonce_str', 'package', 'pay_sign', 'sign_type', 'time_stamp'];
const inApp = ['app_id', 'nonce_str', 'package', 'partner_id', 'pay_sign', 'prepay_id', 'time_stamp'];
const needs: ReadonlyMap<string, readonly string[]> = new Map([
  ['alipay_auto_debit', ['access_token']],
  ['alipay_mobile_security_pay', ['order_str']],
  ['crypto_payment', ['amount', 'merchant_address']],
  ['display_qr_code', []],
  ['redirect_to_url', ['url']],
  ['wechat_inapp_payment', inApp],
  ['wechat_jsapi_payment', wechat],
  ['wechat_official_account_auth_code', ['auth_code']],
  ['wechat_official_account_openid', ['openid']],
  ['wechat_pay_in_mini_program', wechat],
]);

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => Object.prototype.toString.call(value) === '[object Object]';
const field = (value: unknown, name: string) => (isData(value) ? new Map(Object.entries(value)).get(name) : undefined);

function filled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(filled);
  return isData(value) ? Object.values(value).some(filled) : Boolean(value);
}

// The rules once more, in the order in which a person would say them.
function reading(value: unknown): string {
  const members = [...needs.keys()].filter((name) => filled(field(value, name)));
  const type = field(value, 'type');
  const tag = typeof type === 'string' && type !== '' ? type : undefined;
  const complete = (name: string) => {
    const gaps = (needs.get(name) ?? []).filter((leaf) => [undefined, null, ''].includes(leafOf(value, name, leaf)));
    return isData(field(value, name)) && gaps.length === 0 ? name : `incomplete ${gaps}`;
  };
  if (members.length === 0 && tag === undefined) return 'absent';
  if (members.length === 0 && tag !== undefined)
    return needs.has(tag) ? complete(tag).replace(/^(?!incomplete).*/, 'incomplete ') : 'unrecognised';
  if (members.length > 1) return tag !== undefined && members.includes(tag) ? complete(tag) : 'several';
  const [only = ''] = members;
  if (tag === undefined || tag === only) return complete(only);
  if (needs.has(tag)) return 'disagreement';
  return tag !== 'type' && filled(field(value, tag)) ? 'unrecognised' : complete(only);
}

function leafOf(value: unknown, name: string, leaf: string): null | undefined | string {
  const found = field(field(value, name), leaf);
  return found === null || found === undefined ? undefined : String(found);
}

const names = ['crypto_payment', 'display_qr_code', 'redirect_to_url', 'wechat_jsapi_payment'];
const whole = (name: string) => Object.fromEntries(['other', ...(needs.get(name) ?? [])].map((leaf) => [leaf, 'x']));
const { empty } = fc.letrec((tie) => ({
  empty: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, '', 0, false),
    fc.array(tie('empty'), { maxLength: 2 }),
    fc.dictionary(fc.string(), tie('empty'), { maxKeys: 2 }),
  ),
}));
const payload = fc.oneof(empty, fc.constantFrom(...names.map(whole)), fc.jsonValue(), fc.record({ url: fc.string() }));
const likely = fc
  .tuple(
    fc.dictionary(fc.constantFrom('new_pay', ...names), payload),
    fc.constantFrom('', 'type', 'new_pay', 'X', ...names),
  )
  .map(([siblings, type]) => (type === 'X' ? siblings : { ...siblings, type }));

describe('for every value', () => {
  test('resolving never throws, says what a second reading says, and match calls that arm', () => {
    fc.assert(
      fc.property(fc.oneof(likely, fc.jsonValue()), (json) => {
        const value: NextAction = JSON.parse(JSON.stringify(json));
        const step = resolveNextAction(value);
        const said = step.kind !== 'unknown' ? step.kind : step.reason;
        const told = step.kind === 'unknown' && step.reason === 'incomplete' ? `incomplete ${step.missing}` : said;
        expect(told).toBe(reading(value));
        expect(matchNextAction(value, everyArm())).toEqual(step);
      }),
      { numRuns: 2000 },
    );
  });

  test('no JavaScript value makes it throw', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true }),
        (drawn) => {
          const box: { value: NextAction } = Object.assign(JSON.parse('{}'), { value: drawn });
          expect(() => resolveNextAction(box.value)).not.toThrow();
          const inside: NextAction = Object.assign(JSON.parse('{}'), { redirect_to_url: drawn, type: drawn });
          expect(() => matchNextAction(inside, everyArm())).not.toThrow();
        },
      ),
    );
  });

  test('one populated member with its leaves and no tag is that member, whatever empty things stand beside it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...needs.keys()),
        fc.dictionary(fc.constantFrom(...needs.keys()), empty),
        (name, rest) => {
          const value: NextAction = { ...rest, [name]: whole(name) };
          expect(resolveNextAction(value)).toEqual({ kind: name, payload: whole(name) });
        },
      ),
    );
  });
});
