// A receiver in, a handler of Node's requests out: plain servers, Express, Koa. Structural types only.

import { CallbackError } from './problem.js';
import { bytesOf, gather } from './raw-body.js';
import type { CallbackReceiver } from './receiver.js';

/** A stream that is being received, as far as it is used. */
export interface NodeStream {
  on(event: string, listener: (piece?: unknown) => void): unknown;
  readonly readableEnded?: boolean;
  readonly readableDidRead?: boolean;
}

/** Node's request, or that of a framework that extends it. */
export interface NodeRequest extends NodeStream {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** With the path that a router cut off. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** What a body parser left here: bytes are welcome. */
  readonly body?: unknown;
  readonly rawBody?: unknown;
}

export interface NodeResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(text: string): unknown;
}

/** For `http.createServer`, and for what hands on Node's own request. */
export const forNode = (receiver: CallbackReceiver) =>
  onNode(receiver, 'Nothing may read the request before, or set its encoding.');

/** For Express 4 and 5: `app.post('/callbacks', forExpress(receiver))`. */
export const forExpress = (receiver: CallbackReceiver) =>
  onNode(
    receiver,
    "In Express, mount this route above app.use(express.json()), or give it express.raw({ type: '*/*' }) alone.",
  );

/** For Koa, as a route's middleware: `router.post('/callbacks', forKoa(receiver))`. */
export const forKoa =
  (receiver: CallbackReceiver) =>
  async (context: KoaContext): Promise<void> => {
    const { req, request, originalUrl: url } = context;
    const { method = '', headers } = req;
    const { body, rawBody } = request;
    const cure = 'In Koa, mount this route before koa-bodyparser or koa-body, or keep them off its path.';
    const reply = await receiver.receive({
      method,
      url,
      headers,
      read: (limit) => read(req, [rawBody, body], limit, cure),
    });
    context.status = reply.status;
    context.set(reply.headers);
    context.body = reply.body;
  };

/** Koa's context, as far as it is used. */
export interface KoaContext {
  readonly req: NodeRequest;
  readonly request: { readonly body?: unknown; readonly rawBody?: unknown };
  readonly originalUrl: string;
  status: number;
  body: unknown;
  set(headers: Record<string, string>): unknown;
}

const onNode =
  (receiver: CallbackReceiver, cure: string) =>
  async (request: NodeRequest, response: NodeResponse): Promise<void> => {
    const { method = '', url = '', headers, rawBody, body } = request;
    const reply = await receiver.receive({
      method,
      url: request.originalUrl ?? url,
      headers,
      read: (limit) => read(request, [rawBody, body], limit, cure),
    });
    response.statusCode = reply.status;
    for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
    response.end(reply.body);
  };

/** The bytes that a parser kept, or those of the stream where nobody has touched it. */
async function read(stream: NodeStream, kept: readonly unknown[], limit: number, cure: string): Promise<Uint8Array> {
  const all = gather(limit, cure);
  const bytes = kept.find((one) => one instanceof Uint8Array);
  if (!bytes) return readStream(stream, limit, cure, kept.at(-1));
  all.add(bytes);
  return all.bytes();
}

/** The bytes of a stream that nobody has read; `instead` is what a reader made of them. */
export async function readStream(
  stream: NodeStream,
  limit: number,
  cure: string,
  instead?: unknown,
): Promise<Uint8Array> {
  if (stream.readableEnded || stream.readableDidRead) return bytesOf(instead, cure);
  const all = gather(limit, cure);
  return new Promise((resolve, reject) => {
    stream.on('data', (piece) => {
      try {
        all.add(piece);
      } catch (error) {
        reject(error);
      }
    });
    stream.on('end', () => resolve(all.bytes()));
    const cut = () => reject(new CallbackError('malformed', 'the connection ended before the body did'));
    stream.on('error', cut);
    stream.on('close', cut);
  });
}
