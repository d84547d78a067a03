// Types -> those that are a tag plus one populated sibling: what is found, by what, and what is only suspected.

import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../json.js';
import { ProblemError } from '../problem.js';
import { buildApi } from './build.js';
import type { Api } from './model.js';

const object: JsonObject = { type: 'object', properties: { id: { type: 'string' } } };
const nullable: JsonObject = { anyOf: [object, { type: 'null' }] };
const reference: JsonObject = { $ref: '#/components/schemas/Object' };
const expandable: JsonObject = { anyOf: [{ type: 'string', maxLength: 5000 }, reference] };
const string: JsonObject = { type: 'string' };
const oneOf = (...values: readonly string[]): JsonObject => ({ type: 'string', enum: values });

/** An API that answers one thing. */
function build(thing: JsonObject): Api {
  const answer = {
    description: 'ok',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
  };
  return buildApi({
    document: {
      openapi: '3.1.0',
      paths: { '/thing': { get: { responses: { 200: answer } } } },
      components: { schemas: { Thing: { type: 'object', ...thing }, Object: object } },
    },
    reserved: [],
    locate: (pointer) => ({ file: 'openapi.yaml', pointer }),
    source: () => 'openapi.yaml',
  });
}

/** `by type (enum): card, wallet` */
function told(thing: JsonObject): readonly string[] {
  return build(thing).unions.map(
    ({ tag, members, evidence }) =>
      `by ${tag?.field ?? 'nothing'} (${evidence}): ${members.map(({ field }) => field).join(', ')}`,
  );
}

const properties = (given: { readonly [name: string]: Json }, required: readonly string[] = []): JsonObject => ({
  properties: given,
  required,
});

describe('found', () => {
  test.each([
    [
      'by a tag that lists its siblings',
      properties({ type: oneOf('card', 'wallet'), card: object, wallet: object, id: string }, ['type', 'id']),
      'by type (enum): card, wallet',
    ],
    [
      'by a tag of which one value names a sibling, where the tag is called type',
      properties({ type: oneOf('card', 'cash', 'cheque'), card: object }),
      'by type (enum): card',
    ],
    [
      'by a tag of another name, where it names all siblings there are, with more than half of its values',
      properties({ method: oneOf('card', 'wallet', 'cash'), card: object, wallet: object }),
      'by method (enum): card, wallet',
    ],
    [
      'by values spelled otherwise',
      properties({
        type: oneOf('ITEM', 'ITEM_VARIATION', 'paper.gift'),
        item_data: object,
        itemVariation: object,
        paper_gift: object,
      }),
      'by type (enum): item_data, itemVariation, paper_gift',
    ],
    [
      'with a tag that may be absent or null, and siblings that may be null',
      properties({ type: { anyOf: [oneOf('card', 'wallet'), { type: 'null' }] }, card: nullable, wallet: nullable }),
      'by type (enum): card, wallet',
    ],
    [
      'with siblings that must be there and may be null',
      properties({ category: oneOf('ach', 'card'), ach: nullable, card: nullable }, ['category', 'ach', 'card']),
      'by category (enum): ach, card',
    ],
    [
      'by values written together, under a Type of any case',
      properties({ Type: oneOf('applepay', 'cup', 'cash'), applePay: object, cup: object, shop: object }),
      'by Type (enum): applePay, cup',
    ],
    [
      'by siblings that end alike, beside any string called type',
      properties({ type: string, id: string, item_data: object, tax_data: object, custom_values: object }),
      'by type (structure): item_data, tax_data',
    ],
    ['by one constant', properties({ type: { const: 'card' }, card: reference }), 'by type (enum): card'],
    [
      'by structure alone: any string, and nothing else but optional objects',
      properties({ type: string, card: object, wallet: reference }, ['type']),
      'by type (structure): card, wallet',
    ],
    [
      'by a description that quotes some of them',
      properties({
        type: { ...string, description: 'Either `card` or `wallet`.' },
        id: string,
        card: object,
        wallet: object,
        shop: object,
      }),
      'by type (described): card, wallet',
    ],
    [
      'where it is declared, whatever the tag',
      {
        ...properties({ kind: string, id: string, card: object, wallet: object, shop: object }),
        'x-sibling-union': { tag: 'kind', members: ['card', 'wallet'] },
      },
      'by kind (declared): card, wallet',
    ],
    [
      'where it is declared without a tag',
      { ...properties({ card: object, wallet: object }), 'x-sibling-union': {} },
      'by nothing (declared): card, wallet',
    ],
    [
      'in all parts of an allOf together',
      { allOf: [properties({ type: oneOf('card', 'wallet'), card: object }), properties({ wallet: object })] },
      'by type (enum): card, wallet',
    ],
  ])('%s', (_, thing, wanted) => {
    expect(told(thing)).toEqual([wanted]);
  });
});

describe('not found', () => {
  test.each([
    [
      'payment_intent.status names processing',
      properties({
        status: oneOf('canceled', 'processing', 'requires_action', 'succeeded'),
        processing: nullable,
        next_action: nullable,
      }),
    ],
    [
      'invoice.billing_reason names subscription',
      properties({
        billing_reason: oneOf('manual', 'quote_accept', 'subscription', 'upcoming'),
        subscription: reference,
        shipping: nullable,
      }),
    ],
    [
      'checkout.session.mode names subscription',
      properties({ mode: oneOf('payment', 'setup', 'subscription'), subscription: reference }),
    ],
    [
      'line_item.type names subscription, which is an object or its id',
      properties({ type: oneOf('invoiceitem', 'subscription'), subscription: expandable, period: reference }, ['type']),
    ],
    ['a required object is always there', properties({ type: oneOf('card'), card: object }, ['type', 'card'])],
    ['a list is no member', properties({ type: oneOf('card'), card: { type: 'array', items: object } })],
    ['a number is no tag', properties({ type: { type: 'integer', enum: [1, 2] }, card: object, wallet: object })],
    ['any string and one object', properties({ type: string, card: object })],
    ['any string, two objects and a word more', properties({ type: string, card: object, wallet: object, id: string })],
    ['siblings that end alike beside another name', properties({ mode: string, item_data: object, tax_data: object })],
    ['one sibling with such an end', properties({ type: string, id: string, item_data: object, tax: object })],
    [
      'a type of which less than two in five values name one of several siblings',
      properties({ type: oneOf('film', 'season', 'episode'), season: object, offers: object }),
    ],
    ['any string beside its links', properties({ type: string, links: object, owner: nullable })],
    ['any string of another name', properties({ kind: string, card: object, wallet: object })],
    [
      'it is denied',
      { ...properties({ type: oneOf('card', 'wallet'), card: object, wallet: object }), 'x-sibling-union': false },
    ],
  ])('%s', (_, thing) => {
    expect(told(thing)).toEqual([]);
  });

  test('what was only suspected is noted', () => {
    const thing = properties({ mode: oneOf('payment', 'setup', 'subscription'), subscription: object });
    expect(build(thing).notes).toEqual([
      {
        pointer: '/components/schemas/Thing',
        text: expect.stringContaining('by mode (subscription)'),
        suspected: true,
      },
    ]);
  });
});

describe('a union', () => {
  const leaves: JsonObject = {
    type: 'object',
    required: ['url', 'until', 'note'],
    properties: { url: string, until: { type: ['integer', 'null'] }, note: {}, method: string },
  };
  const [union] = build(properties({ type: oneOf('CARD', 'cash'), card: leaves, wallet: object })).unions;

  test('knows which value chooses which member, and which has none', () => {
    expect(union?.tag).toEqual({
      field: 'type',
      listed: true,
      values: [{ value: 'CARD', member: 'card' }, { value: 'cash' }],
    });
  });

  test('knows the leaves a member cannot work without: required, and never null', () => {
    expect(union?.members.map(({ field, required }) => [field, required])).toEqual([['card', ['url']]]);
  });

  test('has names of its own', () => {
    expect([union?.names, union?.members[0]?.guard, union?.file]).toEqual([
      { case: 'ThingCase', resolve: 'resolveThing', match: 'matchThing', arms: 'ThingArms' },
      'isThingCard',
      'unions/thing',
    ]);
  });
});

test.each([
  [
    'a member that is not there',
    { members: ['card', 'absent'] },
    'names the member absent, which is no optional object property',
  ],
  [
    'a member that is no object',
    { members: ['card', 'id'] },
    'names the member id, which is no optional object property',
  ],
  ['a tag that is not there', { tag: 'absent', members: ['card'] }, 'names the tag absent, which is no property'],
])('a declaration that names %s is told', (_, declaration, what) => {
  const thing = { ...properties({ id: string, card: object }), 'x-sibling-union': declaration };
  expect(() => build(thing)).toThrow(ProblemError);
  expect(() => build(thing)).toThrow(`openapi.yaml#/components/schemas/Thing/x-sibling-union: ${what}`);
});
