// Answers that no gateway gives in, a server of loopback that gives them out, and a client of it.

import { inspect } from 'node:util';
import { type AnySdkError, ChingChingPay, type ChingChingPayOptions } from 'chingchingpay';
import type { createFetchClient } from 'chingchingpay/fetch';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Answering, type Recorder, record, reply } from '../sdk/recorder.js';

export let server: Recorder;
export let elsewhere: Recorder;
let answer: Answering;

/** What every request is answered from now on, in this test. */
export function answerWith(next: Answering): void {
  answer = next;
}

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
export const arrived = (): number => server.requests.length - before;

export const given = { apiKey: 'test_key', secret: 'test_secret' };

export const clientOf = (more: Partial<ChingChingPayOptions> = {}): ChingChingPay =>
  new ChingChingPay({ server: server.url, ...given, retries: 0, ...more });
/** Calls what types would not let one call. */
export const without = (
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
export function printed(error: unknown): string {
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
