// The example or examples of a media type or parameter -> Example[].

import { entries, get, type Json } from '../json.js';
import type { Example } from './model.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

/** Those that hold a value; one that only names an address is left out. */
export function buildExamples(scope: Scope, node: Json | undefined, place: string): readonly Example[] {
  const only = get(node, 'example');
  const named = entries(get(node, 'examples')).flatMap(([name, entry]): readonly Example[] => {
    const found = scope.resolve(entry, `${place}/examples/${name}`);
    const value = get(found?.node, 'value');
    const { summary } = buildWords(found?.node);
    return value === undefined ? [] : [{ name, value, ...(summary === undefined ? {} : { summary }) }];
  });
  return only === undefined ? named : [{ name: 'example', value: only }, ...named];
}
