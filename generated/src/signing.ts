// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

export type { Part, Recipe, Signable } from './runtime/recipe.js';
