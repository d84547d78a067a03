// The runtime's names that each public door shows. A name that is not here is not public.

import type { Shown } from './doors.js';

export const mainDoor: readonly Shown[] = [
  { file: './runtime/answer.js', values: [], types: ['Answer', 'ResponseFacts', 'Result'] },
  { file: './runtime/options.js', values: [], types: ['CallOptions', 'ClientOptions', 'Logger'] },
  { file: './runtime/sibling-union.js', values: [], types: ['Reason', 'Unresolved'] },
];

export const fetchDoor: readonly Shown[] = [{ file: './runtime/typed-fetch.js', values: [], types: ['FetchClient'] }];

export const signingDoor: readonly Shown[] = [
  { file: './runtime/recipe.js', values: [], types: ['Part', 'Recipe', 'Signable'] },
];

/** Every public name: a type of a document must not be called the same. */
export const publicNames: readonly string[] = [...mainDoor, ...fetchDoor, ...signingDoor].flatMap(
  ({ values, types }) => [...values, ...types],
);
