// The runtime's names that each public door shows. A name that is not here is not public.

import type { Shown } from './doors.js';

export const mainDoor: readonly Shown[] = [
  { file: './runtime/answer.js', values: [], types: ['Answer', 'ResponseFacts', 'Result'] },
  {
    file: './runtime/errors.js',
    values: [
      'AbortedError',
      'ConfigurationError',
      'ConnectionError',
      'EnvelopeError',
      'InvalidRequestError',
      'OutcomeUnknownError',
      'RedirectError',
      'SdkError',
      'StatusError',
      'TimeoutError',
      'UnreadableError',
      'isSdkError',
    ],
    types: ['AnswerFacts', 'AnySdkError', 'Facts', 'UnreadableReason'],
  },
  {
    file: './runtime/options.js',
    values: [],
    types: ['CallOptions', 'ClientOptions', 'Drift', 'DriftReport', 'DriftWatch', 'Logger'],
  },
  { file: './runtime/outcome.js', values: [], types: ['Settle', 'SettleOptions', 'Settlement'] },
  { file: './runtime/transport.js', values: [], types: ['Transport'] },
  { file: './runtime/view.js', values: [], types: ['View'] },
  { file: './runtime/download.js', values: [], types: ['Download'] },
  { file: './runtime/sibling-union.js', values: [], types: ['Reason', 'Unresolved'] },
];

export const fetchDoor: readonly Shown[] = [
  { file: './runtime/typed-fetch.js', values: [], types: ['FetchClient', 'Middleware'] },
];

export const signingDoor: readonly Shown[] = [
  { file: './runtime/encoding.js', values: ['base64', 'base64url', 'hex', 'upperHex'], types: ['Encoding'] },
  { file: './runtime/middleware.js', values: ['signingMiddleware'], types: ['SigningOptions'] },
  { file: './runtime/pairs.js', values: ['pairs'], types: ['PairsRule'] },
  { file: './runtime/parse-recipe.js', values: ['parseRecipe'], types: ['RecipeText'] },
  {
    file: './runtime/parts.js',
    values: ['body', 'header', 'method', 'nonce', 'path', 'query', 'timestamp'],
    types: [],
  },
  { file: './runtime/recipe.js', values: [], types: ['Part', 'Recipe', 'Signable'] },
  { file: './runtime/signing.js', values: ['messageOf', 'sign'], types: [] },
  { file: './runtime/verify.js', values: ['verify'], types: ['Received', 'VerifyOptions'] },
];

export const driftDoor: readonly Shown[] = [
  { file: './runtime/drift.js', values: ['watchDrift'], types: [] },
  { file: './runtime/shape.js', values: ['checkShape'], types: ['Shape'] },
];

export const callbackDoor: readonly Shown[] = [
  { file: './runtime/callback/authenticate.js', values: [], types: ['CallbackSigning', 'CallbackTrust'] },
  { file: './runtime/callback/event.js', values: [], types: ['CallbackReason', 'KnownCallback', 'UnknownCallback'] },
  { file: './runtime/callback/fastify.js', values: ['forFastify'], types: [] },
  { file: './runtime/callback/memory-store.js', values: ['memoryStore'], types: [] },
  { file: './runtime/callback/node.js', values: ['forExpress', 'forKoa', 'forNode'], types: [] },
  { file: './runtime/callback/problem.js', values: ['CallbackError'], types: ['CallbackFault'] },
  {
    file: './runtime/callback/receiver.js',
    values: [],
    types: ['CallbackHeaders', 'CallbackReceiver', 'CallbackReceiverOptions', 'CallbackReply', 'CallbackRequest'],
  },
  { file: './runtime/callback/step.js', values: [], types: ['CallbackOrder', 'FindCallbackOrder'] },
  {
    file: './runtime/callback/store.js',
    values: [],
    types: ['CallbackClaim', 'CallbackStore', 'CallbackStoreOptions'],
  },
  { file: './runtime/callback/verify-event.js', values: [], types: ['CallbackVerifyOptions'] },
  { file: './runtime/callback/web.js', values: ['forHono', 'forNext', 'forWeb'], types: [] },
];

export const redirectDoor: readonly Shown[] = [
  { file: './runtime/callback/memory-store.js', values: ['memoryStore'], types: [] },
  {
    file: './runtime/callback/store.js',
    values: [],
    types: ['CallbackClaim', 'CallbackStore', 'CallbackStoreOptions'],
  },
  { file: './runtime/returned.js', values: [], types: ['ReturnOptions', 'ReturnRefusal', 'Returned'] },
];

export const sqliteDoor: readonly Shown[] = [
  { file: './runtime/callback/sqlite-store.js', values: ['sqliteStore'], types: ['SqliteDatabase', 'SqliteStatement'] },
];

export const sandboxDoor: readonly Shown[] = [
  { file: './gateway/admission.js', values: [], types: ['Credentials', 'Incoming'] },
  { file: './gateway/callback.js', values: [], types: ['Delivery', 'DeliveryAttempt', 'Disturbance'] },
  { file: './gateway/captured.js', values: ['readCaptured'], types: ['Captured'] },
  { file: './gateway/command.js', values: ['runSandbox'], types: ['Command'] },
  { file: './gateway/control.js', values: [], types: ['Control', 'Named'] },
  { file: './gateway/fault.js', values: ['faults', 'magicAmounts'], types: ['FaultName', 'FaultOrder'] },
  { file: './gateway/gateway.js', values: ['Gateway'], types: ['Description', 'GatewayOptions'] },
  { file: './gateway/journal.js', values: [], types: ['Happening', 'Journal'] },
  { file: './gateway/next-action.js', values: ['paymentMethods'], types: [] },
  { file: './gateway/record.js', values: [], types: ['Status'] },
  { file: './gateway/reply.js', values: [], types: ['Reply'] },
  { file: './gateway/route.js', values: [], types: ['Route'] },
  { file: './gateway/solve.js', values: ['solve'], types: ['Solution', 'SolveInput', 'Solved'] },
  { file: './gateway/solve-space.js', values: [], types: ['Piece', 'Secrets', 'Space', 'SpaceKey', 'Word'] },
  { file: './gateway/store.js', values: ['openStore'], types: ['Store'] },
  { file: './gateway/server.js', values: ['listen'], types: ['Listening'] },
];

/** Every public name: a type of a document must not be called the same. */
export const publicNames: readonly string[] = [
  ...[...mainDoor, ...fetchDoor, ...signingDoor, ...callbackDoor, ...redirectDoor].flatMap(({ values, types }) => [
    ...values,
    ...types,
  ]),
  'CallbackEvent',
  'CallbackQueryArms',
  'CallbackQueryOptions',
  'CallbackSignatureArms',
  'bySignature',
  'OwnOrder',
  'CallbackSignatureOptions',
];
