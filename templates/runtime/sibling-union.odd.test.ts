// Listed tags and odd names -> the same promises as for plain ones; and the lines that must not compile.

import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { resolveUnion, type SiblingUnion } from './sibling-union.js';
import { matchMethod, matchOdd, type Odd, resolveMethod, resolveOdd } from './sibling-union.test-d.js';

const card = { number: '4242' };
const no = (reason: string, facts: object = {}) => ({ kind: 'unresolved', reason, members: [], missing: [], ...facts });

describe('a tag whose values are listed', () => {
  test.each<readonly [string, { type: string; [field: string]: unknown }, object]>([
    ['a listed value chooses its member', { type: 'card', card }, { kind: 'card', payload: card }],
    ['a value may be spelt otherwise', { type: 'BANK', bank: { iban: 'I' } }, { kind: 'bank', payload: { iban: 'I' } }],
    ['a value without a member has no payload', { type: 'cash' }, { kind: 'cash' }],
    ['a value called unknown is itself', { type: 'unknown', card: {} }, { kind: 'unknown' }],
    ['an empty value without a member is itself', { type: '', card: { number: '' } }, { kind: '' }],
    ['an empty value beside a member says nothing against it', { type: '', card }, { kind: 'card', payload: card }],
    ['no value at all is not an empty one', JSON.parse('{"type":null}'), no('absent')],
    ['a value outside the list', { type: 'paypal' }, no('unrecognised', { tag: 'paypal' })],
    [
      'a value outside the list beside a member',
      { type: 'paypal', card },
      no('unrecognised', { tag: 'paypal', members: ['card'] }),
    ],
    ['a name every object has', { type: 'toString', card }, no('unrecognised', { tag: 'toString', members: ['card'] })],
    [
      'a value without a member beside a member',
      { type: 'cash', card },
      no('disagreement', { tag: 'cash', members: ['card'] }),
    ],
    ['a value for another member', { type: 'BANK', card }, no('disagreement', { tag: 'BANK', members: ['card'] })],
    [
      'a value whose member is not there',
      { type: 'BANK' },
      no('incomplete', { tag: 'BANK', members: ['bank'], missing: ['iban'] }),
    ],
  ])('%s', (_, value, wanted) => {
    const told = (kind: string) => (payload: object) => ({ kind, payload });
    const full = 'reason' in wanted ? { ...wanted, raw: value } : wanted;
    expect(resolveMethod(value)).toEqual(full);
    const cash = () => ({ kind: 'cash' });
    const unknown = () => ({ kind: 'unknown' });
    const nothing = () => ({ kind: '' });
    const arms = {
      card: told('card'),
      bank: told('bank'),
      cash,
      unknown,
      '': nothing,
      unresolved: (step: object) => step,
    };
    expect(matchMethod<object>(value, arms)).toEqual(full);
  });

  test('an arm without payload that is not there in JavaScript falls to the last', () => {
    const arms = {
      card: () => '',
      bank: () => '',
      cash: () => '',
      unknown: () => '',
      '': () => '',
      unresolved: () => 'last',
    };
    expect(matchMethod({ type: 'cash' }, Object.assign(arms, { cash: undefined }))).toBe('last');
  });
});

describe('members with odd names', () => {
  const payload = { id: '1' };
  const kinds = ['unknown', '__proto__', 'constructor', 'toString', 'then'];

  test.each(kinds)('%s is a member like any other', (kind) => {
    const value: Odd = JSON.parse(`{"${kind}":{"id":"1"}}`);
    expect(resolveOdd(value)).toEqual({ kind, payload });
    const told = (name: string) => () => name;
    const arms = {
      unknown: told('unknown'),
      ['__proto__']: told('__proto__'),
      constructor: told('constructor'),
      toString: told('toString'),
      // biome-ignore lint/suspicious/noThenProperty: the member is called so
      then: told('then'),
      unresolved: told('unresolved'),
    };
    expect(matchOdd(value, arms)).toBe(kind);
  });

  test.each(kinds)('without an arm in JavaScript %s falls to the last', (kind) => {
    const value: Odd = JSON.parse(`{"${kind}":{"id":"1"}}`);
    const javascript = Object.assign(Object.create(Object.prototype), { unresolved: () => 'last' });
    expect(matchOdd<string>(value, javascript)).toBe('last');
  });

  test('an object without them has none of them', () => {
    expect(resolveOdd(JSON.parse('{}'))).toEqual({ ...no('absent'), raw: {} });
  });
});

describe('the types', () => {
  test('the unions written by hand compile, and each line that must not compile does not', () => {
    const files = [new URL('sibling-union.test-d.ts', import.meta.url).pathname];
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noEmit: true,
    });
    const told = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(told).toEqual([]);
  }, 30_000);
});

describe('a union of one member', () => {
  interface Source {
    readonly type: string;
    readonly card?: { readonly number?: string } | null;
  }
  const only: SiblingUnion<Source, 'card', never, 'unknown'> = {
    tag: 'type',
    listed: true,
    members: { card: ['number'] },
    otherwise: 'unknown',
  };
  test.each<readonly [string, Source, object]>([
    ['is the one', { type: 'card', card }, { kind: 'card', payload: card }],
    ['is not what is added later', { type: 'bank' }, { kind: 'unknown', reason: 'unrecognised', tag: 'bank' }],
    ['nor where the one stands beside it', { type: 'bank', card }, { kind: 'unknown', reason: 'unrecognised' }],
    ['and is not there without its payload', { type: 'card' }, { kind: 'unknown', reason: 'incomplete' }],
  ])('%s', (_, value, wanted) => {
    expect(resolveUnion(value, only)).toMatchObject(wanted);
  });
});
