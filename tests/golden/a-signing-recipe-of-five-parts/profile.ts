// Generated from spec.yaml. Change the spec, then run: npm run generate

import { headerKey } from './runtime/credential-rule.js';
import { base64url } from './runtime/encoding.js';
import { pairs } from './runtime/pairs.js';
import { header, method, nonce, path, timestamp } from './runtime/parts.js';
import type { Profile } from './runtime/profile.js';
import type { Recipe } from './runtime/recipe.js';

/**
 * How requests are signed, as the document has it.
 *
 * How sure we are, fact by fact: key: assumed.
 */
export const recipe: Recipe = {
  header: 'x-signature',
  algorithm: 'SHA-512',
  key: 'secret',
  parts: [method, path, timestamp('x-timestamp', 'milliseconds'), nonce('x-nonce'), pairs('body', { empty: 'skip', nested: 'json' })],
  bodyless: [method, path, header('x-tenant')],
  separator: '\n',
  encode: base64url,
};

/** What the document says of the API as a whole: where it lives, what lets a caller in, how requests are signed. */
export const profile: Profile = {
  name: 'signed-api',
  version: '0.0.0',
  servers: { default: 'https://api.example.test' },
  credentials: [headerKey('apiKey', 'x-api-key')],
  signing: recipe,
  sensitive: [],
  money: [],
};
