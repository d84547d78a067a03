// The example or examples of a media type or parameter -> Example[].

import { entries, follow, get, type Json, text } from '../json.js';
import type { Example } from './model.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

/** Those that hold a value; one that only names an address, or a place where nothing stands, is left out. */
export function buildExamples(scope: Scope, node: Json | undefined): readonly Example[] {
  const only = get(node, 'example');
  const named = entries(get(node, 'examples')).flatMap(([name, entry]): readonly Example[] => {
    const reference = text(get(entry, '$ref'));
    const found = reference === undefined ? entry : follow(scope.document, reference);
    const value = get(found, 'value');
    const { summary, description } = buildWords(found);
    const words = {
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { description }),
    };
    return value === undefined ? [] : [{ name, value, ...words }];
  });
  return only === undefined ? named : [{ name: 'example', value: only }, ...named];
}
