// A checkout over HTTP in, the bench's answer out. Runs in a process of its own and tells it its port.

import { createServer } from 'node:http';
import { answer } from './checkout.js';

const body = Buffer.from(answer);
const headers = { 'content-type': 'application/json', 'content-length': body.length };

const server = createServer((request, response) => {
  request.on('end', () => response.writeHead(200, headers).end(body)).resume();
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address?.port);
});
// Its parent may end without a word.
process.on('disconnect', () => process.exit());
