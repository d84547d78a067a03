// Api, operation and example -> one request as data: what is fixed, what is only known when it runs, what to say about it.

import { jsonOf } from '../../json.js';
import type { Api, Credential, Method, Operation, Parameter } from '../../model/model.js';
import { encode, encodeFixed, type Given, type Pair, type Spelling, writePath, writeQuery } from './address.js';
import { type Body, writeBody } from './body.js';
import { buildHeaders, type Header } from './headers.js';
import { buildSignature, type Signature } from './message.js';
import { fold, type Piece } from './piece.js';
import { exampleFor } from './value.js';

/** Values in place of those that the document gives as examples. */
export interface Example {
  readonly body?: unknown;
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: Readonly<Record<string, unknown>>;
}

export interface SampleRequest {
  readonly method: Method;
  /** `https://api.example.com`: what may be set from outside, because a signature does not cover it. */
  readonly origin: string;
  /** From the first slash on. */
  readonly target: readonly Piece[];
  /** In the order in which they are written; without those that are made when the sample runs. */
  readonly headers: readonly Header[];
  readonly body?: string;
  readonly basic?: { readonly username: string; readonly password: string };
  readonly signature?: Signature;
  /** The options whose values must be given. */
  readonly options: readonly string[];
  /** What does not work as one would think, a line each. */
  readonly notes: readonly string[];
}

export function buildSampleRequest(
  api: Api,
  operation: Operation,
  { example = {}, spelling }: { readonly example?: Example; readonly spelling: Spelling },
): SampleRequest {
  const notes: string[] = [];
  const { origin, pathname } = serverOf(api, operation, notes);
  const given = (where: Parameter['in']) => givenOf(api, operation, where, example);
  const credentials = api.credentials.filter(({ scheme }) => operation.schemes.includes(scheme));
  const path = pathname + writePath(operation.path, given('path'), { styles: operation.pathStyles, spelling, notes });
  const pairs = [
    ...writeQuery(given('query').filter(besides('query', credentials)), operation.queryStyles, spelling),
    ...credentials.flatMap((one) => (one.kind === 'query' ? [{ name: one.name, option: one.option }] : [])),
  ];
  const query = fold(pairs.flatMap((pair, index) => writePair(pair, index, spelling)));
  const body = bodyOf(api, operation, example);
  notes.push(...(body?.notes ?? []));
  const headers = buildHeaders(operation, {
    ...(body === undefined ? {} : { mediaType: body.mediaType }),
    accept: acceptOf(api, operation),
    credentials,
    headers: given('header').filter(besides('header', [...credentials, ...stampsOf(api, operation)])),
    cookies: given('cookie').filter(besides('cookie', credentials)),
    notes,
  });
  const basic = credentials.find((one): one is Extract<Credential, { kind: 'basic' }> => one.kind === 'basic');
  const signed =
    api.signing === undefined || operation.public
      ? undefined
      : buildSignature(api.signing, {
          method: operation.method,
          path,
          query,
          pairs,
          headers,
          ...(body === undefined ? {} : { body: body.text }),
        });
  if (signed !== undefined && 'unsigned' in signed) notes.push(`Not signed: ${signed.unsigned}.`);
  const signature = signed !== undefined && 'message' in signed ? signed : undefined;
  if (pairs.some((pair) => 'option' in pair)) notes.push('A credential in the address is sent as it is: encode it.');
  return {
    method: operation.method,
    origin,
    target: fold([{ text: path }, ...(query.length > 0 ? [{ text: '?' }] : []), ...query]),
    headers,
    ...(body === undefined ? {} : { body: body.text }),
    ...(basic === undefined ? {} : { basic: { username: basic.username, password: basic.password } }),
    ...(signature === undefined ? {} : { signature }),
    options: [...new Set([...credentials.flatMap(optionsOf), ...(signature === undefined ? [] : [signature.key])])],
    notes,
  };
}

/** What the client says, too; without need only where a signature covers it. */
function acceptOf({ signing }: Api, { answer: { accept, form } }: Operation): string | undefined {
  const parts = signing === undefined ? [] : [...signing.parts, ...signing.bodyless];
  const isCovered = parts.some((part) => part.kind === 'header' && part.name.toLowerCase() === 'accept');
  return accept ?? (isCovered ? (form === 'json' ? 'application/json' : '*/*') : undefined);
}

/** Many documents say of a credential, or of what is signed, twice: as such, and as a parameter. */
function besides(where: 'query' | 'header' | 'cookie', credentials: readonly Held[]) {
  const plain = (name: string): string => (where === 'header' ? name.toLowerCase() : name);
  const held = new Set(credentials.flatMap(({ kind, name = '' }) => (kind === where ? [plain(name)] : [])));
  return ({ parameter: { name } }: Given): boolean => !held.has(plain(name));
}

interface Held {
  readonly kind: Credential['kind'];
  readonly name?: string;
}

/** The headers that a signature fills itself. */
function stampsOf({ signing }: Api, operation: Operation): readonly Held[] {
  if (signing === undefined || operation.public) return [];
  const made = [...signing.parts, ...signing.bodyless].flatMap((part) =>
    part.kind === 'timestamp' || part.kind === 'nonce' ? [part.header] : [],
  );
  return [signing.header, ...made].map((name) => ({ kind: 'header', name }));
}

/** An operation's own server; one that says no host stands on the document's. */
function serverOf(
  { servers: [first] }: Api,
  { servers: [own] }: Operation,
  notes: string[],
): { readonly origin: string; readonly pathname: string } {
  const known = first !== undefined && URL.canParse(first.url) ? first.url : undefined;
  if (known === undefined && (own === undefined || !URL.canParse(own)))
    notes.push('The document names no server: put yours into SERVER.');
  const { origin, pathname } = new URL(own ?? '', known ?? 'https://api.example.com');
  return { origin, pathname: encodeFixed(pathname.replace(/(?<!\/)\/+$/, '')) };
}

function writePair(
  pair: Pair | { readonly name: string; readonly option: string },
  index: number,
  spelling: Spelling,
): readonly Piece[] {
  const joint = index > 0 ? '&' : '';
  return 'option' in pair
    ? [{ text: `${joint}${encode(pair.name, spelling.name)}=` }, { option: pair.option }]
    : [{ text: joint + pair.written }];
}

function optionsOf(credential: Credential): readonly string[] {
  return credential.kind === 'basic' ? [credential.username, credential.password] : [credential.option];
}

/** What must be given, and whatever has an example. */
function givenOf(api: Api, operation: Operation, where: Parameter['in'], example: Example): readonly Given[] {
  const places = { path: example.path, query: example.query, header: example.headers, cookie: example.cookies };
  const set = places[where] ?? {};
  return operation.parameters.flatMap((parameter) => {
    if (parameter.in !== where) return [];
    const said = Object.hasOwn(set, parameter.name) ? set[parameter.name] : parameter.example;
    const value = jsonOf(said) ?? (parameter.required ? exampleFor(api, parameter.schema) : undefined);
    return value === undefined ? [] : [{ parameter, value }];
  });
}

/** GET and HEAD carry none: most clients drop or refuse it. */
function bodyOf(api: Api, { method, request, references }: Operation, { body }: Example): Body | undefined {
  if (request === undefined || method === 'GET' || method === 'HEAD' || method === 'TRACE') return undefined;
  const [first] = request.examples;
  // An example may be null: that is a body too.
  const value = jsonOf(body === undefined ? first?.value : body);
  if (value === undefined && !request.required && request.form === 'bytes') return undefined;
  if (value !== undefined) return writeBody(request, value);
  const made = writeBody(request, exampleFor(api, request.schema, references.slice(0, 1)));
  if (request.form !== 'text' || request.mediaType.startsWith('text/plain')) return made;
  const note = `The document has no example of a body in ${made.mediaType}: put yours in place of this one.`;
  return { ...made, notes: [note, ...(made.notes ?? [])] };
}
