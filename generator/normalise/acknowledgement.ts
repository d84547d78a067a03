// A path item that the server calls, rewritten and as it was -> the rewritten one, with the answer each sender wants to hear.
//
// Answers are rewritten for the types that are made of them; what a merchant answers is its text, which that loses.

import { entries, get, isObject, type Json, type JsonObject, list, object } from '../json.js';
import { printJson } from '../json-text.js';
import { isJson } from '../media.js';
import type { Rewriting } from './rewriting.js';

export function keepAcknowledgements(to: Rewriting, item: JsonObject, source: Json, place: string): JsonObject {
  const found = to.resolve(source, place)?.node;
  return Object.fromEntries(
    entries(item).map(([key, node]) => {
      const responses = get(get(found, key), 'responses');
      if (responses === undefined || !isObject(node)) return [key, node];
      return [key, { ...object(node), 'x-acknowledgement': acknowledgementOf(to, responses, place) }];
    }),
  );
}

/** The first answer that is a success: its status, and the text that its media type shows. */
function acknowledgementOf(to: Rewriting, responses: Json, place: string): JsonObject {
  const [status = '', entry] = entries(responses).find(([code]) => /^2/.test(code)) ?? [];
  const answer = entry === undefined ? undefined : to.resolve(entry, place)?.node;
  const [type, media] = entries(get(answer, 'content'))[0] ?? [];
  const shown = shownBy(to, media, place);
  return {
    status: /^2\d\d$/.test(status) ? Number(status) : 200,
    ...(type === undefined || shown === undefined
      ? {}
      : { type, body: typeof shown === 'string' && !isJson(type) ? shown : printJson(shown) }),
  };
}

function shownBy(to: Rewriting, media: Json | undefined, place: string): Json | undefined {
  const [named] = entries(get(media, 'examples'));
  const example = named === undefined ? undefined : to.resolve(named[1], place)?.node;
  const schema = to.resolve(get(media, 'schema') ?? {}, place)?.node;
  const said = ['const', 'example', 'default'].map((key) => get(schema, key));
  return [get(media, 'example'), get(example, 'value'), ...said, ...list(get(schema, 'examples'))].find(
    (one) => one !== undefined,
  );
}
