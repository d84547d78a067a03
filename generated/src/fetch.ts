// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

export type { FetchClient } from './runtime/typed-fetch.js';
