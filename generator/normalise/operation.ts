// Path items and operations -> the same, with what they take and answer written out in one regular way.

import { entries, get, isObject, type Json, type JsonObject, list, object, pointer, text } from '../json.js';
import { answerForm, speaks, successes } from '../media.js';
import { keepAcknowledgements } from './acknowledgement.js';
import { rewriteBody } from './body.js';
import type { Rewriting } from './rewriting.js';
import { rewriteSchema } from './schema.js';

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
/** OpenAPI says that a parameter of such a name is to be ignored: other parts of the document say it. */
const ignored = new Set(['accept', 'content-type', 'authorization']);

export function rewritePaths(to: Rewriting, paths: Json | undefined, place: string): JsonObject {
  const found = entries(paths).filter(([path]) => !path.startsWith('x-'));
  for (const [path] of place === '/paths' ? found : [])
    if (!path.startsWith('/')) to.note(place + pointer(path), 'does not begin with a slash; it is left out');
  return Object.fromEntries(found.map(([path, item]) => [path, rewritePathItem(to, item, place + pointer(path))]));
}

/** A path item with its reference written out: only then both witnesses see its operations in one place. */
export function rewritePathItem(to: Rewriting, item: Json, place: string): JsonObject {
  const found = to.resolve(item, place);
  const beside = entries(item).filter(([key]) => key !== '$ref');
  const node: JsonObject = { ...(isObject(found?.node) ? found.node : {}), ...Object.fromEntries(beside) };
  const path = decodePath(place);
  return Object.fromEntries(
    entries(node).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      if (key === 'parameters') return [[key, rewriteParameters(to, value, { place: `${place}/parameters`, path })]];
      if (methods.includes(key))
        return isObject(value)
          ? [[key, rewriteOperation(to, value, { place: `${place}/${key}`, path, item: node })]]
          : [];
      return key.startsWith('x-') || key === 'summary' || key === 'description' ? [[key, value]] : [];
    }),
  );
}

interface At {
  readonly place: string;
  /** The path with its holes. */
  readonly path: string;
}

function rewriteOperation(
  to: Rewriting,
  node: JsonObject,
  { place, path, item }: At & { readonly item: JsonObject },
): JsonObject {
  const body = rewriteBody(to, get(node, 'requestBody'), `${place}/requestBody`);
  const callbacks = entries(get(node, 'callbacks'));
  const { requestBody: _, callbacks: __, $ref: ___, ...rest } = node;
  const servers = get(node, 'servers') ?? get(item, 'servers');
  return {
    ...rest,
    ...(servers === undefined ? {} : { servers }),
    parameters: [
      ...rewriteParameters(to, get(node, 'parameters'), { place: `${place}/parameters`, path }),
      ...undeclared(to, path, [...list(get(item, 'parameters')), ...list(get(node, 'parameters'))]),
    ],
    ...(body === undefined ? {} : { requestBody: body }),
    responses: rewriteResponses(to, get(node, 'responses'), `${place}/responses`),
    ...(callbacks.length === 0
      ? {}
      : {
          callbacks: Object.fromEntries(
            callbacks.map(([name, callback]) => [
              name,
              rewriteCallback(to, callback, `${place}${pointer('callbacks', name)}`),
            ]),
          ),
        }),
  };
}

function rewriteCallback(to: Rewriting, node: Json, place: string): JsonObject {
  const found = to.resolve(node, place);
  const here = found?.place ?? place;
  return Object.fromEntries(
    entries(rewritePaths(to, found?.node, here)).map(([path, item]) => [
      path,
      keepAcknowledgements(to, object(item), get(found?.node, path) ?? {}, here + pointer(path)),
    ]),
  );
}

/** References to shared parameters stay: one type for all who share it. */
function rewriteParameters(to: Rewriting, node: Json | undefined, { place, path }: At): readonly Json[] {
  const found = new Map<string, Json>();
  for (const [index, entry] of list(node).entries()) {
    const here = to.resolve(entry, `${place}/${index}`);
    const name = text(get(here?.node, 'name'));
    const where = text(get(here?.node, 'in'));
    if (here === undefined || name === undefined || where === undefined) {
      to.note(`${place}/${index}`, 'is no parameter that can be sent; it is left out');
      continue;
    }
    if (where === 'header' && ignored.has(name.toLowerCase())) continue;
    if (where === 'path' && !path.includes(`{${name}}`)) continue;
    const shared = text(get(entry, '$ref'));
    const regular =
      shared !== undefined && here.place === shared.slice(1) && /^\/components\/parameters\/[\w.-]+$/.test(here.place);
    found.set(`${where} ${name}`, regular ? { $ref: `#${here.place}` } : rewriteParameter(to, here.node, here.place));
  }
  return [...found.values()];
}

export function rewriteParameter(to: Rewriting, node: Json, place: string): JsonObject {
  if (!isObject(node)) return {};
  const { content, schema, examples, ...rest } = node;
  const values = entries(examples).flatMap(([name, one]) => {
    const value = get(to.resolve(one, `${place}/examples/${name}`)?.node, 'value');
    return value === undefined ? [] : [value];
  });
  // What has `content` travels as text that the caller writes.
  const shape =
    content === undefined && schema !== undefined ? rewriteSchema(to, schema, `${place}/schema`) : { type: 'string' };
  return {
    ...rest,
    ...(values.length === 0 ? {} : { 'x-examples': values }),
    ...(get(node, 'in') === 'path' ? { required: true } : {}),
    schema: shape,
  };
}

/** A hole in the path that no parameter describes is still a string to fill. */
function undeclared(to: Rewriting, path: string, parameters: readonly Json[]): readonly Json[] {
  const declared = parameters.map((entry) => to.resolve(entry, '')?.node).filter((node) => get(node, 'in') === 'path');
  const holes = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''))];
  return holes
    .filter((name) => !declared.some((node) => get(node, 'name') === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

/** Of a success only the media types that the answer is read from: the wire types would offer all of them at once. */
function rewriteResponses(to: Rewriting, node: Json | undefined, place: string): JsonObject {
  const good = new Map(successes(node));
  const offered = [...good].flatMap(([status, entry]) =>
    Object.keys(get(to.resolve(entry, place + pointer(status))?.node, 'content') ?? {}),
  );
  const form = answerForm(offered.filter((name) => name.includes('/')));
  return Object.fromEntries(
    entries(node).flatMap(([status, entry]): readonly (readonly [string, Json])[] => {
      const found = to.resolve(entry, place + pointer(status));
      if (found === undefined || status.startsWith('x-')) return [];
      const media = Object.keys(get(found.node, 'content') ?? {});
      const suits = !good.has(status) || (form === 'json' && media.every((name) => speaks(form, name)));
      const shared = text(get(entry, '$ref'));
      if (
        suits &&
        shared !== undefined &&
        found.place === shared.slice(1) &&
        /^\/components\/responses\/[\w.-]+$/.test(found.place)
      )
        return [[status, { $ref: `#${found.place}` }]];
      const response = rewriteResponse(to, found.node, found.place);
      return [
        [
          status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(),
          good.has(status) ? only(response, form) : response,
        ],
      ];
    }),
  );
}

function only(response: JsonObject, form: ReturnType<typeof answerForm>): JsonObject {
  const content = entries(get(response, 'content')).filter(([name]) => name.includes('/') && speaks(form, name));
  const read = (media: Json): Json => (form === 'json' ? media : form === 'text' ? { schema: { type: 'string' } } : {});
  const { content: _, ...rest } = response;
  return content.length === 0
    ? rest
    : { ...rest, content: Object.fromEntries(content.map(([name, media]) => [name, read(media)])) };
}

/** Headers and links are for a reader: no type is made of them. */
export function rewriteResponse(to: Rewriting, node: Json, place: string): JsonObject {
  const content = entries(get(node, 'content'));
  const said = entries(node).filter(([key]) => key === 'description' || key.startsWith('x-'));
  return {
    ...Object.fromEntries(said),
    ...(content.length === 0
      ? {}
      : {
          content: Object.fromEntries(
            content.map(([name, media]) => [name, rewriteMedia(to, media, `${place}${pointer('content', name)}`)]),
          ),
        }),
  };
}

function rewriteMedia(to: Rewriting, node: Json, place: string): JsonObject {
  const schema = get(node, 'schema');
  const shown = entries(node).filter(([key]) => key === 'example' || key === 'examples');
  return {
    ...Object.fromEntries(shown),
    ...(schema === undefined ? {} : { schema: rewriteSchema(to, schema, `${place}/schema`) }),
  };
}

/** The path of a path item's place; an expression of a callback for a callback's. */
function decodePath(place: string): string {
  return (place.split('/').at(-1) ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}
