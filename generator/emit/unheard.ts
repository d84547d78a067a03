// A document that openapi-typescript fails at -> the same without what it fails at, and what that was.
//
// Normalising leaves nothing that it is known to fail at; this is for what nobody has met yet.

import { entries, get, isObject, type Json, type JsonObject, object, pointer } from '../json.js';
import { ProblemError } from '../problem.js';

export interface Unheard {
  readonly document: Json;
  readonly notes: readonly { readonly pointer: string; readonly text: string }[];
}

/**
 * Makes something of a document, and where openapi-typescript fails at it, once more of what is left without that.
 * `wire` picks what the wire types are made of.
 */
export async function withoutUnheard<T>(
  said: Unheard,
  wire: (document: Json) => Json,
  make: (said: Unheard, again: boolean) => Promise<T>,
): Promise<T> {
  try {
    return await make(said, false);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const { emitWireTypes } = await import('./wire.js');
    const rest = leaveUnheard(said.document, (document) => {
      try {
        emitWireTypes(JSON.stringify(wire(document)), '');
        return undefined;
      } catch (reason) {
        return reason instanceof Error ? reason.message : 'no reason given';
      }
    });
    // Nothing that could be left out: the fault is ours.
    if (rest.notes.length === 0) throw error;
    return make({ document: rest.document, notes: [...said.notes, ...rest.notes] }, true);
  }
}

/** Tells why the wire types of a document cannot be made; nothing where they can. */
export type Ask = (document: Json) => string | undefined;

/** The schemas and path items that fail when they stand alone are read as anything. */
export function leaveUnheard(document: Json, ask: Ask): Unheard {
  const notes: { pointer: string; text: string }[] = [];
  const { paths, components, ...rest } = object(document);
  const { schemas, ...others } = object(components);
  const build = (someSchemas: JsonObject, somePaths: JsonObject): JsonObject => ({
    ...rest,
    paths: somePaths,
    components: { ...others, schemas: someSchemas },
  });
  const say = (place: string, why: string): void => {
    notes.push({ pointer: place, text: `is more than openapi-typescript can read (${why}); it is read as anything` });
  };

  const all = object(schemas);
  const empty = Object.fromEntries(entries(all).map(([name]): readonly [string, Json] => [name, {}]));
  const kept: Record<string, Json> = Object.fromEntries(entries(all));
  for (const { name, why } of failing(entries(all), (some) => ask(build({ ...empty, ...some }, {})))) {
    kept[name] = {};
    say(pointer('components', 'schemas', name), why);
  }
  const routes: Record<string, Json> = Object.fromEntries(entries(paths));
  for (const { name, why } of failing(entries(paths), (some) => ask(build(kept, some)))) {
    routes[name] = bare(object(routes[name]));
    say(pointer('paths', name), why);
  }
  return { document: build(kept, routes), notes };
}

type Entry = readonly [string, Json];

/** Those of many that fail alone, found by halves. */
function failing(
  some: readonly Entry[],
  ask: (some: JsonObject) => string | undefined,
): readonly { readonly name: string; readonly why: string }[] {
  if (some.length === 0) return [];
  const why = ask(Object.fromEntries(some));
  const [only] = some;
  if (why === undefined || only === undefined) return [];
  if (some.length === 1) return [{ name: only[0], why }];
  const half = Math.ceil(some.length / 2);
  return [...failing(some.slice(0, half), ask), ...failing(some.slice(half), ask)];
}

/** A path item that says what is sent and answered, and nothing of its shape. */
function bare(item: JsonObject): JsonObject {
  return Object.fromEntries(
    entries(item).map(
      ([key, value]): Entry => [key, key === 'parameters' ? bareParameters(value) : bareOperation(value)],
    ),
  );
}

function bareOperation(node: Json): Json {
  if (!isObject(node)) return node;
  const { operationId, tags, summary, description, deprecated, security, servers, parameters, requestBody, responses } =
    node;
  const said: JsonObject = { operationId, tags, summary, description, deprecated, security, servers };
  return {
    ...Object.fromEntries(entries(said)),
    ...(parameters === undefined ? {} : { parameters: bareParameters(parameters) }),
    ...(requestBody === undefined ? {} : { requestBody: bareContent(requestBody) }),
    responses: Object.fromEntries(entries(responses).map(([status, one]): Entry => [status, bareContent(one)])),
  };
}

function bareParameters(node: Json): readonly Json[] {
  return (Array.isArray(node) ? node : []).map((one: Json) => ({
    name: get(one, 'name') ?? '',
    in: get(one, 'in') ?? 'query',
    required: get(one, 'required') === true,
    schema: {},
  }));
}

function bareContent(node: Json): JsonObject {
  const content = entries(get(node, 'content')).map(([mediaType]): Entry => [mediaType, { schema: {} }]);
  return {
    description: get(node, 'description') ?? '',
    required: get(node, 'required') === true,
    ...(content.length === 0 ? {} : { content: Object.fromEntries(content) }),
  };
}
