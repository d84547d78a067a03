// A receiver and a path in, a Fastify plugin out: in its own scope no body parser touches the bytes.

import { type NodeStream, readStream } from './node.js';
import { bytesOf } from './raw-body.js';
import type { CallbackReceiver } from './receiver.js';

/** Fastify's instance, as far as it is used. */
export interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    parser: (request: unknown, payload: NodeStream, done: (error: null, body: unknown) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): unknown;
}

export interface FastifyRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

export interface FastifyReply {
  code(status: number): unknown;
  headers(headers: Record<string, string>): unknown;
  send(body: string): unknown;
}

/** For Fastify: `app.register(forFastify(receiver, '/callbacks'))`. */
export const forFastify =
  (receiver: CallbackReceiver, path: string) =>
  async (scope: FastifyScope): Promise<void> => {
    /** The streams that reach the handler untouched. */
    const fresh = new WeakSet<object>();
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_, payload, done) => {
      fresh.add(payload);
      done(null, payload);
    });
    scope.all(path, async ({ method, url, headers, body }, reply) => {
      const answer = await receiver.receive({
        method,
        url,
        headers,
        read: async (limit) => (isFresh(body, fresh) ? readStream(body, limit, cure) : bytesOf(body, cure)),
      });
      reply.code(answer.status);
      reply.headers(answer.headers);
      return reply.send(answer.body);
    });
  };

const cure = 'In Fastify, register forFastify outside the scope of hooks and plugins that change request.body.';

const isFresh = (body: unknown, fresh: WeakSet<object>): body is NodeStream =>
  typeof body === 'object' && body !== null && fresh.has(body);
