// The setting as this process's argument in, the suite's result as one line of JSON out: for Node, Bun and Deno.

import { suite } from '../suite.mjs';

console.log(JSON.stringify(await suite(JSON.parse(process.argv[2]))));
