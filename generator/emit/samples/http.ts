// A request -> what goes over the wire, every value in its place: HTTP computes nothing, so this does.

import { createHmac } from 'node:crypto';
import type { Signature } from './message.js';
import type { Piece } from './piece.js';
import type { SampleRequest } from './request.js';

/** The local sandbox's own credentials: they work nowhere else. */
const credential = (option: string): string => `test_${option.toLowerCase()}_sandbox`;
/** 2025-07-15, 08:02:05 UTC: a page must not change with the clock. */
const moment = 1_752_566_525;
const nonce = '0f8fad5b-d9cb-469f-a165-70867728950e';

export function httpPieces({ method, origin, target, headers, body, basic, signature }: SampleRequest) {
  const values = new Map([
    ['body', body ?? ''],
    ...(signature?.timestamps ?? []).map(
      ({ variable, unit }) => [variable, String(unit === 'seconds' ? moment : moment * 1000)] as const,
    ),
    ...(signature?.nonces ?? []).map(({ variable }) => [variable, nonce] as const),
  ]);
  const read = (pieces: readonly Piece[]): string =>
    pieces
      .map((piece) =>
        'text' in piece
          ? piece.text
          : 'option' in piece
            ? credential(piece.option)
            : (values.get(piece.variable) ?? ''),
      )
      .join('');
  const stamps = [...(signature?.timestamps ?? []), ...(signature?.nonces ?? [])];
  const lines = [
    { name: 'Host', value: new URL(origin).host },
    ...headers.map(({ name, value }) => ({ name, value: read(value) })),
    ...(basic === undefined ? [] : [{ name: 'Authorization', value: basicOf(basic) }]),
    ...stamps.map(({ header, variable }) => ({ name: header, value: values.get(variable) ?? '' })),
    ...(signature === undefined ? [] : [{ name: signature.header, value: signatureOf(signature, read) }]),
    ...(body === undefined ? [] : [{ name: 'Content-Length', value: String(Buffer.byteLength(body)) }]),
  ];
  return { method, target: read(target), headers: lines, body: body ?? '' };
}

function basicOf({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${credential(username)}:${credential(password)}`).toString('base64')}`;
}

function signatureOf({ algorithm, key, message, encoding }: Signature, read: (pieces: readonly Piece[]) => string) {
  const mac = createHmac(algorithm.replace('hmac-', ''), credential(key)).update(read(message));
  return encoding === 'HEX' ? mac.digest('hex').toUpperCase() : mac.digest(encoding);
}
