// The setting as a request's body in, what `pay` gave as its answer out: for workerd.

import { pay } from './pay.mjs';

export default {
  async fetch(request) {
    return Response.json(await pay(await request.json()));
  },
};
