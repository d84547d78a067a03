// Next's own way to receive a callback.

import { forNext } from 'chingchingpay/callback';
import { createReceiver } from '../../receiver.js';

export const POST = forNext(createReceiver());
