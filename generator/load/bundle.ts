// Many YAML files -> one document, through Redocly; a single file is read as it stands.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../json.js';
import { ProblemError } from '../problem.js';
import { runRedocly } from '../redocly.js';
import { parseDocument } from '../yaml.js';

/** Redocly gets a configuration that says nothing: without one it would run the plugins of any it finds. */
export async function bundleSpec(spec: string, overlay?: string): Promise<Json> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const out = join(folder, 'openapi.json');
    const empty = join(folder, 'redocly.yaml');
    await writeFile(empty, 'extends: []\n');
    const more = overlay === undefined ? [] : ['--overlay', overlay];
    const { code, stderr } = await runRedocly([
      'bundle',
      spec,
      '--output',
      out,
      '--ext',
      'json',
      '--config',
      empty,
      ...more,
    ]);
    if (code !== 0) throw new ProblemError([{ file: spec, what: 'cannot be bundled', instead: stderr.trim() }]);
    return parseDocument(await readFile(out, 'utf8'), spec);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
