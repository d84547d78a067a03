// Many YAML files -> one document, through Redocly; a single file is read as it stands.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entries, isObject, type Json, list } from '../json.js';
import { ProblemError } from '../problem.js';
import { runRedocly } from '../redocly.js';
import { parseDocument } from '../yaml.js';

export async function bundleSpec(spec: string, config: string): Promise<Json> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const out = join(folder, 'openapi.json');
    const { code, stderr } = await runRedocly(['bundle', spec, '--output', out, '--ext', 'json', '--config', config]);
    if (code !== 0) throw new ProblemError([{ file: spec, what: 'cannot be bundled', instead: stderr.trim() }]);
    return parseDocument(await readFile(out, 'utf8'), spec);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A document of somebody else's: one file, or several that Redocly joins without any configuration of theirs. */
export async function readSingle(spec: string): Promise<Json> {
  const source = await readFile(spec, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ProblemError([
      {
        file: spec,
        what: `cannot be read (${error.code ?? 'unknown reason'})`,
        instead: 'Give the path of an OpenAPI document.',
      },
    ]);
  });
  const document = parseDocument(source, spec);
  if (!isObject(document)) {
    throw new ProblemError([
      {
        file: spec,
        what: 'is no OpenAPI document',
        instead: 'Give a YAML or JSON file that starts with openapi: 3.x.',
      },
    ]);
  }
  const outside = findOutside(document);
  if (outside === undefined) return document;
  throw new ProblemError([
    {
      file: spec,
      pointer: outside.pointer,
      what: `refers to ${outside.reference}, outside this file`,
      instead: 'Bundle the document into one file first: npx redocly bundle FILE -o bundled.yaml',
    },
  ]);
}

function findOutside(node: Json, pointer = ''): { pointer: string; reference: string } | undefined {
  if (Array.isArray(node)) {
    for (const [index, item] of list(node).entries()) {
      const found = findOutside(item, `${pointer}/${index}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const [key, value] of entries(node)) {
    if (key === 'example' || key === 'examples') continue;
    if (key === '$ref' && typeof value === 'string' && !value.startsWith('#')) return { pointer, reference: value };
    const found = findOutside(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
