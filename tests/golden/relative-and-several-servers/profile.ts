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
    /* @__PURE__ */ headerKey('apiKey', 'X-Api-Key'),
    /* @__PURE__ */ optional(/* @__PURE__ */ queryKey('secondKey', 'key')),
    /* @__PURE__ */ optional(/* @__PURE__ */ queryKey('secondKEY', 'key2')),
    /* @__PURE__ */ optional(/* @__PURE__ */ headerKey('fetch2', 'fetch')),
    /* @__PURE__ */ optional(/* @__PURE__ */ cookieKey('session', 'session')),
    /* @__PURE__ */ basicLogin('username', 'password'),
    /* @__PURE__ */ optional(/* @__PURE__ */ bearerToken('token')),
    /* @__PURE__ */ optional(/* @__PURE__ */ bearerToken('accessToken')),
  ],
  sensitive: [],
  money: [],
};
