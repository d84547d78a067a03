// Words from a command line in, a listening sandbox out, and what a person needs to talk to it.

import { parseArgs } from 'node:util';
import { sign } from '../runtime/signing.js';
import type { Credentials } from './admission.js';
import type { Description } from './gateway.js';
import { Gateway } from './gateway.js';
import { type Listening, listen } from './server.js';
import { openStore } from './store.js';

/** What `runSandbox` works with. */
export interface Command {
  readonly description: Description;
  /** What follows the command's name. */
  readonly words: readonly string[];
  readonly print: (line: string) => void;
}

const help = `sandbox [--port 4010] [--store FILE] [--callback-host shop.example]...

A local stand-in for the gateway. No money moves; it is not the vendor's.
  --port           where to listen on 127.0.0.1; any free port unless set
  --store          a file, made where there is none, that keeps payments and all else through restarts and kills;
                   needs Node 22.13 or later, or the package libsql; in memory unless set
  --callback-host  a host besides this machine that callbacks may go to; may be given again

It prints a key, a secret and a curl line that works, and serves until Ctrl-C:
  /sandbox         an overview of what can be seen and made to happen: time, faults, callbacks, how payments end
  SANDBOX_...      payment methods that exist here only: one for each next action, and for each end
  70,001 ...       amounts that ask for a fault, such as a reset connection, before the request is carried out;
  71,001 ...       the same after it; the overview lists them
Exits 0 when it was ended, 1 when it cannot listen or open its store, 2 when it was not understood.`;

/** Runs `sandbox`. Resolves when it listens, or with undefined after its help. Throws a `TypeError` on words it does not know. */
export async function runSandbox({ description, words, print }: Command): Promise<Listening | undefined> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: 'string', default: '0' },
      store: { type: 'string' },
      'callback-host': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return undefined;
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new TypeError(`--port must be from 0 to 65535, not ${values.port}`);
  const hosts = values['callback-host'].map((host) => host.toLowerCase());
  const odd = hosts.find((host) => !URL.canParse(`http://${host}/`) || new URL(`http://${host}/`).hostname !== host);
  if (odd !== undefined) throw new TypeError(`--callback-host must be a host alone, such as shop.example, not ${odd}`);
  if (values.store === '') throw new TypeError('--store must name a file');
  const store = values.store === undefined ? undefined : await openStore(values.store);
  const gateway = new Gateway(description, {
    callbackHosts: hosts,
    ...(store && { journal: store }),
  });
  const listening = await listen(gateway, { port }).catch((error: unknown) => {
    store?.close();
    throw isTaken(error)
      ? new Error(`port ${port} is taken; give another with --port, or none for one that is free`)
      : error;
  });
  print(`The sandbox listens at ${listening.url}`);
  for (const [name, value] of Object.entries(gateway.credentials)) print(`  ${name.padEnd(8)} ${value}`);
  print(`  overview ${new URL('/sandbox', listening.url)}\n`);
  print('A signed checkout (its reference is good once):\n');
  print(await curl(description, gateway.credentials, listening.url));
  return { ...listening, close: () => listening.close().finally(() => store?.close()) };
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function curl({ profile }: Description, credentials: Credentials, base: string): Promise<string> {
  const url = `${base}/api/v1/payments/checkout`;
  const body = JSON.stringify({
    amount: 12_800,
    channel_id: 12,
    currency: 'HKD',
    merchant_id: 'M100028',
    merchant_reference: `curl-${Date.now()}`,
    payment_method: 'SANDBOX_REDIRECT_TO_URL',
    transaction_type: 'sale',
  });
  const plain: Record<string, string> = { 'content-type': 'application/json' };
  for (const rule of profile.credentials) if (rule.in === 'header') plain[rule.name] = credentials[rule.option] ?? '';
  const { signing } = profile;
  const request = { method: 'POST', url, headers: plain, body };
  const headers = { ...plain, ...(signing && (await sign(signing, credentials[signing.key] ?? '', request))) };
  const lines = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
  return [`curl ${url}`, ...lines, `-d '${body}'`].join(' \\\n  ');
}
