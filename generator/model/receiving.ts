// The operation of a callback -> what its receiver must know: its marks, who tells more, its signature, the wanted answer.

import { get, type Json, number, text, texts } from '../json.js';
import { isJson } from '../media.js';
import { union } from './combine.js';
import { fieldsOf } from './fields.js';
import type { Callback, Mark, Parameter, Request, Schema } from './model.js';
import { buildSettle } from './operation.js';
import type { Scope } from './scope.js';
import { signingOf } from './security.js';
import { mayBeNull } from './sibling-union.js';
import { isShape } from './union-evidence.js';

type Receiving = Pick<Callback, 'acknowledgement' | 'body' | 'mark' | 'returned' | 'settle' | 'signing'>;

interface Given {
  readonly node: Json;
  readonly pointer: string;
  readonly request: Request | undefined;
  readonly parameters: readonly Parameter[];
}

export function buildReceiving(scope: Scope, { node, pointer, request, parameters }: Given): Receiving {
  const signing = signingOf(scope, node);
  const returned = get(node, 'x-return');
  const state = text(get(returned, 'state'));
  const body = buildBody(scope, request);
  if (body === undefined && state === undefined)
    scope.note(pointer, 'brings no fields by which a receiver could tell it from others; it comes as `unknown`');
  return {
    ...(body === undefined ? {} : { body }),
    mark: buildMark(scope, request?.schema),
    settle: buildSettle(get(node, 'x-settle')),
    ...(signing === undefined ? {} : { signing }),
    acknowledgement: buildAcknowledgement(node),
    ...(state === undefined
      ? {}
      : {
          returned: {
            state,
            code: texts(get(returned, 'code')),
            parameters: parameters.filter((one) => one.in === 'query'),
          },
        }),
  };
}

/** JSON or a form that is surely an object with names, once it is not null itself: nothing else can be told by its fields. */
function buildBody(scope: Scope, request: Request | undefined): Callback['body'] {
  if (request === undefined) return undefined;
  const { schema } = request;
  const rest = schema.kind === 'union' ? union(schema.members.filter(({ kind }) => kind !== 'null')) : schema;
  if (!isShape(scope, rest) || mayBeNull(scope, rest)) return undefined;
  const { form, mediaType } = request;
  return form === 'json' || form === 'form' ? { mediaType: mediaTypeOf(mediaType), form } : undefined;
}

/** Without parameters, in lower case; a JSON of any kind is JSON. */
function mediaTypeOf(said: string): string {
  const name = said.split(';')[0]?.trim().toLowerCase() ?? '';
  return name.includes('*') && isJson(name) ? 'application/json' : name;
}

function buildMark(scope: Scope, schema: Schema | undefined): Mark {
  const fields = fieldsOf(scope, schema);
  return {
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    values: fields.flatMap(({ name, schema }) => {
      const values = valuesOf(scope, schema);
      return values === undefined ? [] : [{ field: name, values }];
    }),
  };
}

/** The values that a field may have, where the document lists them. */
function valuesOf(scope: Scope, schema: Schema, depth = 0): Mark['values'][number]['values'] | undefined {
  if (schema.kind === 'literal') return [schema.value];
  if (schema.kind === 'enum') return schema.values;
  if (schema.kind !== 'reference' || depth > 20) return undefined;
  const draft = scope.drafts.get(schema.name);
  return draft === undefined ? undefined : valuesOf(scope, draft.schema, depth + 1);
}

function buildAcknowledgement(node: Json): Callback['acknowledgement'] {
  const said = get(node, 'x-acknowledgement');
  const [type, body] = ['type', 'body'].map((key) => text(get(said, key)));
  return {
    status: number(get(said, 'status')) ?? 200,
    ...(type === undefined || body === undefined ? {} : { type, body }),
  };
}
