// Generated from spec.yaml. Change the spec, then run: npm run generate

import {
  basicLogin,
  bearerToken,
  cookieKey,
  headerKey,
  optional,
  queryKey,
} from './runtime/credential-rule.js';
import type { Profile } from './runtime/profile.js';

/** What the document says of the API as a whole: where it lives, what lets a caller in, how requests are signed. */
export const profile: Profile = {
  name: 'shops-api',
  version: '0.0.0',
  servers: {
    default: 'https://api.example.test/v1',
    server2: 'https://hk.example.test/v1',
    test: 'https://test.example.test/v1',
    test2: 'https://test2.example.test/v1',
  },
  credentials: [
    headerKey('apiKey', 'X-Api-Key'),
    optional(queryKey('secondKey', 'key')),
    optional(queryKey('secondKEY', 'key2')),
    optional(headerKey('fetch2', 'fetch')),
    optional(cookieKey('session', 'session')),
    basicLogin('username', 'password'),
    optional(bearerToken('token')),
    optional(bearerToken('accessToken')),
  ],
  sensitive: [],
  money: [],
};
