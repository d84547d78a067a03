// A request and a language -> what the language's template shows: every text a literal, every variable a name.

import type { Operation } from '../../model/model.js';
import { printComment, printTitle } from './comment.js';
import type { Header } from './headers.js';
import type { Language, Shown } from './language.js';
import type { Signature } from './message.js';
import { buildNames, environmentOf, type Names } from './names.js';
import { fold, type Piece } from './piece.js';
import type { SampleRequest } from './request.js';

/** Every key is always there: a template cannot print what is missing. */
export function buildView(
  operation: Operation,
  request: SampleRequest,
  {
    language,
    template,
    notes,
  }: { readonly language: Language; readonly template: string; readonly notes: readonly string[] },
) {
  const { method, origin, target, headers, body, basic, signature, options } = request;
  const names = buildNames(language, template);
  const express = (pieces: readonly Piece[]) => expression(pieces, language, names);
  const literal = (text: string) => language.print(text);
  const header = ({ name: key, value }: Header) => ({
    name: literal(key),
    value: expression(value, { ...language, join: language.joinArgument ?? language.join }, names),
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
    className: className(operation.id, template),
    method,
    methodLiteral: literal(method),
    methodName: method.charAt(0) + method.slice(1).toLowerCase(),
    server: literal(origin),
    url: express(url),
    credentials: options.map((option) => ({
      variable: names.option(option),
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
            // More than fits into one argument of a command.
            long: Buffer.byteLength(body) > 100_000,
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
    basic:
      basic === undefined ? false : { username: names.option(basic.username), password: names.option(basic.password) },
    signing: signature === undefined ? false : viewSignature(signature, { express, names }),
    bytes: operation.answer.form === 'bytes',
    silent: method === 'HEAD',
    // A method that usually has one.
    bodiless: body === undefined && /^P(OST|UT|ATCH)$/.test(method),
    // What some languages have to import.
    utf8: signature !== undefined || basic !== undefined || operation.answer.form === 'bytes',
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
  readonly names: Names;
}

function viewSignature(signature: Signature, { express, names }: Writer) {
  const { algorithm, encoding, key, message, timestamps, nonces } = signature;
  const [only] = message;
  const stamp = ({ variable, unit }: Signature['timestamps'][number]) => ({
    variable: names.own(variable),
    plain: variable,
    seconds: unit === 'seconds',
  });
  return {
    key: names.option(key),
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

function expression(pieces: readonly Piece[], language: Language, names: Names): string {
  const shown = pieces.map(
    (piece): Shown =>
      'text' in piece ? piece : { name: 'option' in piece ? names.option(piece.option) : names.own(piece.variable) },
  );
  const [only] = shown;
  if (only === undefined) return language.print('');
  if (shown.length === 1) return 'text' in only ? language.print(only.text) : only.name;
  return language.join(shown, language);
}

/** `payments.checkout` is `PaymentsCheckout`; what Java calls `Duration` or `String` is something else. */
function className(id: string, template: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) && !new RegExp(`\\b${name}\\b`).test(template) ? name : `Sample${name}`;
}
