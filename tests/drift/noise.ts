// A page's text -> the same with lines that copying brings along, or without what it loses.

import type { Dice } from './dice.js';

const lines = [
  'Copy',
  '复制',
  'Run',
  '调试',
  'Try it out',
  '展开',
  'Expand All',
  'Powered by Apifox',
  'Generate Code',
  '生成代码',
  '---',
  '',
  '   ',
  '\u200b',
];

export function addNoise(text: string, dice: Dice, times: number): string {
  const found = text.split('\n');
  for (let turn = 0; turn < times; turn++) found.splice(dice.count(found.length), 0, dice.pick(lines));
  return found.join('\n');
}
