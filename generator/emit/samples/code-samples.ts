// A document and its Api -> a copy of the document whose operations carry their samples, for every renderer that shows them.

import { get, isObject, type Json, pointerParts } from '../../json.js';
import type { Api } from '../../model/model.js';
import { buildSamples, type Templates } from './samples.js';

/** `x-codeSamples`, as Redoc and others read it: a language, a label and the text. */
export function addSamples(document: Json, api: Api, templates: Templates): Json {
  let copy = document;
  for (const { operations } of api.resources)
    for (const operation of operations) {
      const samples = buildSamples(api, operation, templates).map(({ language, label, text }) => ({
        lang: language,
        label,
        source: text,
      }));
      copy = setAt(copy, [...pointerParts(operation.pointer), 'x-codeSamples'], samples);
    }
  return copy;
}

/** An operation that stands elsewhere, behind a reference, is left as it is. */
function setAt(node: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (!isObject(node)) return node;
  const inner = get(node, key);
  if (inner === undefined && rest.length > 0) return node;
  return { ...node, [key]: setAt(inner ?? null, rest, value) };
}
