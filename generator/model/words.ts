// description, summary, marks -> Words.

import { get, type Json, text } from '../json.js';
import type { Evidence, Words } from './model.js';

export function buildWords(node: Json | undefined): Words {
  const summary = text(get(node, 'summary')) ?? text(get(node, 'title'));
  const description = text(get(node, 'description'));
  const unit = text(get(node, 'x-unit'));
  const evidence = buildEvidence(node);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(get(node, 'deprecated') === true ? { deprecated: true as const } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

export function buildEvidence(node: Json | undefined): Evidence | undefined {
  const mark = get(node, 'x-evidence');
  const source = text(get(node, 'x-source'));
  if (!isMark(mark)) return undefined;
  return source === undefined ? { mark } : { mark, source };
}

export function isMark(value: Json | undefined): value is Evidence['mark'] {
  return value === 'seen' || value === 'inferred' || value === 'assumed';
}
