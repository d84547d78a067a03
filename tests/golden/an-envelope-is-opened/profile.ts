// Generated from spec.yaml. Change the spec, then run: npm run generate

import type { Profile } from './runtime/profile.js';

/** What the document says of the API as a whole: where it lives, what lets a caller in, how requests are signed. */
export const profile: Profile = {
  name: 'wallets',
  version: '1.2.3',
  servers: {},
  credentials: [],
  envelope: {
    data: 'the-data',
    code: 'code',
    message: 'msg',
    success: 'codes',
    codes: [0, '0000'],
    confirmed: true,
  },
  sensitive: ['card'],
  money: ['amount'],
};
