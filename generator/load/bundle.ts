// Many YAML files -> one document, through Redocly; a single file is read as it stands.

import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Json } from '../json.js';
import { holdsExact, printMarked, unmarkText } from '../json-text.js';
import { ProblemError } from '../problem.js';
import { runRedocly } from '../redocly.js';
import { parseDocument } from '../yaml.js';
import type { Parts } from './preflight.js';

interface Files {
  readonly spec: string;
  readonly overlay?: string;
}

/**
 * `parts` is what the files hold, by their whole paths. Redocly gets a configuration that says nothing: without one it
 * would run the plugins of any it finds.
 */
export async function bundleSpec(files: Files, parts: Parts): Promise<Json> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const out = join(folder, 'openapi.json');
    const empty = join(folder, 'redocly.yaml');
    await writeFile(empty, 'extends: []\n');
    const copies = join(folder, 'parts');
    const exact = [...parts.values()].some(holdsExact);
    const { spec, overlay } = exact ? await copyMarked(files, parts, copies) : files;
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
    const said = stderr.replaceAll(relative(process.cwd(), copies), dirname(files.spec)).trim();
    if (code !== 0) throw new ProblemError([{ file: files.spec, what: 'cannot be bundled', instead: said }]);
    return parseDocument(unmarkText(await readFile(out, 'utf8')), files.spec);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Redocly would round numbers: it gets copies of the files in which they are text. */
async function copyMarked({ spec, overlay }: Files, parts: Parts, folder: string): Promise<Files> {
  const home = dirname(resolve(spec));
  const copyOf = (file: string): string =>
    file === overlay ? join(folder, 'overlay', basename(file)) : join(folder, relative(home, resolve(file)));
  for (const [file, document] of parts) {
    const copy = copyOf(file);
    await mkdir(dirname(copy), { recursive: true });
    await (holdsExact(document) ? writeFile(copy, printMarked(document)) : copyFile(file, copy));
  }
  return { spec: copyOf(spec), ...(overlay === undefined ? {} : { overlay: copyOf(overlay) }) };
}
