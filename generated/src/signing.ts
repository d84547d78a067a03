// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

export { recipe } from './profile.js';
export { base64, base64url, hex, upperHex } from './runtime/encoding.js';
export type { Encoding } from './runtime/encoding.js';
export { signingMiddleware } from './runtime/middleware.js';
export type { SigningOptions } from './runtime/middleware.js';
export { pairs } from './runtime/pairs.js';
export type { PairsRule } from './runtime/pairs.js';
export { parseRecipe } from './runtime/parse-recipe.js';
export type { RecipeText } from './runtime/parse-recipe.js';
export { body, header, method, nonce, path, query, timestamp } from './runtime/parts.js';
export type { Part, Recipe, Signable } from './runtime/recipe.js';
export { messageOf, sign } from './runtime/signing.js';
export { verify } from './runtime/verify.js';
export type { Received, VerifyOptions } from './runtime/verify.js';
