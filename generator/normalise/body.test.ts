// Request bodies -> what is said of them that is not sent.

import { expect, test } from 'vitest';
import type { JsonObject } from '../json.js';
import { normaliseDocument } from './normalise.js';

const schema: JsonObject = { type: 'object', properties: { meta: { type: 'object' }, file: { format: 'binary' } } };

function notesOf(mediaType: string, encoding: JsonObject): readonly string[] {
  const requestBody = { content: { [mediaType]: { schema, encoding } } };
  const paths = { '/a': { post: { requestBody, responses: { 204: { description: 'done' } } } } };
  return normaliseDocument({ openapi: '3.1.0', info: { title: 'A', version: '1' }, paths }).notes.map(
    (note) => `${note.pointer} ${note.text}`,
  );
}

test('a content type or headers of a part are not sent, and that is told', () => {
  expect(
    notesOf('multipart/form-data', {
      meta: { contentType: 'application/json' },
      file: { headers: { 'x-a': {} } },
      other: { style: 'form' },
    }),
  ).toEqual([
    '/paths/~1a/post/requestBody/content/multipart~1form-data gives parts a content type or headers (meta, file); a file goes with its own type, all else as text',
  ]);
});

test('where there are none, and outside of parts, nothing is told', () => {
  expect(notesOf('multipart/form-data', { meta: { style: 'form' } })).toEqual([]);
  expect(notesOf('application/x-www-form-urlencoded', { meta: { contentType: 'application/json' } })).toEqual([]);
});
