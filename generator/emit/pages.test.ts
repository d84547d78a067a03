// The package's README reads well for a document with everything and for one with next to nothing.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.js';
import { generateSdk } from '../pipeline.js';
import { printCode, printProse } from './markdown.js';

async function readme(document: Json): Promise<string> {
  const spec = join(await mkdtemp(join(tmpdir(), 'readme-')), 'openapi.json');
  await writeFile(spec, JSON.stringify(document));
  const { output } = await generateSdk({ spec, templates: 'templates' });
  return output.get('README.md') ?? '';
}

const bare: Json = {
  openapi: '3.1.0',
  info: { title: 'Bare', version: '1.0.0' },
  paths: {
    '/lamps/{id}': {
      get: {
        operationId: 'getLamp',
        tags: ['lamps'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { '204': { description: 'Nothing.' } },
      },
    },
  },
};

const step: Json = {
  type: 'object',
  properties: {
    type: { type: 'string', enum: ['pull', 'push'] },
    pull: { type: 'object', required: ['package'], properties: { package: { type: 'string' } } },
    push: { type: 'object', properties: { weight: { type: 'integer' } } },
  },
};

const full: Json = {
  openapi: '3.1.0',
  info: {
    title: 'Doors',
    version: '1.0.0',
    'x-sdk': { package: 'doors', version: '1.0.0', client: 'Doors', parts: ['sandbox', 'drift'], disclaimer: 'Ours.' },
  },
  servers: [{ url: 'https://doors.example/v1', 'x-name': 'test', description: 'The test house.' }],
  security: [{ key: [], signature: [] }],
  'x-envelope': { data: 'data', success: 'complete', codes: [], evidence: { shape: 'seen', success: 'assumed' } },
  paths: {
    '/doors': {
      get: {
        operationId: 'doors.list',
        tags: ['doors'],
        'x-pages': { page: 'page', first: 1, limit: 10 },
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
        responses: { '204': { description: 'Nothing.' } },
      },
    },
    '/doors/open': {
      post: {
        operationId: 'doors.open',
        tags: ['doors'],
        summary: 'Open | a <b>door</b>',
        'x-evidence': 'seen',
        'x-references': ['name'],
        'x-settle': [{ operation: 'doors.open', field: 'name', argument: 'name' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['width', 'wood'],
                properties: {
                  width: { type: 'integer', minimum: 60 },
                  wood: { type: 'string', enum: ['oak', 'ash'] },
                  name: { type: 'string' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Opened.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { data: { type: 'object', properties: { step: { $ref: '#/components/schemas/Step' } } } },
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: { Step: step },
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'x-door-key', 'x-option': 'doorKey' },
      signature: {
        type: 'apiKey',
        in: 'header',
        name: 'x-door-signature',
        'x-signing': {
          algorithm: 'hmac-sha512',
          key: 'doorKey',
          parts: ['method', { timestamp: { header: 'x-time', unit: 'seconds' } }, 'body'],
          bodyless: ['body'],
          separator: '|',
          encoding: 'base64',
          evidence: { algorithm: 'seen', parts: 'assumed' },
        },
      },
    },
  },
};

describe('the README of a package', async () => {
  const bareText = await readme(bare);
  const fullText = await readme(full);

  it('shows a call of the document, with stand-ins for what must be given', () => {
    expect(bareText).toContain("const answer = await client.lamps.get('...');");
    expect(fullText).toContain("await client.doors.open({ width: 60, wood: 'oak', name: '...' });");
  });

  it('asks for a server and credentials by the names of the options', () => {
    expect(bareText).toContain("server: 'https://...',");
    expect(fullText).toContain("server: 'test',\n  doorKey: process.env.DOOR_KEY ?? '',\n});");
  });

  it('narrows the answer to a member that has a leaf to show', () => {
    expect(fullText).toContain('const step = resolveStep(answer.step);');
    expect(fullText).toContain("if (step.kind === 'pull') {\n  const value: string = step.payload.package;");
  });

  it('says what is signed, part by part, and how sure we are', () => {
    expect(fullText).toContain('| algorithm | hmac-sha512 | seen |');
    expect(fullText).toContain(
      'the method, the timestamp in the header `x-time`, the exact bytes of the body; with `"\\|"`',
    );
    expect(fullText).toContain('What is assumed is our choice');
  });

  it('names the calls that go through pages', () => {
    expect(fullText).toContain('- `doors.listPages`\n');
    expect(bareText).not.toContain('Pages`');
  });

  it.each([
    '## Narrowing',
    '## Signing',
    '## Sandbox',
    '## How sure we are',
    'EnvelopeError',
    'settle()',
    '/drift',
  ])('speaks of %s only where the document has it', (words) => {
    expect(fullText).toContain(words);
    expect(bareText).not.toContain(words);
  });

  it('names no gateway, and leaves no hole and no gap', () => {
    for (const text of [bareText, fullText]) {
      expect(text).not.toMatch(/chingching|payment|merchant|checkout|undefined|\[object/i);
      expect(text).not.toMatch(/\n{3}/);
      expect(text).toMatch(/^# .*\n(.|\n)*[^\n]\n$/);
    }
  });
});

describe('words of a document in Markdown', () => {
  it.each([
    ['a line break', 'a\n\n# b', 'a # b'],
    ['a cell', 'a | b', 'a \\| b'],
    ['HTML', '<script>', '&lt;script>'],
    ['nothing', undefined, ''],
  ])('keeps %s out', (_, given, wanted) => expect(printProse(given)).toBe(wanted));

  it('fences a name that holds backticks', () => expect(printCode('a`b')).toBe('`` a`b ``'));
});
