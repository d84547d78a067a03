// Values and shapes -> the places where they differ, and nothing of the values.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkShape, type Shape } from './shape.js';

const text: Shape = { type: 'string' };
const branch: Shape = {
  type: 'object',
  properties: { name: text, leaf: { type: 'integer' }, branches: { type: 'array', items: () => branch } },
  required: ['name'],
};
const maybe: Shape = { anyOf: [{ type: 'null' }, () => branch] };
const tagged: Shape = {
  anyOf: [
    { type: 'object', properties: { kind: { const: 'a' } }, required: ['kind', 'a'] },
    { type: 'object', properties: { kind: { const: 'b' } }, required: ['kind', 'b'] },
  ],
};
const told = (value: unknown, shape: Shape) =>
  checkShape(value, shape).map(({ pointer, what }) => `${pointer} ${what}`);

describe('a value that fits', () => {
  test.each<readonly [string, unknown, Shape]>([
    ['anything fits no rules', { a: [1] }, {}],
    ['a value in its type', 1.5, { type: 'number' }],
    ['an integer written with a fraction', 1.0, { type: 'integer' }],
    ['one type of two', null, { type: ['string', 'null'] }],
    ['a member nobody described', { name: 'a', more: 1 }, branch],
    ['a member that may be left out', { name: 'a' }, branch],
    ['a listed value', 'b', { enum: ['a', 'b'] }],
    ['null among listed values', null, { enum: ['a', null] }],
    ['a constant', 'a', { const: 'a' }],
    ['a number at both limits', 1, { minimum: 1, maximum: 1 }],
    ['text at both limits, counted in characters', '\u{1f600}', { minLength: 1, maxLength: 1 }],
    ['limits of numbers say nothing of text', 'abc', { minimum: 5 }],
    ['limits of text say nothing of numbers', 1, { minLength: 5 }],
    ['members say nothing of text', 'a', { required: ['a'], items: text, properties: { a: text } }],
    ['null where it may be', null, maybe],
    ['the second of two forms', { kind: 'b', b: 1 }, tagged],
    ['all of two shapes', { a: '', b: '' }, { allOf: [{ required: ['a'] }, { required: ['b'] }] }],
    ['members of a map', { a: '1', b: '2' }, { additionalProperties: text }],
    ['a described member beside a map', { a: 1, b: '2' }, { properties: { a: {} }, additionalProperties: text }],
    ['members that are called as what every object has', { hasOwnProperty: 1 }, { properties: {} }],
    ['members that every object has by birth', {}, { properties: { toString: text, constructor: text } }],
  ])('%s', (_, value, shape) => {
    expect(told(value, shape)).toEqual([]);
  });
});

describe('a value that differs', () => {
  test.each<readonly [string, unknown, Shape, readonly string[]]>([
    ['in type', 1, text, [' must be a string']],
    ['in type, where a list must be', {}, { type: 'array' }, [' must be an array']],
    ['in type, where an object must be', [], { type: 'object' }, [' must be an object']],
    ['in type, where an object must be, and null came', null, { type: 'object' }, [' must be an object']],
    ['in type, where null must be', 0, { type: 'null' }, [' must be null']],
    ['in type, where a boolean must be', 'true', { type: 'boolean' }, [' must be a boolean']],
    ['in both types', 1, { type: ['string', 'null'] }, [' must be a string or null']],
    ['by a fraction', 1.5, { type: 'integer' }, [' must be an integer']],
    ['by a required member', {}, branch, ['/name is missing']],
    ['by a required member that is only inherited', {}, { required: ['toString'] }, ['/toString is missing']],
    [
      'deep inside',
      { name: 'a', branches: [{ name: 'b' }, { name: 1 }] },
      branch,
      ['/branches/1/name must be a string'],
    ],
    ['in two places', { name: 1, leaf: '' }, branch, ['/name must be a string', '/leaf must be an integer']],
    ['from listed values', 'c', { enum: ['a', 1] }, [' must be one of ["a",1]']],
    ['from a constant', 'c', { const: 'a' }, [' must be "a"']],
    ['where nothing may be', { a: 1 }, { properties: { a: { enum: [] } } }, ['/a must not be there']],
    ['below a limit', 0, { minimum: 1 }, [' must be at least 1']],
    ['above a limit', 3, { maximum: 2 }, [' must be at most 2']],
    ['by too little text', '', { minLength: 1 }, [' must have at least 1 characters']],
    ['by too much text', 'abc', { maxLength: 2 }, [' must have at most 2 characters']],
    ['in a map', { 'a/b': '', 'c~d': 1 }, { additionalProperties: text }, ['/c~0d must be a string']],
    ['in a map whose names hold slashes', { 'a/b': 1 }, { additionalProperties: text }, ['/a~1b must be a string']],
    ['from the one form that is meant', { name: 1 }, maybe, ['/name must be a string']],
    [
      'from the one form that is no constant',
      { name: 1 },
      { anyOf: [{ const: null }, branch] },
      ['/name must be a string'],
    ],
    [
      'from the one form that is not listed',
      { name: 1 },
      { anyOf: [{ enum: [null] }, branch] },
      ['/name must be a string'],
    ],
    [
      'behind a choice of forms',
      { a: { kind: 'b', b: 1 } },
      { properties: { a: tagged }, allOf: [{ required: ['c', 'd'] }] },
      ['/c is missing', '/d is missing'],
    ],
    ['from both forms', { kind: 'b', a: 1 }, tagged, [' fits none of its forms']],
    ['from every form at first sight', 1, maybe, [' fits none of its forms']],
    ['from a constant among forms', 'c', { anyOf: [{ const: 'a' }, { const: 'b' }] }, [' fits none of its forms']],
    ['from one of all shapes', { a: 1 }, { allOf: [{ required: ['a'] }, { required: ['b'] }] }, ['/b is missing']],
    [
      'as __proto__',
      JSON.parse('{"__proto__":1}'),
      { properties: { ['__proto__']: text } },
      ['/__proto__ must be a string'],
    ],
  ])('%s is told', (_, value, shape, wanted) => {
    expect(told(value, shape)).toEqual(wanted);
  });
});

describe('what could be without end', () => {
  test('at most 50 differences are told', () => {
    const many = Array.from({ length: 80 }, () => 1);
    expect(told(many, { items: text })).toHaveLength(50);
    expect(told({}, { required: many.map((_, index) => `m${index}`) })).toHaveLength(50);
    expect(told(many, { items: { ...text, allOf: [text] }, allOf: [{ items: text }] })).toHaveLength(50);
  });

  test('a difference behind 50 tries at forms is still told', () => {
    const items = Array.from({ length: 60 }, () => ({ kind: 'b', b: 1 }));
    expect(told([...items, {}], { items: tagged })).toEqual(['/60 fits none of its forms']);
  });

  test('a deep value, a circular value and circular shapes come to an end', () => {
    const deep = JSON.parse(`${'{"name":"a","branches":['.repeat(1e4)}1${']}'.repeat(1e4)}`);
    expect(told(deep, branch)).toEqual([]);
    const circle: Record<string, unknown> = { name: 'a' };
    circle.branches = [circle];
    expect(told(circle, branch)).toEqual([]);
    const itself: Shape = () => itself;
    const choice: Shape = { anyOf: [() => choice, itself] };
    const twice: Shape = { allOf: [() => twice, () => twice] };
    for (const shape of [itself, choice, twice]) expect(told({ a: 1 }, shape)).toEqual([]);
  });
});

test('no value is ever told, whatever it is and whatever it is compared with', () => {
  const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: fc.constantFrom('object', 'array', 'string', 'number', 'integer', 'boolean', 'null') }),
      fc.record({ enum: fc.constant(['listed']), minimum: fc.nat(), minLength: fc.nat(9) }, { requiredKeys: [] }),
      fc.record({ properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('shape')), required: fc.constant(['a']) }),
      fc.record({ items: tie('shape'), additionalProperties: tie('shape') }, { requiredKeys: [] }),
      fc.record({ anyOf: fc.array(tie('shape'), { maxLength: 3 }) }),
      fc.record({ allOf: fc.array(tie('shape'), { maxLength: 2 }) }),
    ),
  }));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('canary', 424242, -424242.5, true, null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, shape, (drawn, rules) => {
      const found = checkShape(drawn, rules);
      expect(JSON.stringify(found)).not.toMatch(/canary|424242/);
      for (const { pointer } of found) expect(pointer).toMatch(/^(\/(a|b|c|\d))*$/);
    }),
    { numRuns: 1000 },
  );
});
