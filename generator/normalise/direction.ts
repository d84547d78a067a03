// A rewritten document -> the same, in which no caller is asked for what only answers hold, and the reverse.
//
// A schema with a property that is `readOnly` or `writeOnly` somewhere in it becomes two where it is both sent and
// received: under its own name what is received, as `<name>Writable` what is sent. Else it is changed in place.

import { entries, get, type Json, type JsonObject, list, object, text, texts } from '../json.js';
import { propertiesOf } from './domain.js';
import { componentOf, componentReference } from './rewriting.js';
import { isAnnotation } from './schema.js';
import { mapOperations, mapSchema, mapSchemas } from './walk.js';

type Mark = 'readOnly' | 'writeOnly';
/** What goes, and what the schemas are called that then differ. */
interface Way {
  readonly mark: Mark;
  readonly names: ReadonlyMap<string, string>;
}

type Change = (schema: JsonObject) => JsonObject;

export function splitDirections(document: Json): Json {
  const { paths, components, ...rest } = object(document);
  const schemas = object(get(components, 'schemas'));
  if (!/"(read|write)Only":true/.test(JSON.stringify(document))) return document;
  const sent: Json[] = [];
  const received: Json[] = [get(components, 'responses') ?? null, get(rest, 'webhooks') ?? null];
  mapOperations(object(paths), ({ requestBody = null, ...node }) => {
    sent.push(requestBody);
    received.push(node);
    return node;
  });
  const given = reach(schemas, sent);
  const taken = reach(schemas, received);
  const marked = findMarked(schemas);
  const names = new Map<string, string>();
  for (const name of marked) if (given.has(name) && taken.has(name)) names.set(name, freshName(schemas, name));
  const write: Change = (schema) => strip(schemas, schema, { mark: 'readOnly', names });
  const read: Change = (schema) => strip(schemas, schema, { mark: 'writeOnly', names: new Map() });
  const whole = (schema: Json | undefined, change: Change): JsonObject => mapSchema(object(schema), change);
  const { responses, requestBodies, ...others } = object(components);
  return {
    ...object(mapSchemas(rest, read)),
    paths: mapOperations(object(paths), ({ requestBody, ...node }) => ({
      ...object(mapSchemas(node, read)),
      ...(requestBody === undefined ? {} : { requestBody: mapSchemas(requestBody, write) }),
    })),
    components: {
      ...others,
      responses: get(mapSchemas({ responses: object(responses) }, read), 'responses') ?? {},
      requestBodies: get(mapSchemas({ requestBodies: object(requestBodies) }, write), 'requestBodies') ?? {},
      schemas: Object.fromEntries([
        ...entries(schemas).map(([name, schema]): readonly [string, Json] => [
          name,
          whole(schema, given.has(name) && !taken.has(name) ? write : read),
        ]),
        ...[...names].map(([name, writable]): readonly [string, Json] => [writable, whole(get(schemas, name), write)]),
      ]),
    },
  };
}

/** The schema itself without the properties of a mark; what is inside it was seen to before. */
function strip(schemas: JsonObject, schema: JsonObject, to: Way): JsonObject {
  const reference = text(get(schema, '$ref'));
  if (reference !== undefined) {
    const other = to.names.get(componentOf(reference));
    return other === undefined ? schema : { ...schema, $ref: componentReference(other) };
  }
  const isGone = (value: Json): boolean => isMarked(schemas, value, to.mark);
  const gone = new Set(
    [...propertiesOf(schemas, schema)].filter(([, values]) => values.some(isGone)).map(([name]) => name),
  );
  const isOver = (part: Json): boolean => isEmpty(part) || becomesEmpty(schemas, part, to);
  if (gone.size === 0 && !list(get(schema, 'allOf')).some(isOver)) return schema;
  const { properties, required, allOf, 'x-sibling-union': union, ...rest } = schema;
  const kept = entries(properties).filter(([, value]) => !isGone(value));
  const needed = texts(required).filter((name) => !gone.has(name));
  const parts = list(allOf).filter((part) => !isOver(part));
  const members = get(union, 'members');
  return {
    ...rest,
    ...(kept.length === 0 ? {} : { properties: Object.fromEntries(kept) }),
    ...(needed.length === 0 ? {} : { required: needed }),
    ...(parts.length === 0 ? (allOf === undefined ? {} : { type: 'object' }) : { allOf: parts }),
    ...(union === undefined
      ? {}
      : {
          'x-sibling-union':
            members === undefined
              ? union
              : { ...object(union), members: texts(members).filter((name) => !gone.has(name)) },
        }),
  };
}

/** An object of which nothing is left to say. */
function isEmpty(part: Json): boolean {
  return entries(part).every(([key, value]) => isAnnotation(key) || (key === 'type' && value === 'object'));
}

/** A reference to an object that has nothing but properties that go. */
function becomesEmpty(schemas: JsonObject, part: Json, { mark, names }: Way): boolean {
  const original = [...names].find(([, writable]) => writable === componentOf(text(get(part, '$ref')) ?? ''))?.[0];
  const target = original === undefined ? undefined : get(schemas, original);
  const properties = entries(get(target, 'properties'));
  const says = entries(target).some(([key]) => !isAnnotation(key) && !['type', 'properties', 'required'].includes(key));
  return properties.length > 0 && !says && properties.every(([, value]) => isMarked(schemas, value, mark));
}

/** In the property itself, or in the type it refers to. */
function isMarked(schemas: JsonObject, property: Json, mark: Mark): boolean {
  let here: Json | undefined = property;
  for (let step = 0; step < 50 && here !== undefined; step++) {
    if (get(here, mark) === true) return true;
    const reference = text(get(here, '$ref'));
    if (reference === undefined) return false;
    here = get(schemas, componentOf(reference));
  }
  return false;
}

/** The schemas that hold a marked property, themselves or in what they refer to. */
function findMarked(schemas: JsonObject): ReadonlySet<string> {
  const readers = new Map<string, string[]>();
  const found = new Set<string>();
  for (const [name, schema] of entries(schemas)) {
    for (const other of references(schema)) readers.set(other, [...(readers.get(other) ?? []), name]);
    let holds = false;
    mapSchema(object(schema), (part) => {
      const values = entries(get(part, 'properties')).map(([, value]) => value);
      holds ||= values.some((one) => isMarked(schemas, one, 'readOnly') || isMarked(schemas, one, 'writeOnly'));
      return part;
    });
    if (holds) found.add(name);
  }
  for (const name of found) for (const reader of readers.get(name) ?? []) found.add(reader);
  return found;
}

/** The names of the schemas that these parts of the document lead to. */
function reach(schemas: JsonObject, parts: readonly Json[]): ReadonlySet<string> {
  const met = new Set<string>();
  const meet = (part: JsonObject): JsonObject => {
    for (const name of named(part)) met.add(name);
    return part;
  };
  for (const part of parts) mapSchemas(part, meet);
  for (const name of met) for (const other of references(get(schemas, name))) met.add(other);
  return met;
}

/** Every schema a schema refers to, however deep. */
function references(schema: Json | undefined): readonly string[] {
  const found: string[] = [];
  mapSchema(object(schema), (part) => {
    found.push(...named(part));
    return part;
  });
  return found;
}

function named(schema: JsonObject): readonly string[] {
  const reference = text(get(schema, '$ref'));
  return reference === undefined ? [] : [componentOf(reference)];
}

function freshName(schemas: JsonObject, name: string): string {
  let wanted = `${name}Writable`;
  for (let count = 2; get(schemas, wanted) !== undefined; count++) wanted = `${name}Writable${count}`;
  return wanted;
}
