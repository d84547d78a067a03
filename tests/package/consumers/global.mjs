// Nothing in, `pay` as a global function out: for edge-runtime.

import { pay } from './pay.mjs';

globalThis.pay = pay;
