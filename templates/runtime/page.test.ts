// How a list ends: bare pages, repeated pages, the limit.

import { describe, expect, test, vi } from 'vitest';
import { pages } from './page.js';

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of list) all.push(page);
  return all;
}

const given = (answers: readonly unknown[]) => vi.fn(async (page: number) => answers[page - 1]);

describe('a list ends', () => {
  test.each([
    ['before a page whose lists are empty', [{ list: [1] }, { list: [2] }, { list: [], total: 2 }]],
    ['before an empty list', [[1], [2], []]],
    ['before an empty object', [{ a: 1 }, { a: 2 }, {}]],
    ['before nothing', [{ a: 1 }, { a: 2 }, null]],
    [
      'before lists that are empty deeper inside',
      [{ data: { list: [1] } }, { data: { list: [2] } }, { data: { list: [] } }],
    ],
    [
      'before a page that says the same as the one before',
      [{ list: [1] }, { list: [2] }, { list: [2] }, { list: [3] }],
    ],
  ])('%s', async (_, answers) => {
    const ask = given(answers);
    expect(await collect(pages(ask, { first: 1, limit: 10 }))).toEqual(answers.slice(0, 2));
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test('at the limit, counted from the first page', async () => {
    const ask = vi.fn(async (page: number) => ({ list: [page] }));
    expect(await collect(pages(ask, { first: 0, limit: 3 }))).toEqual([{ list: [0] }, { list: [1] }, { list: [2] }]);
  });

  test('when the reader has enough', async () => {
    const ask = vi.fn(async (page: number) => ({ list: [page] }));
    for await (const page of pages(ask, { first: 1, limit: 1000 })) if (page.list[0] === 2) break;
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

test('what a page throws, the reader gets', async () => {
  const ask = () => Promise.reject(new Error('no'));
  await expect(collect(pages(ask, { first: 1, limit: 3 }))).rejects.toThrow('no');
});
