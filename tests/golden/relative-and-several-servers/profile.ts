// Generated from spec.yaml. Change the spec, then run: npm run generate

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
    { in: 'header', option: 'apiKey', name: 'X-Api-Key', required: true },
    { in: 'query', option: 'secondKey', name: 'key', required: false },
    { in: 'query', option: 'secondKEY', name: 'key2', required: false },
    { in: 'header', option: 'fetch2', name: 'fetch', required: false },
    { in: 'cookie', option: 'session', name: 'session', required: false },
    { in: 'basic', username: 'username', password: 'password', required: true },
    { in: 'bearer', option: 'token', required: false },
    { in: 'bearer', option: 'accessToken', required: false },
  ],
  sensitive: [],
  money: [],
};
