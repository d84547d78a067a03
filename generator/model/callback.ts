// callbacks and webhooks -> what the gateway sends to the merchant.

import { entries, get, type Json, pointer } from '../json.js';
import { camelCase, pascalCase } from './identifier.js';
import type { Callback, Operation } from './model.js';
import { methodOf, methods } from './operation.js';
import { buildRequest } from './request.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

export function buildCallbacks(scope: Scope, operations: readonly Operation[]): readonly Callback[] {
  const found = new Map<string, Callback>();
  const asked = new Map<string, string[]>();
  const add = (name: string, item: Json, place: string, operation?: string): void => {
    const key = camelCase(name);
    if (operation !== undefined) asked.set(key, [...(asked.get(key) ?? []), operation]);
    const target = scope.resolve(item, place);
    for (const method of methods) {
      const node = get(target?.node, method);
      if (node === undefined) continue;
      const request = buildRequest(scope, get(node, 'requestBody'), {
        pointer: `${target?.place ?? place}/${method}/requestBody`,
        name: `${pascalCase(name)} Event`,
      });
      if (found.has(key)) continue;
      found.set(key, {
        name: key,
        type: scope.names.fresh(`${name} Callback`),
        method: methodOf(method),
        schema: request?.schema ?? { kind: 'unknown' },
        words: buildWords(node),
        examples: request?.examples ?? [],
        answers: entries(get(node, 'responses')).map(([status, answer]) => ({
          status,
          words: buildWords(scope.resolve(answer, place)?.node),
        })),
        operations: [],
      });
    }
  };
  for (const [name, item] of entries(get(scope.document, 'webhooks'))) add(name, item, pointer('webhooks', name));
  for (const [path, item] of entries(get(scope.document, 'paths'))) {
    for (const method of methods) {
      for (const [name, entry] of entries(get(get(item, method), 'callbacks'))) {
        const callback = scope.resolve(entry, pointer('paths', path, method, 'callbacks', name));
        for (const [expression, inner] of entries(callback?.node)) {
          add(name, inner, `${callback?.place ?? ''}${pointer(expression)}`, pointer('paths', path, method));
        }
      }
    }
  }
  const ids = new Map(operations.map(({ pointer, id }) => [pointer, id]));
  return [...found.values()].map((callback) => ({
    ...callback,
    operations: (asked.get(callback.name) ?? []).flatMap((place) => ids.get(place) ?? []),
  }));
}
