// npm run samples -- --out DIR [--spec FILE]: the samples of each operation as files, and the document with all of them.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addSamples, buildSamples, describeApi } from '../generator/pipeline.js';

const { spec = 'spec/openapi.yaml', out = 'build/samples' } = parseArgs({
  options: { spec: { type: 'string' }, out: { type: 'string' } },
}).values;
const config = spec === 'spec/openapi.yaml' ? { config: 'redocly.yaml' } : {};
const { api, document, templates } = await describeApi({ spec, templates: 'templates', ...config });
const operations = api.resources.flatMap((resource) => resource.operations);
for (const operation of operations) {
  const folder = join(out, operation.id);
  await mkdir(folder, { recursive: true });
  for (const { language, extension, text } of buildSamples(api, operation, templates))
    await writeFile(join(folder, `${language}.${extension}`), text);
}
await writeFile(join(out, 'openapi.json'), `${JSON.stringify(addSamples(document, api, templates), null, 2)}\n`);
console.log(`${out}: ${operations.length} operations, each in 15 languages, and openapi.json with x-codeSamples`);
