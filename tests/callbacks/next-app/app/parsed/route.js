// The mistake: the request was parsed before it came to the receiver.

import { forNext } from 'chingchingpay/callback';
import { createReceiver } from '../../receiver.js';

const handle = forNext(createReceiver());

export async function POST(request) {
  await request.json();
  return handle(request);
}
