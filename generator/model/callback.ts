// callbacks and webhooks -> what the gateway sends to the merchant.

import { entries, get, type Json, pointer } from '../json.js';
import { camelCase, pascalCase } from './identifier.js';
import type { Callback, Operation } from './model.js';
import { unique } from './names.js';
import { methodOf, methods } from './operation.js';
import { buildParameters } from './parameter.js';
import { buildReceiving } from './receiving.js';
import { buildRequest } from './request.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

export function buildCallbacks(scope: Scope, operations: readonly Operation[]): readonly Callback[] {
  const found = new Map<string, Callback>();
  const asked = new Map<string, string[]>();
  const names = new Set<string>(['unknown']);
  const add = (name: string, item: Json, place: string, from?: Asked): void => {
    const target = scope.resolve(item, place);
    for (const method of methods) {
      const node = get(target?.node, method);
      if (target === undefined || node === undefined) continue;
      const spot = { place: `${target.place}/${method}`, method };
      const callback = buildCallback(scope, name, { item: target.node, node, ...spot });
      // The same callback of several operations is one; another one of the same name gets a name of its own.
      const same = JSON.stringify([camelCase(name), callback.method, callback.schema]);
      const field = from === undefined ? undefined : fieldOf(from.expression);
      const known = found.get(same) ?? {
        ...callback,
        name: unique(camelCase(name), names, (key) => key),
        ...(field === undefined ? {} : { address: field }),
      };
      found.set(same, known);
      if (from !== undefined) asked.set(known.name, [...(asked.get(known.name) ?? []), from.operation]);
    }
  };
  for (const [name, item] of entries(get(scope.document, 'webhooks'))) add(name, item, pointer('webhooks', name));
  for (const [path, item] of entries(get(scope.document, 'paths'))) {
    for (const method of methods) {
      for (const [name, entry] of entries(get(get(item, method), 'callbacks'))) {
        const callback = scope.resolve(entry, pointer('paths', path, method, 'callbacks', name));
        for (const [expression, inner] of entries(callback?.node)) {
          add(name, inner, `${callback?.place ?? ''}${pointer(expression)}`, {
            operation: pointer('paths', path, method),
            expression,
          });
        }
      }
    }
  }
  const ids = new Map(operations.map(({ pointer, id }) => [pointer, id]));
  return [...found.values()].map((callback) => ({
    ...callback,
    type: scope.names.fresh(`${callback.name} Callback`),
    operations: (asked.get(callback.name) ?? []).flatMap((place) => ids.get(place) ?? []),
  }));
}

/** By which call, and where the call says that it is to be sent. */
interface Asked {
  readonly operation: string;
  readonly expression: string;
}

/** `{$request.body#/callback_url}` is what `callback_url` says. */
function fieldOf(expression: string): string | undefined {
  return /^\{\$request\.(?:body#\/(?:[^{}]*\/)?|query\.|header\.)([^{}/]+)\}$/.exec(expression)?.[1];
}

interface Spot {
  readonly item: Json;
  readonly node: Json;
  readonly place: string;
  readonly method: (typeof methods)[number];
}

function buildCallback(scope: Scope, name: string, { item, node, place, method }: Spot): Callback {
  const owner = `${pascalCase(name)} Event`;
  const request = buildRequest(scope, get(node, 'requestBody'), { pointer: `${place}/requestBody`, name: owner });
  const parameters =
    get(node, 'x-return') === undefined ? [] : buildParameters(scope, { item, node, path: '', pointer: place }, owner);
  return {
    name,
    pointer: place,
    type: '',
    method: methodOf(method),
    schema: request?.schema ?? { kind: 'unknown' },
    words: buildWords(node),
    examples: request?.examples ?? [],
    answers: entries(get(node, 'responses')).map(([status, answer]) => ({
      status,
      words: buildWords(scope.resolve(answer, place)?.node),
    })),
    operations: [],
    ...buildReceiving(scope, { node, pointer: place, request, parameters }),
  };
}
