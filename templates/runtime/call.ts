// One call while it is under way: what was asked, how often it was tried, and whether anything may have left.

import type { ResponseFacts } from './answer.js';
import type { AnswerFacts, Facts } from './errors.js';
import type { Money, Operation } from './operation.js';
import type { CallOptions } from './options.js';
import { isGiven, own } from './own.js';
import type { Settings } from './settings.js';

export interface Call {
  readonly settings: Settings;
  readonly operation: Operation;
  readonly options: CallOptions;
  readonly money: Money | undefined;
  method: string;
  url: string;
  attempts: number;
  /** True once the server may have received something. */
  sent: boolean;
  /** Of the latest attempt, so that an answer that echoes it can be cleaned. */
  signature: string;
  /** The latest answer and its text. */
  response: ResponseFacts | undefined;
  text: string;
}

export const factsOf = ({ operation, method, url, attempts }: Call): Facts => ({
  operation: operation.id,
  method,
  path: url && new URL(url).pathname,
  attempts,
});

/** Text without secrets; nothing for what is no text. */
export const clean = ({ settings, signature }: Call, text: unknown): string =>
  typeof text === 'string' ? settings.redact(text, signature) : '';

/** What the answer tells of itself. */
export const answerFacts = (call: Call): AnswerFacts => ({
  status: call.response?.status ?? 0,
  body: clean(call, call.text).slice(0, 4000),
});

/** The names of the request's references that were given. */
export const givenReferences = ({ operation, money }: Call): readonly string[] =>
  (operation.references ?? []).filter((name) => isGiven(own(money?.request, name)));

/** The request's references that were given, by name. */
export const referencesOf = (call: Call): Record<string, unknown> =>
  Object.fromEntries(givenReferences(call).map((name) => [name, own(call.money?.request, name)]));
