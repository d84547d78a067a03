// A receiver of callbacks in, a merchant's own server on loopback out, and what its sender was answered.

import { createServer } from 'node:http';
import { type CallbackReceiver, forNode } from 'chingchingpay/callback';

export interface MerchantServer {
  readonly url: string;
  /** The statuses that were answered, in order. */
  readonly answered: number[];
  readonly close: () => Promise<void>;
}

export async function serve(receiver: CallbackReceiver): Promise<MerchantServer> {
  const answered: number[] = [];
  const handle = forNode(receiver);
  const server = createServer((request, response) => {
    response.on('finish', () => answered.push(response.statusCode));
    void handle(request, response);
  });
  // Only the client ends a connection, so that none ends under its next request.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/callbacks`,
    answered,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
