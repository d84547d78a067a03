// A receiver in, a handler of Web-standard requests out: Workers, Deno, Bun, Next route handlers, Hono.

import { bytesOf, gather } from './raw-body.js';
import type { CallbackReceiver } from './receiver.js';

/** `(request) => Response`, for Workers, Deno, Bun and all that speak the Web's own types. */
export const forWeb =
  (receiver: CallbackReceiver) =>
  (request: Request): Promise<Response> =>
    answer(
      receiver,
      request,
      'Nothing may call request.json(), text() or the like before; or give it request.clone().',
    );

/** For a Next route handler: `export const POST = forNext(receiver)`. */
export const forNext =
  (receiver: CallbackReceiver) =>
  (request: Request): Promise<Response> =>
    answer(
      receiver,
      request,
      'In a Next route handler, do not await request.json() before; in pages/api, use forNode and export const config = { api: { bodyParser: false } }.',
    );

/** For Hono: `app.post('/callbacks', forHono(receiver))`. */
export const forHono =
  (receiver: CallbackReceiver) =>
  ({ req }: { readonly req: { readonly raw: Request } }): Promise<Response> =>
    answer(
      receiver,
      req.raw,
      'In Hono, no middleware or validator before this route may call c.req.json() or c.req.parseBody().',
    );

async function answer(receiver: CallbackReceiver, request: Request, cure: string): Promise<Response> {
  const { method, url, headers } = request;
  const { body, ...init } = await receiver.receive({
    method,
    url,
    headers,
    read: (limit) => read(request, limit, cure),
  });
  return new Response(body, init);
}

async function read(request: Request, limit: number, cure: string): Promise<Uint8Array> {
  if (request.bodyUsed || request.body?.locked) return bytesOf(undefined, cure);
  const all = gather(limit, cure);
  const reader = request.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) all.add(step.value);
  return all.bytes();
}
