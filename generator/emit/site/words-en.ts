// The site's own words in English.

import { limitsInEnglish } from './limit-words.js';
import { sdkInEnglish } from './sdk-words.js';
import type { UiWords } from './words.js';

export const english: UiWords = {
  language: 'English',
  dir: 'ltr',
  disclaimer:
    'Unofficial. Not affiliated with the vendor; what the vendor has not confirmed is marked wherever it stands.',
  reference: 'Reference',
  overview: 'Overview',
  menu: 'Menu',
  skip: 'Skip to content',
  search: 'Search',
  searchHint: 'Search calls, fields, errors',
  noResult: 'Nothing found',
  theme: 'Light or dark',
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  copy: 'Copy',
  copied: 'Copied',
  onThisPage: 'On this page',
  languages: 'Languages',
  asMarkdown: 'Markdown',
  forMachines: 'For machines',
  operations: 'Calls',
  guides: 'Guides',
  guide: 'Guide',
  more: 'More',
  callbacks: 'Callbacks',
  callback: 'Callback',
  changelog: 'Changelog',
  aToZ: 'A to Z',
  thinned: 'This document has so many fields that only the upper ones are listed here; each page has all of its own.',
  notConfirmed: ({ seen, inferred, assumed }) =>
    `Unofficial. On this page: ${[
      seen && `${seen} seen on the vendor’s pages`,
      inferred && `${inferred} inferred`,
      assumed && `${assumed} assumed`,
    ]
      .filter(Boolean)
      .join(', ')}. The vendor has confirmed none of it.`,

  request: 'Request',
  answer: 'Answer',
  refusals: 'Refusals',
  body: (mediaType) => `Body, ${mediaType}`,
  authentication: 'Authentication',
  gap: ' ',
  nothingSent: 'Nothing but the address: no parameters, no body.',
  noCredential: 'no credentials',
  scope: 'Scope',
  nextCalls: 'calls that go on from here',
  answerHeaders: 'headers of the answer',
  variables: 'In the addresses of the servers',
  linkKinds: { terms: 'Terms of service', contact: 'Contact', license: 'Licence', more: 'More' },
  places: { path: 'In the path', query: 'In the query', header: 'Headers', cookie: 'Cookies' },
  forms: {
    text: 'The answer is text.',
    bytes: 'The answer is bytes, such as a file.',
    events: 'The answer is a stream of events.',
    none: 'The answer has no body.',
  },
  required: 'required',
  optional: 'optional',
  oneChoice: 'one of several',
  choice: 'choice',
  anyName: 'any other name',
  fieldsOf: (name) => `Fields of ${name}`,
  fieldCount: (count) => (count === 1 ? '1 field' : `${count} fields`),
  see: (type) => `${type}: described above`,
  seeType: (type) => `${type}: on the page of types`,
  neverRepeated:
    'The SDK never sends this call twice. Where its outcome is unknown it throws `OutcomeUnknownError`; ask before sending again.',
  atLeastOne: (fields) => `Give at least one of ${fields.map((field) => `\`${field}\``).join(', ')}.`,
  settledBy: (operations) => `How it ended is told by ${[...new Set(operations)].map((id) => `\`${id}\``).join(', ')}.`,
  pagesCall: (call) => `\`${call}\` goes through the pages one after another.`,
  deprecated: 'Deprecated.',
  deprecatedValues: (values) => `Deprecated: ${values.join(', ')}.`,
  yourAddress: (field) => `your ${field || 'address'}`,
  whatArrives: 'What arrives',
  yourAnswer: 'What you answer',

  sdk: 'With the SDK',
  samples: 'Signed request',
  ran: (_, how) => how,
  requestExample: 'Request body',
  answerExample: 'Answer',
  unionTitle: (path) => `What to do with ${path}`,
  unionNote: (type, tag, listed) =>
    `One object of ${type} is filled, and \`${tag}\` presumably names it. The SDK goes by the object that is filled and checks \`${tag}\` against it; what fits neither comes as \`unknown\`, with a reason, and never throws. ${listed ? '' : 'What each object is for is inferred from its name. '}All values here are made up.`,
  means: 'What it means',
  todo: 'What to do',
  sdkCall: 'SDK call',

  orNull: (type) => `${type} or null`,
  arrayOf: (type) => `array of ${type}`,
  anything: 'anything',
  nothing: 'nothing',
  bytes: 'bytes',
  jsonText: 'string holding JSON',
  unit: (unit) => `Unit: ${unit}.`,
  example: (value) => `Example: ${value}.`,
  examples: (values) => `Examples: ${values.join(', ')}.`,
  sensitive: 'Sensitive: never logged.',
  limits: limitsInEnglish,

  seen: (page, date) => (date === '' ? `seen on the vendor’s page “${page}”` : `seen on the vendor’s page of ${date}`),
  inferred: 'inferred',
  assumed: 'assumed, not confirmed',
  marks: { seen: 'seen', inferred: 'inferred', assumed: 'assumed, not confirmed' },
  legend: {
    seen: 'seen: stood on a page of the vendor',
    inferred: 'inferred: follows from such a page, or from the provider behind it',
    assumed: 'assumed: our choice until the vendor confirms it',
  },
  howSure: 'How sure we are',
  evidenceTitle: 'Evidence, and what nobody has answered',
  assumptions: 'Assumed',
  inferences: 'Inferred',
  unknowns: 'Open questions to the vendor',
  question: 'Question',
  meanwhile: 'Until then',
  vendorPages: 'The vendor’s pages',
  versions: 'Versions',
  anchorNote: 'The names below are the anchors that the marks lead to.',

  what: 'What',
  value: 'Value',
  name: 'Name',
  page: 'Page',
  where: 'Where',
  address: 'Address',
  servers: 'Servers',
  status: 'Status',
  wire: 'On the wire',
  when: 'When',

  recipeTitle: 'Signing recipe',
  recipe: {
    algorithm: 'Algorithm',
    header: 'Header',
    key: 'Key: the client option',
    parts: 'What is signed',
    bodyless: 'Without a body',
    encoding: 'Written as',
  },
  encodings: { hex: 'lower-case hex', HEX: 'upper-case hex', base64: 'base64', base64url: 'base64url' },
  part: (part) => {
    switch (part.kind) {
      case 'body':
        return 'the exact bytes of the body';
      case 'method':
        return 'the method';
      case 'path':
        return 'the path';
      case 'query':
        return 'the query';
      case 'pairs':
        return `the sorted pairs of the ${part.of}`;
      case 'header':
        return `the header ${part.name}`;
      case 'timestamp':
        return `the time, in ${part.unit}, from the header ${part.header}`;
      case 'nonce':
        return `the nonce in the header ${part.header}`;
    }
  },
  joined: (parts, separator) =>
    `${parts.join(', ')}; ${separator === '' ? 'nothing between' : `${JSON.stringify(separator)} between`}`,
  step: (number, text) => `${number}. ${text}`,
  testKey: 'The key: the sandbox’s public test key',
  bodySent: 'The body, byte for byte as it is sent',
  messageSigned: (bytes) => `The message that is signed, ${bytes} bytes of UTF-8`,
  digest: 'The HMAC, as hex',
  signature: (encoding) => `The signature, as ${encoding}`,
  requestSent: 'The request as it goes out',

  sdkReference: 'SDK reference',
  sdkNote:
    'A call is a promise of its data; `.withResponse()` gives status and headers too. Every type is exported by name.',
  sdkWords: sdkInEnglish,
  methods: 'Methods',
  narrowing: 'Narrowing',
  types: 'Types',
  typeCount: (count, classes) => `${count} types; classes: ${classes}`,
  resolves: 'gives a union on `kind`; never throws',
  matches: 'takes one arm for each member and one for unknown',
  guards: (kind) => `true where ${kind} is filled`,
  errorClass: 'Error',
  errorsTitle: 'Errors',
  errors: {
    ConfigurationError: [
      'The client or a recipe was set up wrongly. Nothing was sent.',
      'Correct the options; the message names the one.',
    ],
    InvalidRequestError: [
      'The request cannot be sent as it is. Nothing was sent.',
      'Correct the value that the message names.',
    ],
    ConnectionError: [
      'No answer, or only a part of one. `sent` tells whether anything can have left this machine.',
      'With `sent: "no"` send again. Calls that may be repeated have been repeated already.',
    ],
    TimeoutError: [
      'The time for the attempt or for the whole call was up.',
      'Raise `timeout` or `deadline`, or call again where the call may be repeated.',
    ],
    AbortedError: ['Your own signal ended the call.', 'Nothing, if that is what you wanted.'],
    RedirectError: [
      'The server points elsewhere. Not followed: credentials would go along.',
      'Check the server’s address.',
    ],
    StatusError: [
      'The status is not a success; `code` holds it, as in `http_401`.',
      '401 or 403: compare key, secret and recipe. 429: wait `retryAfter`. 5xx: call again later where the call may be repeated.',
    ],
    EnvelopeError: [
      'Status 2xx, and the envelope inside does not say success. `confirmed` is false while that rule is our assumption.',
      'Read `envelopeCode` and `envelopeMessage`. On a call that moves money, `settle()` tells how it ended.',
    ],
    UnreadableError: [
      'A 2xx answer that is empty, cut off or no JSON; `reason` says which.',
      'Keep `body` for the vendor. On a call that moves money, ask how it ended.',
    ],
    OutcomeUnknownError: [
      'A call that must not be sent twice failed after it may have been sent.',
      'Call `settle()`: found, not-found-yet or unreachable. Never just repeat the call.',
    ],
  },
};
