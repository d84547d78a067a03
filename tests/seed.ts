// A run of the tests draws the same values as the last one: what is green here is green elsewhere.

import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 20261123) });
