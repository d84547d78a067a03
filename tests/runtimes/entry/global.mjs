// Nothing in, the suite as a global function out: for a page and for edge-runtime.

import { suite } from '../suite.mjs';

globalThis.suite = suite;
