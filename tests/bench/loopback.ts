// A server's URL in, the variants over a real connection to another process out.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Rounds } from './rounds.js';
import { bareSigned, ours, oursProtected, withNodeMiddleware } from './variants.js';

export interface Server {
  readonly url: string;
  readonly stop: () => void;
}

export async function startServer(): Promise<Server> {
  const child = fork(fileURLToPath(new URL('server.js', import.meta.url)));
  const [port]: unknown[] = await once(child, 'message');
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

export function loopbackRounds(url: string): Rounds {
  const send = (to: string, init: RequestInit) => fetch(to, init);
  // One call a turn: the machine and the other process are slow for a while, and then they are so for all.
  return new Rounds(
    150,
    1,
    [bareSigned, ours, oursProtected, withNodeMiddleware].map((make) => make(send, url)),
  );
}
