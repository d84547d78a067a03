// The worked signature of the pages comes to the values of the vectors, which are those of the SDK's own signing.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../../json.js';
import { buildApi } from '../../model/build.js';
import type { Signing } from '../../model/model.js';
import { workSignature } from './signing-steps.js';

interface Case {
  readonly name: string;
  readonly recipe: { readonly [key: string]: Json };
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  };
  readonly message: string;
  readonly signature: string;
}

const vectors: { readonly key: string; readonly header: string; readonly cases: readonly Case[] } = JSON.parse(
  readFileSync('tests/vectors/recipe.json', 'utf8'),
);

function signingOf(recipe: Case['recipe']): Signing {
  const { signing } = buildApi({
    document: {
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: {},
      components: {
        securitySchemes: { s: { type: 'apiKey', in: 'header', name: vectors.header, 'x-signing': recipe } },
      },
    },
    reserved: [],
    locate: (pointer) => ({ file: '', pointer }),
    source: () => '',
  });
  if (signing === undefined) throw new Error('no recipe');
  return signing;
}

test.each(vectors.cases)('$name', ({ recipe, request, message, signature }) => {
  const { method, url, headers, body = '' } = request;
  const worked = workSignature(
    signingOf(recipe),
    { method, url, headers: new Map(Object.entries(headers)), body },
    vectors.key,
  );
  expect(worked.message).toBe(message);
  expect(worked.signature).toBe(signature);
});
