// What a callback says in, data that can be acted on out: the server's own answer, or words whose signature was verified.

import { isGiven, own } from '../own.js';
import { type CallbackReason, type Fields, fits, type Mark } from './event.js';
import { CallbackError } from './problem.js';
import type { Step } from './step.js';

/** One kind of callback: how it is told from others, and what is done with it. */
export interface Kind {
  readonly mark: Mark;
  /** What to do with a body that has the mark. */
  readonly take: (body: Fields) => Promise<CallbackReason | undefined>;
}

/** One way to ask the server: by a field of the callback. */
export interface Way<Data> {
  readonly field: string;
  readonly ask: (value: string) => PromiseLike<Data>;
}

/** Admits everyone, because nothing but a reference is taken. */
export const anyone = async (): Promise<void> => undefined;

/** Trusts nothing but a reference: asks the server, and goes on with its answer. */
export function asked<Data extends object>(mark: Mark, ways: readonly Way<Data>[], step: Step<Data>): Kind {
  return {
    mark,
    async take(body) {
      const way = ways.find(({ field }) => isReference(own(body, field)));
      if (!way) return 'no-reference';
      const value = String(own(body, way.field));
      const data = await ask(way, value);
      const said = own(data, way.field);
      return isGiven(said) && String(said) !== value ? 'disagreement' : step(data);
    },
  };
}

/** Trusts the words of a callback that was verified. */
export function told<Data extends object>(mark: Mark, step: Step<Data>): Kind {
  return { mark, take: async (body) => (fits<Data>(mark, body) ? step(body) : 'unrecognised') };
}

async function ask<Data>(way: Way<Data>, value: string): Promise<Data> {
  try {
    return await way.ask(value);
  } catch (error) {
    throw new CallbackError('asking', 'the server did not tell how it stands', error);
  }
}

/** Long enough for every id, too short to be a burden. */
const isReference = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '' && value.length <= 512) || Number.isSafeInteger(value);
