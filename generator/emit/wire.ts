// document, as JSON -> wire types: the second witness, which never sees the model. The only door to openapi-typescript.

import { createRequire } from 'node:module';
import type * as Whole from 'openapi-typescript';
import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
import { loadCompiled } from './compiled.js';

// Its parts, and as CommonJS: the front door brings Redocly along, and an import reads all of a compiler twice. Together
// they take three times as long to load.
const require = createRequire(import.meta.url);
const printing = require.resolve('openapi-typescript/dist/lib/ts.cjs');
/** For the next run, once this one has its types. */
export const keepCode = loadCompiled(createRequire(printing).resolve('typescript'));
const transformSchema: typeof Whole.transformSchema = require('openapi-typescript/dist/transform/index.cjs');
const { astToString }: typeof Whole = require(printing);
const { resolveRef }: typeof Whole = require('openapi-typescript/dist/lib/utils.cjs');

/**
 * The document is already bundled and normalised, so the transform is called directly: most of the time of
 * openapi-typescript's own entry goes into parsing, linting and bundling once more.
 */
export function emitWireTypes(document: string, header: string): string {
  const schema: OpenAPI3 = JSON.parse(document.replaceAll(/"\$ref":"[^"]*"|%/g, hidePercent));
  const silent = true;
  // Built on a bare object because the one member left out, Redocly's configuration, is for the steps that are not run.
  const context: GlobalContext = Object.assign(Object.create(null), {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // A default is what the server falls back to, not a promise that the field is there.
    defaultNonNullable: false,
    // Normalising took them out: a discriminator says which member it is, and changes none of their types.
    discriminators: { objects: {}, refsHandled: [] },
    // `type: object` alone means any object, not an empty one.
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    silent,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    resolve: <T>(reference: string): T | undefined => resolveRef<T>(schema, reference, { silent }),
  });
  const text = astToString(transformSchema(schema, context)).replaceAll(/\\uE000|\uE000/g, '%');
  return `// ${header}\n\n${text}`;
}

/** openapi-typescript reads every name as a pointer, where a percent sign escapes, and fails at `tax_%`. */
function hidePercent(found: string): string {
  return found === '%' ? '\uE000' : found.replaceAll('%25', '\uE000');
}
