// A recipe in, a sandbox that keeps what came out; and how a request is signed by hand.

import { createHmac } from 'node:crypto';
import { ChingChingPay, type ChingChingPayOptions } from 'chingchingpay';
import { Gateway } from 'chingchingpay/sandbox';
import { recipe as described, type Recipe } from 'chingchingpay/signing';
import { afterEach, expect } from 'vitest';
import { profile } from '../../generated/src/profile.js';
import { routes } from '../../generated/src/routes.js';
import { answeredBy, type Recorded, type Recorder, record } from './recorder.js';

export const apiKey = 'test_key';
export const secret = 'test_secret/+=';

const open: Recorder[] = [];
afterEach(async () => {
  for (const recorder of open.splice(0)) await recorder.close();
});

/** Closed after the test. */
export async function recorder(...given: Parameters<typeof record>): Promise<Recorder> {
  const made = await record(...given);
  open.push(made);
  return made;
}

/** A gateway that takes signatures by a recipe only. */
export const gatewayOf = (signing: Recipe = described): Gateway =>
  new Gateway({ profile: { ...profile, signing }, routes }, { credentials: { apiKey, secret } });

/** The same behind a recorder. */
export const sandbox = (signing?: Recipe): Promise<Recorder> => recorder(answeredBy(gatewayOf(signing)));

export const clientOf = ({ url }: Recorder, more: Partial<ChingChingPayOptions> = {}): ChingChingPay =>
  new ChingChingPay({ server: url, apiKey, secret, ...more });

export const hmac = (message: string | Uint8Array, algorithm = 'sha256') =>
  createHmac(algorithm, secret).update(message);

/** Every request signed rightly, by the described recipe. */
export function expectSigned({ requests }: Recorder): void {
  expect(requests).not.toEqual([]);
  for (const { body, headers } of requests) expect(headers['x-signature']).toBe(hmac(body).digest('hex'));
}

export const textOf = ({ body }: Recorded): string => Buffer.from(body).toString('utf8');
