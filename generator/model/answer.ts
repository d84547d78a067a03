// responses -> what a call resolves to, and the failures that are documented.

import { entries, get, type Json, list, pointer, text, texts } from '../json.js';
import { answerForm, isJson, isPlainJson, speaks, successes } from '../media.js';
import { union } from './combine.js';
import { buildExamples } from './example.js';
import type { Answer, Envelope, Example, Field, Refusal, Schema } from './model.js';
import type { Spot } from './promote.js';
import { buildSchema } from './schema.js';
import type { Scope } from './scope.js';
import { buildWords } from './words.js';

interface Offer {
  readonly mediaType: string;
  readonly schema: Json | undefined;
  readonly place: string;
  readonly examples: readonly Example[];
}

export function buildAnswer(scope: Scope, node: Json | undefined, spot: Spot, envelope: Envelope | undefined): Answer {
  const good = successes(node);
  const answers = good.flatMap(([status, entry]) => {
    const found = scope.resolve(entry, spot.pointer + pointer(status));
    return found === undefined ? [] : [found];
  });
  const words = buildWords(answers[0]?.node);
  const offers = answers.flatMap(({ node, place }): readonly Offer[] =>
    entries(get(node, 'content')).map(([mediaType, media]) => ({
      mediaType,
      schema: get(media, 'schema'),
      place: `${place}${pointer('content', mediaType)}/schema`,
      examples: buildExamples(scope, media),
    })),
  );
  const form = answerForm(offers.map(({ mediaType }) => mediaType));
  const empty = answers.length > new Set(offers.map(({ place }) => place.split('/content/')[0])).size;
  if (form !== 'json')
    return {
      form,
      ...mediaTypeOf(offers),
      ...acceptOf(form, offers),
      schema: plainSchema(form),
      wire: plainSchema(form),
      enveloped: false,
      envelope: [],
      empty,
      words,
      examples: offers.flatMap(({ examples }) => examples),
    };
  const said = offers.filter(({ mediaType }) => speaks(form, mediaType));
  const whole = said.map(({ schema, place }) => buildEnveloped(scope, schema, { ...spot, pointer: place }, envelope));
  const enveloped = whole.length > 0 && whole.every((one) => one.enveloped);
  const schemas = whole.map((one) => (enveloped ? one.schema : one.wire));
  return {
    form,
    ...mediaTypeOf(said),
    ...acceptOf(form, said),
    schema: distinct(schemas),
    wire: distinct(whole.map((one) => one.wire)),
    enveloped,
    envelope: enveloped ? (whole[0]?.envelope ?? []) : [],
    empty,
    words,
    examples: said.flatMap(({ examples }) => examples),
  };
}

/** Inside the envelope, when the answer has the envelope's data. */
function buildEnveloped(scope: Scope, node: Json | undefined, spot: Spot, envelope: Envelope | undefined) {
  const data =
    envelope === undefined ? undefined : findProperty(scope, node, { name: envelope.data, pointer: spot.pointer });
  if (data === undefined) {
    const wire = buildSchema(scope, node, spot);
    return { schema: wire, wire, enveloped: false, envelope: [] };
  }
  const inner = { ...spot, pointer: data.place };
  const schema = buildSchema(scope, data.node, inner);
  const fields = buildFields(scope, node, spot).map((field) =>
    field.name === envelope?.data ? { ...field, schema } : field,
  );
  return { schema, wire: { kind: 'unknown' } as const, enveloped: true, envelope: fields };
}

/** What stands beside the data is plain: a code, a message. Anything else is shown without its fields. */
function buildFields(scope: Scope, node: Json | undefined, spot: Spot): readonly Field[] {
  const found = scope.resolve(node, spot.pointer);
  const parts = list(get(found?.node, 'allOf')).flatMap((part) => buildFields(scope, part, spot));
  const required = texts(get(found?.node, 'required'));
  const own = entries(get(found?.node, 'properties')).map(([name, value]): Field => {
    const plain = ['string', 'integer', 'number', 'boolean'].includes(text(get(value, 'type')) ?? '');
    return {
      name,
      schema: plain
        ? buildSchema(scope, value, { ...spot, pointer: spot.pointer + pointer('properties', name) })
        : { kind: 'unknown' },
      required: required.includes(name),
      sensitive: get(value, 'x-sensitive') === true,
      words: buildWords(value),
    };
  });
  return [...parts, ...own];
}

/** A property where it is described: in the schema itself, or in a part of its `allOf`. The last word counts. */
function findProperty(
  scope: Scope,
  node: Json | undefined,
  at: { readonly name: string; readonly pointer: string; readonly depth?: number },
): { readonly node: Json; readonly place: string } | undefined {
  const { name, depth = 0 } = at;
  const found = scope.resolve(node, at.pointer);
  if (found === undefined || depth > 20) return undefined;
  const own = get(get(found.node, 'properties'), name);
  if (own !== undefined) return { node: own, place: found.place + pointer('properties', name) };
  const parts = list(get(found.node, 'allOf')).flatMap((part, index) => {
    const inner = findProperty(scope, part, { name, pointer: `${found.place}/allOf/${index}`, depth: depth + 1 });
    return inner === undefined ? [] : [inner];
  });
  return parts.at(-1);
}

function plainSchema(form: Answer['form']): Schema {
  return form === 'text' ? { kind: 'string' } : form === 'none' ? { kind: 'unknown' } : { kind: 'bytes' };
}

function mediaTypeOf(offers: readonly Offer[]): { mediaType?: string } {
  const [first] = offers;
  return first === undefined ? {} : { mediaType: first.mediaType };
}

/** What is asked for by name, where plain JSON or anything would not say it. A file may come as any type. */
function acceptOf(form: Answer['form'], offers: readonly Offer[]): { accept?: string } {
  const names = [...new Set(offers.map(({ mediaType }) => mediaType))].filter((name) =>
    /^[\w.+*-]+\/[\w.+*-]+(;\s*[\w.-]+=[\w.-]+)*$/.test(name),
  );
  const said = form === 'json' ? names.some((name) => !isPlainJson(name)) : form === 'text' || form === 'events';
  return said && names.some((name) => name !== '*/*') ? { accept: names.join(', ') } : {};
}

function distinct(schemas: readonly Schema[]): Schema {
  const seen = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  return union([...seen.values()]);
}

export function buildRefusals(scope: Scope, node: Json | undefined, spot: Spot): readonly Refusal[] {
  return entries(node)
    .filter(([status]) => !/^[23]/.test(status) && !status.startsWith('x-'))
    .flatMap(([status, entry]) => {
      const found = scope.resolve(entry, spot.pointer + pointer(status));
      if (found === undefined) return [];
      const media = entries(get(found.node, 'content')).find(([name]) => isJson(name));
      const schema = media === undefined ? undefined : get(media[1], 'schema');
      const place = `${found.place}${pointer('content', media?.[0] ?? '')}/schema`;
      return [
        {
          status,
          schema:
            schema === undefined
              ? { kind: 'unknown' as const }
              : buildSchema(scope, schema, { pointer: place, name: `${spot.name} ${status}` }),
          words: buildWords(found.node),
          examples: media === undefined ? [] : buildExamples(scope, media[1]),
        },
      ];
    });
}
