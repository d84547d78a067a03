// Bad input and bad answers in, typed errors out that say what is wrong, show no secret, and sent nothing where nothing may go.

import { inspect } from 'node:util';
import {
  type AnySdkError,
  ChingChingPay,
  type ChingChingPayOptions,
  ConfigurationError,
  EnvelopeError,
  InvalidRequestError,
  OutcomeUnknownError,
  RedirectError,
  SdkError,
  StatusError,
  UnreadableError,
} from 'chingchingpay';
import { createFetchClient } from 'chingchingpay/fetch';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answering, type Recorder, record, reply } from './recorder.js';
import { caught, order } from './shop.js';

let answer: Answering;
let server: Recorder;
let elsewhere: Recorder;
beforeAll(async () => {
  server = await record((request) => answer(request));
  elsewhere = await record();
});
afterAll(() => Promise.all([server.close(), elsewhere.close()]));

let before = 0;
beforeEach(() => {
  answer = () => reply(200, '{"data":{}}');
  before = server.requests.length;
});
const arrived = (): number => server.requests.length - before;

const given = { apiKey: 'test_key', secret: 'test_secret' };

const clientOf = (more: Partial<ChingChingPayOptions> = {}): ChingChingPay =>
  new ChingChingPay({ server: server.url, ...given, retries: 0, ...more });

/** Calls what types would not let one call. */
const without = (
  construct: typeof ChingChingPay | typeof createFetchClient,
  options: object,
): AnySdkError | unknown => {
  try {
    if (construct === ChingChingPay) Reflect.construct(construct, [options]);
    else Reflect.apply(construct, undefined, [options]);
  } catch (error) {
    return error;
  }
  return undefined;
};

/** Everything that prints an error, in one text. */
function printed(error: unknown): string {
  const texts: string[] = [];
  for (let one = error; one instanceof Error; one = one.cause)
    texts.push(
      String(one),
      one.message,
      one.stack ?? '',
      inspect(one, { depth: 9, showHidden: true }),
      JSON.stringify(one),
    );
  return texts.join('\n');
}

const canary = 'canary5d1f';

describe.each([
  ['the client', ChingChingPay],
  ['the openapi-fetch client', createFetchClient],
] as const)('%s is not made', (_, construct) => {
  describe.each(['apiKey', 'secret'] as const)('with %s that', (option) => {
    test.each([
      ['is empty', ''],
      ['ends in a line feed', `${canary}\n`],
      ['adds a header', `${canary}\r\nx-evil: 1`],
      ['has a NUL', `${canary}\0`],
      ['has a space in it', `a ${canary}`],
      ['has a byte order mark', `\ufeff${canary}`],
      ['is beyond Latin-1', `密钥${canary}`],
      ['is Latin-1 beyond ASCII', `clé${canary}`],
      ['is half a character', `${canary}\ud800`],
      ['is missing', undefined],
      ['is null', null],
      ['is a number', 421_997],
      ['is a list', [canary]],
      ['is an object that prints itself', { toString: () => canary }],
      ['is a String', Object(canary)],
      ['is a symbol', Symbol(canary)],
      ['is bytes', new TextEncoder().encode(canary)],
    ])('%s', (_, value) => {
      const error = without(construct, { server: server.url, ...given, [option]: value });
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({ code: 'configuration', message: expect.stringContaining(option) });
      expect(printed(error)).not.toMatch(/canary|421997|密钥|clé/);
      expect(Object.values(Object(error)).join()).not.toContain(canary);
    });
  });

  test.each([
    ['is missing', undefined],
    ['is null', null],
    ['is empty', ''],
    ['is a name nobody gave', 'production'],
    ['is what every object has', 'constructor'],
    ['is a prototype', '__proto__'],
    ['is http beyond this machine', 'http://gateway.example'],
    ['only begins like this machine', 'http://localhost.gateway.example'],
    ['only begins like its address', 'http://127.0.0.1.gateway.example'],
    ['hides a host behind this machine', 'http://127.0.0.1@gateway.example'],
    ['hides a host behind a port', 'http://localhost:80@gateway.example'],
    ['is another scheme', 'ftp://gateway.example'],
    ['is code', 'javascript:alert(1)'],
    ['has no scheme', 'gateway.example'],
    ['has a secret pasted in', `${canary}`],
    ['begins with a space', ' https://gateway.example'],
    ['is a scheme and nothing else', 'https://'],
    ['has an empty host', 'https:///gateway'],
    ['has a host that cannot be', 'https://gate way.example'],
    ['has a user and a password', `https://user:${canary}@gateway.example`],
    ['has a query', 'https://gateway.example?tenant=1'],
    ['has a fragment', 'https://gateway.example#top'],
    ['is a number', 443],
    ['has a port that is none', 'https://gateway.example:port'],
  ])('with a server that %s', (_, value) => {
    const error = without(construct, { server: value, ...given });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringContaining('server') });
    expect(printed(error)).not.toContain(canary);
  });

  test.each([
    'test',
    'https://gateway.example',
    'https://gateway.example:8443/base/',
    'http://localhost',
    'http://127.0.0.1:1/x',
    'http://[::1]:80',
  ])('but with the server %s it is', (value) => {
    expect(without(construct, { server: value, ...given })).toBeUndefined();
  });
});

test('a browser page is refused, unless a plainly named option allows it', () => {
  Object.assign(globalThis, { document: {} });
  try {
    expect(without(ChingChingPay, { server: 'test', ...given })).toBeInstanceOf(ConfigurationError);
    expect(without(ChingChingPay, { server: 'test', ...given, dangerouslyAllowBrowser: true })).toBeUndefined();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
});

describe('nothing is sent', () => {
  afterEach(() => expect(arrived()).toBe(0));

  test.each([
    ['""', ''],
    ['"."', '.'],
    ['".."', '..'],
    ['undefined', undefined],
    ['null', null],
    ['an object', {}],
    ['a list of none', []],
  ])('for a path value that is %s', async (_, value) => {
    const { payments, settlements } = clientOf();
    for (const [call, self] of [
      [payments.retrieve, payments],
      [settlements.download, settlements],
    ] as const) {
      const error = await caught(Reflect.apply(call, self, [value]));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toMatchObject({
        attempts: 0,
        message: expect.stringMatching(/^(paymentID|settlementID): a path value/),
      });
    }
  });

  test.each([
    ['none', {}],
    ['empty ones', { merchant_reference: '', payment_id: '' }],
    ['null', { merchant_reference: null }],
  ])('for a checkout whose references are %s', async (_, fields) => {
    const { merchant_reference, ...rest } = order();
    expect(merchant_reference).toBeDefined();
    const { payments } = clientOf();
    const error = await caught(Reflect.apply(payments.checkout, payments, [{ ...rest, ...fields }]));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({
      operation: 'payments.checkout',
      message: expect.stringContaining('merchant_reference'),
    });
  });

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ])('for an amount that is %d', async (amount) => {
    const error = await caught(clientOf().payments.checkout(order({ amount })));
    expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('amount') });
  });

  test.each([
    ['no body at all', undefined],
    ['a body that holds itself', Object.assign(Object(order()), { payment_method_option: circle() })],
    ['a number that JSON lacks', Object.assign(Object(order()), { amount: 10n })],
  ])('for %s', async (_, request) => {
    const { payments } = clientOf();
    await expect(async () => Reflect.apply(payments.checkout, payments, [request])).rejects.toThrow();
  });

  test.each([
    ['a line feed', { 'x-trace': 'a\nb' }],
    ['a name that is none', { 'x trace': 'a' }],
    ['a value beyond Latin-1', { 'x-trace': '付' }],
  ])('for a header with %s', async (_, headers) => {
    expect(await caught(clientOf().payments.checkout(order(), { headers }))).toMatchObject({
      code: 'invalid_request',
      attempts: 0,
    });
  });

  test('when the caller has left before', async () => {
    const error = await caught(clientOf().payments.checkout(order(), { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', attempts: 0 });
  });

  test('when the deadline has passed before', async () => {
    const error = await caught(clientOf().payments.checkout(order(), { deadline: 0 }));
    expect(error).toMatchObject({ code: 'timeout', attempts: 0 });
  });

  test('when a hook says no', async () => {
    const onRequest = () => {
      throw new Error('not today');
    };
    const error = await caught(clientOf({ onRequest }).payments.checkout(order()));
    expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('not today') });
  });
});

function circle(): object {
  const round: Record<string, unknown> = {};
  round.self = round;
  return round;
}

/** Answers that are no success: what came, the error, and what of it is kept. */
const answers: readonly (readonly [string, ReturnType<typeof reply>, new (...given: never[]) => SdkError, object])[] = [
  [
    'a page of HTML',
    reply(200, '<html>502</html>'),
    UnreadableError,
    { reason: 'syntax', status: 200, body: '<html>502</html>' },
  ],
  [
    'half of a JSON',
    reply(200, '{"data":{"payment_id"'),
    UnreadableError,
    { reason: 'syntax', body: '{"data":{"payment_id"' },
  ],
  ['nothing', reply(200), UnreadableError, { reason: 'empty', status: 200, body: '' }],
  ['nothing, and says so', reply(204), UnreadableError, { reason: 'empty', status: 204, body: '' }],
  ['spaces', reply(200, '  \n'), UnreadableError, { reason: 'syntax', body: '  \n' }],
  ['a byte order mark and nothing', reply(200, '\ufeff'), UnreadableError, { status: 200 }],
  ['a key twice', reply(200, '{"data":{"result":"a","result":"b"}}'), UnreadableError, { reason: 'duplicate' }],
  [
    'money that no number holds',
    reply(200, '{"data":{"amount":9007199254740993}}'),
    UnreadableError,
    { reason: 'unsafe-integer' },
  ],
  [
    'bytes that are no UTF-8',
    reply(200, Uint8Array.of(0x22, 0xff, 0x22)),
    UnreadableError,
    { reason: 'encoding', status: 200 },
  ],
  [
    'a failure inside 200',
    reply(200, '{"code":50001,"message":"余额不足"}'),
    EnvelopeError,
    {
      status: 200,
      envelopeCode: 50001,
      envelopeMessage: '余额不足',
      confirmed: false,
      body: '{"code":50001,"message":"余额不足"}',
    },
  ],
  [
    'a code that is text',
    reply(200, '{"code":"E17","data":null}'),
    EnvelopeError,
    { envelopeCode: 'E17', envelopeMessage: '' },
  ],
  ['null', reply(200, 'null'), EnvelopeError, { status: 200, body: 'null' }],
  ['a list', reply(200, '[]'), EnvelopeError, { status: 200, body: '[]' }],
  ['an empty object', reply(200, '{}'), EnvelopeError, { status: 200, body: '{}' }],
  [
    'data that a prototype holds',
    reply(200, '{"__proto__":{"data":{"payment_id":"a"}}}'),
    EnvelopeError,
    { status: 200 },
  ],
  ['500 and nothing', reply(500), StatusError, { code: 'http_500', status: 500, body: '' }],
  [
    '500 in the envelope',
    reply(500, '{"code":1,"data":{"payment_id":"a","result":"b"}}'),
    StatusError,
    { code: 'http_500', status: 500 },
  ],
  ['502 and HTML', reply(502, '<h1>Bad</h1>'), StatusError, { code: 'http_502', body: '<h1>Bad</h1>' }],
  ['401', reply(401, '{"message":"no"}'), StatusError, { code: 'http_401', status: 401, body: '{"message":"no"}' }],
  [
    '503 and a time',
    reply(503, 'later', { 'retry-after': '7' }),
    StatusError,
    { status: 503, retryAfter: 7000, body: 'later' },
  ],
];

describe.each(answers)('when the gateway answers %s', (_, came, kind, facts) => {
  test('a read is a typed error with status and body', async () => {
    answer = () => came;
    const error = await caught(clientOf().transactions.query({ merchant_reference: 'r' }));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({
      ...facts,
      operation: 'transactions.query',
      method: 'POST',
      path: '/gateway/api/v1/payments/transactions/query',
      attempts: 1,
    });
    expect('settle' in error && error.settle).toBeFalsy();
  });

  test('a checkout says so too, and whether the outcome is known', async () => {
    answer = () => came;
    const error = await caught(clientOf({ retries: 2 }).payments.checkout(order({ merchant_reference: 'r-1' })));
    const known = kind === EnvelopeError || came.status === 401;
    if (known) expect(error).toBeInstanceOf(kind);
    else expect(error).toMatchObject({ code: 'outcome_unknown', references: { merchant_reference: 'r-1' } });
    const inner = error instanceof OutcomeUnknownError ? error.cause : error;
    expect(inner).toBeInstanceOf(kind);
    expect(inner).toMatchObject(facts);
    expect(arrived()).toBe(1);
    if (kind === EnvelopeError) {
      answer = () => reply(404, '{}');
      expect(error instanceof EnvelopeError && (await error.settle?.())).toMatchObject({ kind: 'not-found-yet' });
    }
  });
});

describe('the rule of success', () => {
  test('data that lacks a required member is no success of a checkout', async () => {
    answer = () =>
      reply(200, '{"code":0,"data":{"payment_id":"p","result":"","transaction_id":"t","transaction_type":"sale"}}');
    expect(await caught(clientOf().payments.checkout(order()))).toBeInstanceOf(EnvelopeError);
  });

  test("can be the caller's own, and is then confirmed", async () => {
    answer = () => reply(200, '{"code":7,"data":{"payment_id":"p"}}');
    const success = (envelope: Readonly<Record<string, unknown>>) => envelope.code === 7;
    expect(await clientOf({ success }).payments.checkout(order())).toEqual({ payment_id: 'p' });
    answer = () => reply(200, '{"code":8,"data":{"payment_id":"p"}}');
    expect(await caught(clientOf({ success }).payments.checkout(order()))).toMatchObject({
      code: 'envelope',
      confirmed: true,
    });
  });

  test('what the document does not know is handed on: names that objects have stay data', async () => {
    answer = () => reply(200, '{"data":{"then":"a","constructor":1,"__proto__":{"polluted":true},"status":"?"}}');
    const data = await clientOf().transactions.query({ merchant_reference: 'r' });
    expect(Object.entries(data)).toEqual([
      ['then', 'a'],
      ['constructor', 1],
      ['__proto__', { polluted: true }],
      ['status', '?'],
    ]);
    expect(Object('').polluted).toBeUndefined();
  });
});

describe.each([301, 302, 303, 307, 308])('when the gateway redirects with %i to another port', (status) => {
  test('nothing arrives there', async () => {
    answer = () => reply(status, 'moved', { location: `${elsewhere.url}/taken` });
    const read = await caught(clientOf({ retries: 2 }).payments.retrieve('p'));
    expect(read).toBeInstanceOf(RedirectError);
    expect(read).toMatchObject({ status, attempts: 1 });
    const paid = await caught(clientOf().payments.checkout(order()));
    expect(paid).toMatchObject({ code: 'outcome_unknown', cause: { code: 'redirect', status } });
    expect(await caught(clientOf().settlements.download('s'))).toBeInstanceOf(RedirectError);
    expect([arrived(), elsewhere.requests.length]).toEqual([3, 0]);
  });
});

test('a fetch that follows redirects against its orders is found out', async () => {
  answer = ({ target }) =>
    target.endsWith('/taken')
      ? reply(200, '{"data":{"status":"x"}}')
      : reply(307, '', { location: `${server.url}/taken` });
  const client = clientOf({ fetch: (url, init) => fetch(url, { ...init, redirect: 'follow' }) });
  expect(await caught(client.payments.retrieve('p'))).toBeInstanceOf(RedirectError);
});

test('an answer that echoes the request shows no credential, no signature and no sensitive field', async () => {
  const secrets = { apiKey: 'canaryKey1', secret: 'canarySecret2' };
  const views: unknown[] = [];
  const watch = (...seen: unknown[]) => views.push(inspect(seen, { depth: 9 }), JSON.stringify(seen));
  const hooks = { logger: { debug: watch }, onRequest: watch, onResponse: watch, onDrift: watch };
  const option = { auth_code: 'canaryCode3', state: 'canaryState4' };
  for (const status of [200, 400, 500]) {
    answer = ({ headers, body }) =>
      reply(
        status,
        JSON.stringify({
          message: `you sent ${JSON.stringify(headers)}`,
          headers,
          body: body.toString(),
          secret: secrets.secret,
        }),
      );
    const request = order({ payment_method_option: option, client_ip: 'canaryIp5' });
    const error = await caught(clientOf({ ...secrets, ...hooks }).payments.checkout(request));
    const signature = server.requests.at(-1)?.headers['x-signature'] ?? '';
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    const shown = [printed(error), ...views].join('\n');
    expect(shown).not.toMatch(/canary/);
    expect(shown).not.toContain(signature);
    expect(shown).toContain('you sent');
  }
});

test('every error is one of the SDK, with a name that a minifier leaves alone', async () => {
  const errors = [
    without(ChingChingPay, { ...given }),
    await caught(clientOf().payments.retrieve('..')),
    await caught(clientOf().payments.retrieve('p', { timeout: 0, deadline: 0 })),
  ];
  for (const error of errors) {
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toMatch(/^SdkError \[(configuration|invalid_request|timeout)]: /);
  }
});
