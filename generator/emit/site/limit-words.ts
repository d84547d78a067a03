// What limits a value, in words of each language of the site.

import type { Written } from '../../model/model.js';

export interface LimitWords {
  readonly atLeast: Say<Written>;
  readonly atMost: Say<Written>;
  readonly moreThan: Say<Written>;
  readonly lessThan: Say<Written>;
  readonly multipleOf: Say<Written>;
  readonly charactersAtLeast: Say<number>;
  readonly charactersAtMost: Say<number>;
  readonly itemsAtLeast: Say<number>;
  readonly itemsAtMost: Say<number>;
  readonly uniqueItems: string;
  readonly fieldsAtLeast: Say<number>;
  readonly fieldsAtMost: Say<number>;
  readonly namesMatch: Say<string>;
  readonly format: Say<string>;
  readonly pattern: Say<string>;
  readonly always: Say<string>;
  readonly oneOf: Say<readonly string[]>;
  readonly not: Say<string>;
  readonly default: Say<string>;
  readonly means: (value: string, text: string) => string;
  /** A rule as the document writes it. */
  readonly kept: Say<string>;
}

type Say<Value> = (value: Value) => string;

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const limitsInEnglish: LimitWords = {
  atLeast: (value) => `At least ${value}.`,
  atMost: (value) => `At most ${value}.`,
  moreThan: (value) => `More than ${value}.`,
  lessThan: (value) => `Less than ${value}.`,
  multipleOf: (value) => `A multiple of ${value}.`,
  charactersAtLeast: (value) => `At least ${many(value, 'character')}.`,
  charactersAtMost: (value) => `At most ${many(value, 'character')}.`,
  itemsAtLeast: (value) => `At least ${many(value, 'item')}.`,
  itemsAtMost: (value) => `At most ${many(value, 'item')}.`,
  uniqueItems: 'No item twice.',
  fieldsAtLeast: (value) => `At least ${many(value, 'field')}.`,
  fieldsAtMost: (value) => `At most ${many(value, 'field')}.`,
  namesMatch: (pattern) => `Names of further fields match ${pattern}`,
  format: (name) => `Format: ${name}.`,
  pattern: (pattern) => `Matches ${pattern}`,
  always: (value) => `Always ${value}.`,
  oneOf: (values) => `One of: ${values.join(', ')}.`,
  not: (schema) => `May not fit ${schema}`,
  default: (value) => `Default: ${value}.`,
  means: (value, text) => `${value}: ${text.replace(/(?<![.!?])\s*$/, '.')}`,
  kept: (rule) => `Also has to fit ${rule}`,
};

export const limitsInSimplified: LimitWords = {
  atLeast: (value) => `最小 ${value}。`,
  atMost: (value) => `最大 ${value}。`,
  moreThan: (value) => `大于 ${value}。`,
  lessThan: (value) => `小于 ${value}。`,
  multipleOf: (value) => `须为 ${value} 的倍数。`,
  charactersAtLeast: (value) => `至少 ${value} 个字符。`,
  charactersAtMost: (value) => `最多 ${value} 个字符。`,
  itemsAtLeast: (value) => `至少 ${value} 项。`,
  itemsAtMost: (value) => `最多 ${value} 项。`,
  uniqueItems: '各项不得重复。',
  fieldsAtLeast: (value) => `至少 ${value} 个字段。`,
  fieldsAtMost: (value) => `最多 ${value} 个字段。`,
  namesMatch: (pattern) => `其余字段的名称须匹配 ${pattern}`,
  format: (name) => `格式：${name}。`,
  pattern: (pattern) => `须匹配 ${pattern}`,
  always: (value) => `固定为 ${value}。`,
  oneOf: (values) => `取值之一：${values.join('、')}。`,
  not: (schema) => `不得符合 ${schema}`,
  default: (value) => `默认值：${value}。`,
  means: (value, text) => `${value}：${text.replace(/(?<![.!?。！？])\s*$/, '。')}`,
  kept: (rule) => `还须符合 ${rule}`,
};

export const limitsInTraditional: LimitWords = {
  atLeast: (value) => `最小 ${value}。`,
  atMost: (value) => `最大 ${value}。`,
  moreThan: (value) => `大於 ${value}。`,
  lessThan: (value) => `小於 ${value}。`,
  multipleOf: (value) => `須為 ${value} 的倍數。`,
  charactersAtLeast: (value) => `至少 ${value} 個字元。`,
  charactersAtMost: (value) => `最多 ${value} 個字元。`,
  itemsAtLeast: (value) => `至少 ${value} 項。`,
  itemsAtMost: (value) => `最多 ${value} 項。`,
  uniqueItems: '各項不可重複。',
  fieldsAtLeast: (value) => `至少 ${value} 個欄位。`,
  fieldsAtMost: (value) => `最多 ${value} 個欄位。`,
  namesMatch: (pattern) => `其餘欄位的名稱須符合 ${pattern}`,
  format: (name) => `格式：${name}。`,
  pattern: (pattern) => `須符合 ${pattern}`,
  always: (value) => `固定為 ${value}。`,
  oneOf: (values) => `取值之一：${values.join('、')}。`,
  not: (schema) => `不可符合 ${schema}`,
  default: (value) => `預設值：${value}。`,
  means: (value, text) => `${value}：${text.replace(/(?<![.!?。！？])\s*$/, '。')}`,
  kept: (rule) => `還須符合 ${rule}`,
};
