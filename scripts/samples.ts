// npm run samples [-- --out DIR] [-- --spec FILE]: the samples of each operation as files, and the document with all of them.

import { printJson } from '../generator/json-text.js';
import { addSamples, buildSamples, describeApi } from '../generator/pipeline.js';
import { writeOutput } from '../generator/write/write.js';
import { command, readWords } from './command.js';

const ours = 'spec/openapi.yaml';
const options = {
  spec: { type: 'string', default: ours },
  out: { type: 'string', default: 'build/samples' },
} as const;

await command(async () => {
  const { spec, out } = readWords({ options }).values;
  const config = spec === ours ? { config: 'redocly.yaml' } : {};
  const { api, document, templates } = await describeApi({ spec, templates: 'templates', ...config });
  const operations = api.resources.flatMap((resource) => resource.operations);
  const files = operations.flatMap((operation) =>
    buildSamples(api, operation, templates).map(
      ({ language, extension, text }) => [`${operation.id}/${language}.${extension}`, text] as const,
    ),
  );
  const whole = `${printJson(addSamples(document, api, templates), 2)}\n`;
  writeOutput(new Map([...files, ['openapi.json', whole]]), out);
  console.log(`${out}: ${operations.length} operations, each in 15 languages, and openapi.json with x-codeSamples`);
});
