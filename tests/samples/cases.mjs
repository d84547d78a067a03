// Our operations, two inputs and four recipes -> each request that every language has to send.

import { follow, get } from '../../build/generator/json.js';
import { credentials, edge, edgePath, hostile, hostileAddress, hostilePathFor, long } from './hostile.mjs';
import { modelOf } from './recipes.mjs';

const body = (operation) => operation.request?.examples[0]?.value;

/** Each operation's inputs: what the document gives as an example, and what nobody would. */
const hostileInputs = {
  'payments.checkout': (operation) => ({
    body: { ...body(operation), description: hostile, merchant_reference: `${hostile}1` },
  }),
  'payments.retrieve': (_, language) => ({ path: { paymentID: hostilePathFor(language) } }),
  'transactions.query': () => ({ body: { merchant_reference: hostile } }),
  'transactions.refund': (operation) => ({
    body: {
      ...body(operation),
      description: hostile,
      merchant_reference: `${hostile}2`,
      original_merchant_reference: hostile,
    },
  }),
  'paymentLinks.create': (operation) => ({ body: { ...body(operation), description: hostile } }),
  'settlements.list': () => ({ query: { page: 1, is_transferred: hostileAddress, start_time: '0' } }),
  'settlements.download': (_, language) => ({ path: { settlementID: hostilePathFor(language) } }),
};

/** What is allowed everywhere, and often forgotten. */
const edgeInputs = {
  'payments.checkout': (operation) => ({ body: { ...body(operation), edge, description: '' } }),
  'payments.retrieve': () => ({ path: { paymentID: edgePath } }),
  'settlements.list': () => ({ query: { page: 1, is_transferred: `${edgePath}#?/` } }),
};

/** Somebody else's operations, answered by a server that only keeps what came; what has to arrive may stand beside one. */
export function buildForeignCases({ api, document }, letter) {
  const operations = api.resources.flatMap((resource) => resource.operations);
  return operations.map((operation, index) => ({
    id: operation.id,
    key: `${letter}${String(index + 1).padStart(2, '0')}`,
    operation,
    api,
    expected: get(nodeOf(document, operation), 'x-expected'),
    status: Number(
      Object.keys(get(nodeOf(document, operation), 'responses')).find((status) => /^2\d\d$/.test(status)) ?? 200,
    ),
    without: new Set(without[operation.method] ?? without[operation.id]),
    recipe: 'foreign',
    // What the sandbox would call its own, as the HTTP samples have it.
    credentials: Object.fromEntries(optionsOf(api).map((option) => [option, `test_${option.toLowerCase()}_sandbox`])),
    input: 'hostile',
    foreign: true,
    exampleFor: (language) => (operation.id === 'pets.find' ? foreignPathFor(language) : {}),
  }));
}

/** GNUstep, unlike Apple's systems, knows no PATCH, calls an empty body a form, and drops what follows a semicolon in a path. */
const without = { PATCH: ['objective-c'], 'styles.all': ['objective-c'], 'things.touch': ['objective-c'] };

const optionsOf = ({ credentials, signing }) => [
  ...credentials.flatMap((one) => (one.kind === 'basic' ? [one.username, one.password] : [one.option])),
  ...(signing ? [signing.key] : []),
];

const nodeOf = (document, { pointer }) => follow(document, `#${pointer}`);

/** What GNUstep does not undo in a path. */
const foreignPathFor = (language) =>
  language === 'objective-c' ? { path: { id: "it's a b #", names: ['a b', 'c'] } } : {};

/** Names that a list sorts, an object keeps for itself, or a pair ends at. */
const oddly = {
  [hostile]: hostile,
  ['__proto__']: '',
  10: 1e21,
  9: -0.5,
  '': false,
  'a=b&c': null,
  茶: ['=', { '&': 1 }],
};

/** Long runs of what is hard for one language or another, drawn anew by each seed. */
function draw(seed) {
  const words = [
    '"',
    "'",
    '\\',
    '`',
    '$',
    '{',
    '}',
    '#',
    '%',
    '(',
    ')',
    '|',
    '?',
    '/',
    '*',
    '@',
    '\n',
    '\r',
    '\t',
    ' ',
    'n',
    'u',
    '0',
    '茶',
    '😀',
    '\u0001',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ufeff',
    'é',
  ];
  let state = seed;
  return Array.from({ length: 400 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return words[(state >>> 16) % words.length];
  }).join('');
}

export function buildCases(api, recipes, seed) {
  const operations = api.resources.flatMap((resource) => resource.operations);
  const all = Object.entries(recipes).flatMap(([recipe, text]) =>
    operations
      .filter(({ id }) => text === undefined || id === 'payments.checkout' || id === 'settlements.list')
      .flatMap((operation) =>
        ['ordinary', 'hostile'].map((input) => ({
          id: operation.id,
          operation,
          recipe,
          input,
          api: text === undefined ? api : { ...api, signing: modelOf(api, text) },
          signing: text === undefined ? undefined : { text, header: api.signing.header },
          exampleFor: (language) => (input === 'ordinary' ? {} : hostileInputs[operation.id](operation, language)),
          // A recipe may be keyed with any option, the one that a header carries as well.
          credentials: { apiKey: credentials[input].apiKey, [text?.key ?? 'secret']: credentials[input].secret },
        })),
      ),
  );
  const download = all.find(({ id }) => id === 'settlements.download');
  // The document's example names no settlement of the sandbox; this one does, and its answer is bytes.
  const found = {
    ...download,
    input: 'found',
    exampleFor: () => ({ path: { settlementID: 'stl_sandbox_20250715_HKD' } }),
  };
  // The whole text of such a field stands in the signed text, too.
  const random = all
    .filter(({ id, input, recipe }) => id === 'payments.checkout' && input === 'ordinary' && /ours|pairs/.test(recipe))
    .map((one, index) => ({
      ...one,
      input: 'random',
      exampleFor: () => ({ body: { ...body(one.operation), description: draw(seed + index), ...oddly } }),
    }));
  const edges = all
    .filter(({ id, input, recipe }) => Object.hasOwn(edgeInputs, id) && input === 'ordinary' && recipe === 'ours')
    .map((one) => ({ ...one, input: 'edge', exampleFor: () => edgeInputs[one.id](one.operation) }));
  const longs = random.map((one) => ({
    ...one,
    input: 'long',
    exampleFor: () => ({ body: { ...body(one.operation), description: long } }),
  }));
  return [...all, found, ...random, ...edges, ...longs].map((one, index) => ({
    ...one,
    key: `c${String(index + 1).padStart(2, '0')}`,
  }));
}

/** What the gateway remembers before a run: the payments that some samples ask for; the others make their own. */
export const happeningsFor = ({ id }) => (/checkout|create/.test(id) ? [] : happenings);

/** What the gateway answers: nobody made the settlements that the download asks for. */
export const statusFor = ({ id, input, status = 200 }) =>
  id === 'settlements.download' && input !== 'found' ? 404 : status;

const happenings = [
  ['pay_8f2k1c7d', 'order-20250715-0042', 'txn_5m9q3b1a'],
  [hostileAddress, hostile, 'txn_hostile'],
  [hostilePathFor('objective-c'), 'another', 'txn_another'],
  [edgePath, 'edge', 'txn_edge'],
].flatMap(([payment_id, merchant_reference, transaction_id]) => {
  const common = {
    merchant_id: 'M100028',
    merchant_reference,
    amount: 12_800,
    currency: 'HKD',
    created: 1_752_566_525_000,
    details: {},
  };
  return [
    { kind: 'payment', payment: { payment_id, ...common } },
    {
      kind: 'transaction',
      transaction: {
        transaction_id,
        payment_id,
        ...common,
        transaction_type: 'sale',
        payment_method: 'SANDBOX_PAID',
        status: 'succeeded',
      },
    },
  ];
});
