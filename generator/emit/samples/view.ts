// A request and a language -> what the language's template shows: every text a literal, every variable a name.

import type { Operation } from '../../model/model.js';
import { printComment, printTitle } from './comment.js';
import type { Header } from './headers.js';
import type { Language } from './language.js';
import type { Signature } from './message.js';
import { fold, type Piece } from './piece.js';
import type { SampleRequest } from './request.js';

/** Every key is always there: a template cannot print what is missing. */
export function buildView(operation: Operation, request: SampleRequest, language: Language, notes: readonly string[]) {
  const { method, origin, target, headers, body, basic, signature, options } = request;
  const name = namer(language);
  const express = (pieces: readonly Piece[]) => expression(pieces, language, name);
  const literal = (text: string) => language.print(text);
  const header = ({ name: key, value }: Header) => ({
    name: literal(key),
    value: expression(value, { ...language, join: language.joinArgument ?? language.join }, name),
    line: express(fold([{ text: `${key}: ` }, ...value])),
    fixed: value.every((piece) => 'text' in piece),
    content: /^content-type$/i.test(key),
  });
  const all = [...headers, ...(signature === undefined ? [] : signatureHeaders(signature))].map(header);
  const url: readonly Piece[] = [{ variable: 'server' }, ...target];
  const sixteen = signature?.encoding === 'hex' || signature?.encoding === 'HEX';
  return {
    title: printTitle(operation.words.summary ?? operation.words.description ?? `${method} ${operation.path}`),
    notes: notes.map(printComment),
    className: className(operation.id),
    method,
    methodLiteral: literal(method),
    methodName: method.charAt(0) + method.slice(1).toLowerCase(),
    server: literal(origin),
    url: express(url),
    credentials: options.map((option) => ({
      variable: name(option),
      environment: literal(environmentOf(option)),
      plain: environmentOf(option),
    })),
    // The literal begins where the statement does: in a function, in a class, or at the edge.
    body:
      body === undefined
        ? false
        : {
            edge: language.print(body, ''),
            two: language.print(body, '        '),
            type: literal(
              headers
                .find(({ name }) => name === 'Content-Type')
                ?.value.map(textOf)
                .join('') ?? '',
            ),
          },
    headers: all,
    besides: all.filter(({ content }) => !content),
    headed: all.length > 0 || basic !== undefined,
    basic: basic === undefined ? false : { username: name(basic.username), password: name(basic.password) },
    signing: signature === undefined ? false : viewSignature(signature, { express, name }),
    bytes: operation.answer.form === 'bytes',
    silent: method === 'HEAD',
    // What some languages have to import.
    utf8: signature !== undefined || basic !== undefined,
    encodes: signature !== undefined || basic !== undefined || body !== undefined,
    base64: basic !== undefined || (signature !== undefined && !sixteen),
    formats: operation.answer.form !== 'bytes' || (signature !== undefined && signature.nonces.length > 0),
    strings: body !== undefined || signature?.encoding === 'HEX',
  };
}

function signatureHeaders({ header, timestamps, nonces }: Signature): readonly Header[] {
  return [...timestamps, ...nonces, { header, variable: 'signature' }].map((stamp) => ({
    name: stamp.header,
    value: [{ variable: stamp.variable }],
  }));
}

const textOf = (piece: Piece): string => ('text' in piece ? piece.text : '');

interface Writer {
  readonly express: (pieces: readonly Piece[]) => string;
  readonly name: (option: string) => string;
}

function viewSignature(signature: Signature, { express, name }: Writer) {
  const { algorithm, encoding, key, message, timestamps, nonces } = signature;
  const [only] = message;
  const stamp = ({ variable, unit }: Signature['timestamps'][number]) => ({
    variable: name(variable),
    plain: variable,
    seconds: unit === 'seconds',
  });
  return {
    key: name(key),
    sha512: algorithm === 'hmac-sha512',
    hash: algorithm === 'hmac-sha512' ? 'sha512' : 'sha256',
    message: express(message),
    /** Whether the message is put together, or stands there already. */
    mixed: message.length > 1,
    isBody: message.length === 1 && only !== undefined && 'variable' in only && only.variable === 'body',
    hex: encoding === 'hex',
    HEX: encoding === 'HEX',
    base64: encoding === 'base64',
    base64url: encoding === 'base64url',
    /** Of any kind. */
    sixteen: encoding === 'hex' || encoding === 'HEX',
    timestamps: timestamps.map(stamp),
    nonces: nonces.map(stamp),
  };
}

function expression(pieces: readonly Piece[], language: Language, name: (option: string) => string): string {
  const named = pieces.map((piece) => ('text' in piece ? piece : { variable: piece.variable }));
  const [only] = named;
  if (only === undefined) return language.print('');
  if (named.length === 1) return 'text' in only ? language.print(only.text) : name(only.variable);
  return language.join(named, { ...language, variable: name });
}

/** `payments.checkout` is `PaymentsCheckout`. */
function className(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) ? name : `Sample${name}`;
}

/** `apiKey` is `API_KEY` in the environment. */
export function environmentOf(option: string): string {
  return ascii(option)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();
}

const ascii = (option: string): string => {
  const letters = option.replaceAll(/[^A-Za-z0-9]/g, '');
  return /^[A-Za-z]/.test(letters) ? letters : `key${letters}`;
};

/** What a sample's own variables, and the words of fifteen languages, are called. */
const taken = new Set(
  'abort and answer arguments as auth await begin bool break byte case char class client code const continue curl default delete digest do double else end enum error export false final float for form format func function go goto hash headers http if import in int interface json key let line long mac map method module new nil nonce null object of open options or package path print private process public query r range raise request require response return self short signature signed static status string struct super switch system text then this throw to true try type union unsafe url use using val var void when while with yield'.split(
    ' ',
  ),
);
const own = new Set(['server', 'body', 'timestamp', 'nonce', 'signature', 'message']);

/** A variable for an option: one that is no word of any language, nor a variable that each sample has. */
function namer({ variable, environment }: Language): (option: string) => string {
  return (option) => {
    if (own.has(option) || /^(timestamp|nonce)\d$/.test(option)) return variable(option);
    if (environment) return variable(environmentOf(option));
    const letters = ascii(option);
    return variable(taken.has(letters.toLowerCase()) ? `${letters}Value` : letters);
  };
}
