// The whole picture: load, build, emit in order. The only file that knows all stages.

import { basename, dirname, relative, resolve, sep } from 'node:path';
import { emitSdk } from './emit/emit.js';
import { headerLine } from './emit/resource.js';
import { publicNames } from './emit/shown.js';
import { callWitness } from './emit/witness.js';
import { type Folders, loadSources } from './load/load.js';
import { buildApi } from './model/build.js';
import type { Api } from './model/model.js';
import { normaliseDocument, wireDocument } from './normalise/normalise.js';

export { lintSpec } from './lint/lint.js';
export { reportUnions } from './report.js';

export interface Generated {
  readonly api: Api;
  /** An SDK is a map from path to text. */
  readonly output: ReadonlyMap<string, string>;
  /** The files of the spec. */
  readonly files: readonly string[];
}

export async function generateSdk(folders: Folders): Promise<Generated> {
  const witness = callWitness();
  try {
    const sources = await loadSources(folders);
    const { document, notes } = normaliseDocument(sources.document);
    // Where the command was started, or where somebody else's document lay, is not the SDK's business.
    const source = (pointer: string) =>
      folders.config === undefined
        ? basename(folders.spec)
        : relative(dirname(resolve(folders.config)), resolve(sources.locate(pointer).file))
            .split(sep)
            .join('/');
    const wire = witness.testify(wireDocument(document), headerLine(source('')));
    const api = buildApi({ document, notes, reserved: publicNames, locate: sources.locate, source });
    const output = await emitSdk(api, { wire, templates: sources.templates, source: source('') });
    return { api, output, files: sources.files };
  } finally {
    await witness.dismiss();
  }
}
