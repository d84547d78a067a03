// A way to ask for one page in, the pages one after another out, until there is nothing more or the limit is reached.

import { isObject } from './own.js';

/** How a list goes on, as `x-pages` says it. */
export interface PageRule {
  /** The number of the first page. */
  readonly first: number;
  /** So many pages are asked for at most. */
  readonly limit: number;
}

/**
 * Asks for page after page. Ends after the page limit, or before a page that holds nothing or says the same as the one
 * before it: how the last page looks is not documented.
 */
export async function* pages<T>(
  ask: (page: number) => PromiseLike<T>,
  { first, limit }: PageRule,
): AsyncGenerator<T, void, undefined> {
  let before = '';
  for (let page = first; page < first + limit; page++) {
    const answer = await ask(page);
    const text = JSON.stringify(answer) ?? '';
    if (text === before || isBare(answer)) return;
    before = text;
    yield answer;
  }
}

/** No lists, or only empty ones; and without any list: nothing at all. */
function isBare(answer: unknown): boolean {
  const lists = listsIn(answer);
  return lists.length ? lists.every((list) => !list.length) : !Object.keys(Object(answer)).length;
}

function listsIn(value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return [value];
  return isObject(value) ? Object.values(value).flatMap(listsIn) : [];
}
