// The setting as a request's body in, the suite's result as its answer out: for workerd.

import { suite } from '../suite.mjs';

export default {
  async fetch(request) {
    return Response.json(await suite(await request.json()));
  },
};
