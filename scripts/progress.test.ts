// Stages and counts -> what a person at a terminal sees, and what stands in a log.

import { expect, test } from 'vitest';
import { showProgress } from './progress.js';

function screen(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const { tell, end } = showProgress({ isTTY, write: (text: string) => written.push(text) }, () => time);
  const wait = (more: number): void => {
    time += more;
  };
  return { written, tell, end, wait };
}

test('a terminal shows the latest stage and count on one line, and nothing when all is done', () => {
  const { written, tell, end, wait } = screen(true);
  tell('load');
  wait(100);
  tell('emit', 1, 800);
  tell('emit', 2, 800);
  wait(100);
  tell('emit', 400, 800);
  wait(100);
  tell('write', 800, 800);
  end();
  const shown = written.join('').split('\r\u001b[2K').slice(1);
  expect(shown).toEqual(['load', 'emit: 1 of 800 files', 'emit: 400 of 800 files', 'write: 800 files', '']);
});

test('a log of a short run stays empty', () => {
  const { written, tell, end, wait } = screen(false);
  tell('load');
  wait(1900);
  tell('emit', 1, 800);
  end();
  expect(written).toEqual([]);
});

test('a log of a long run has a plain line for each stage', () => {
  const { written, tell, end, wait } = screen(false);
  tell('load');
  wait(2500);
  tell('emit', 1, 800);
  wait(1000);
  tell('emit', 2, 800);
  tell('write', 801, 801);
  end();
  expect(written).toEqual(['2.5 s  emit: 800 files\n', '3.5 s  write: 801 files\n']);
});
