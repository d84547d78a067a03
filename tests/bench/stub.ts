// Nothing in, the variants over a fetch that answers at once out: what remains is their own cost.

import { answer } from './checkout.js';
import { Rounds } from './rounds.js';
import {
  bareFetch,
  bareSigned,
  openapiFetch,
  ours,
  oursProtected,
  withNodeMiddleware,
  withWebCryptoMiddleware,
} from './variants.js';

const headers = { 'content-type': 'application/json' };
const makers = [bareFetch, bareSigned, ours, oursProtected, openapiFetch, withNodeMiddleware, withWebCryptoMiddleware];

export function stubRounds(): Rounds {
  const stub = async () => new Response(answer, { headers });
  return new Rounds(
    250,
    50,
    makers.map((make) => make(stub, 'https://stub.example')),
  );
}
