// A path that names a fault and a case in, that fault and a record of what arrived out: raw sockets, one request at a time.

import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';

/** What answers `/f/<fault>/<case>/...`; `/log/<case>` tells what arrived, `/trap/<case>` what followed a redirect. */
export async function startFaultServer({ gateway, secret, files }) {
  const log = new Map();
  const followed = new Map();
  const trap = await serve((request, socket) => {
    count(followed, request.path.split('/')[1], request);
    respond(socket, 200, good(request));
  });
  const shut = await listen((socket) => socket.destroy());
  const gone = await listen(() => undefined);
  await gone.close();

  const front = await serve(async (request, socket) => {
    const [, kind, name, key = ''] = request.path.split('/');
    if (kind === 'log') return respond(socket, 200, JSON.stringify(log.get(name) ?? []));
    if (kind === 'trap') return respond(socket, 200, JSON.stringify(followed.get(name) ?? []));
    if (kind !== 'f') return respondFile(socket, files[request.path]);
    const rest = request.path.split('/').slice(4).join('/');
    const right = createHmac('sha256', secret).update(request.body).digest('hex');
    const at = count(log, key, { ...request, right });
    const [fault, parameter = ''] = name.split('-');
    await faults[fault]({ request, socket, at, rest, parameter, gateway, to: `${trap.url}/${key}/${rest}` });
  });
  const close = () => Promise.all([front, trap, shut].map((server) => server.close()));
  return { url: front.url, shut: shut.url, refused: gone.url, close };
}

const faults = {
  pass: forward,
  ok: ({ socket, request }) => respond(socket, 200, good(request)),
  slow: async ({ socket, request }) => {
    await new Promise((done) => setTimeout(done, 300));
    respond(socket, 200, good(request));
  },
  reset: ({ socket }) => socket.resetAndDestroy(),
  close: ({ socket }) => socket.end(),
  stall: () => undefined,
  trickle: ({ socket, request }) => socket.write(half(good(request))),
  cut: ({ socket, request }) => socket.end(half(good(request))),
  chunks: ({ socket }) => {
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"dat\r\n');
  },
  garbage: ({ socket }) => socket.end('\u0001\u0002 this is no HTTP \u0000\r\n\r\n'),
  // What is read from a connection that was used before is never answered.
  idle: ({ socket, request }) => {
    if (request.reused) socket.end();
    else respond(socket, 200, good(request), { keep: true });
  },
  status: ({ socket, parameter }) => respond(socket, Number(parameter), ''),
  page: ({ socket }) => respond(socket, 502, '<html>bad gateway</html>', { type: 'text/html' }),
  redirect: ({ socket, parameter, to }) => respond(socket, Number(parameter), '', { location: to }),
  empty: ({ socket }) => respond(socket, 200, ''),
  syntax: ({ socket, request }) => respond(socket, 200, good(request).slice(0, -9)),
  duplicate: ({ socket, request }) => respond(socket, 200, good(request).replace('{', '{"code":1,')),
  encoding: ({ socket }) => respond(socket, 200, Buffer.from('{"data":{"payment_id":"\xff"}}', 'latin1')),
  unsafe: ({ socket, request }) => respond(socket, 200, good(request).replace('{', '{"amount":9007199254740993,')),
  refusal: ({ socket }) => respond(socket, 200, '{"code":4001,"message":"no","data":null}'),
  // A server that tells in its failure all that it was told.
  echo: ({ socket, request, parameter }) => {
    const told = JSON.stringify({ headers: request.headers, body: request.body.toString() });
    if (parameter === 'envelope') respond(socket, 200, JSON.stringify({ code: told, message: told, data: null }));
    else respond(socket, Number(parameter), told);
  },
  flaky: ({ socket, request, at }) => (at < 2 ? respond(socket, 503, '') : respond(socket, 200, good(request))),
  bytes: ({ socket }) => respond(socket, 200, allBytes, { type: 'application/octet-stream' }),
};

const allBytes = Buffer.from(Array.from({ length: 1024 }, (_, at) => at % 256));

function good({ body }) {
  const reference = /"merchant_reference":"([^"]*)"/.exec(body.toString())?.[1] ?? '';
  const data = { payment_id: 'pay_1', result: 'pending', transaction_id: 'txn_1', transaction_type: 'sale' };
  return JSON.stringify({ code: 0, message: 'success', data: { ...data, merchant_reference: reference } });
}

async function forward({ request, socket, rest, gateway }) {
  const { method, body } = request;
  const hop = ['host', 'connection', 'content-length'];
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !hop.includes(name)));
  const sent = body.length ? { method, headers, body } : { method, headers };
  const answer = await fetch(`${gateway}/${rest}`, { ...sent, redirect: 'manual' });
  const type = answer.headers.get('content-type') ?? '';
  respond(socket, answer.status, Buffer.from(await answer.arrayBuffer()), { type });
}

/** Every answer but one ends its connection: then none is used again, and each request is a connection's first. */
function head(status, length, { type = 'application/json', location = '', keep = false } = {}) {
  const lines = [
    `HTTP/1.1 ${status} Status`,
    `content-type: ${type}`,
    `content-length: ${length}`,
    `connection: ${keep ? 'keep-alive' : 'close'}`,
    ...(location ? [`location: ${location}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function respond(socket, status, body, options = {}) {
  socket.write(head(status, Buffer.byteLength(body), options));
  socket.write(body);
  if (!options.keep) socket.end();
}

const respondFile = (socket, file) =>
  file ? respond(socket, 200, file.text, { type: file.type }) : respond(socket, 404, '');

const half = (body) => head(200, Buffer.byteLength(body)) + body.slice(0, body.length / 2);

/** Notes a request and gives how many there are of its case. */
function count(requests, key, { method, path, headers, body, right, reused }) {
  const known = requests.get(key) ?? [];
  requests.set(key, known);
  return known.push({ method, path, headers, body: body.toString('base64'), right, reused });
}

/** Calls `answer` with each whole request. */
function serve(answer) {
  return listen((socket) => {
    let waiting = Buffer.alloc(0);
    let reused = false;
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk]);
      const request = parse(waiting);
      if (!request) return;
      waiting = Buffer.alloc(0);
      Promise.resolve(answer({ ...request, reused }, socket)).catch(() => socket.destroy());
      reused = true;
    });
  });
}

/** Undefined until all of it is there. No runtime sends a body of text in chunks. */
function parse(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first, ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const [method, path] = first.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = bytes.subarray(end + 4);
  return body.length < Number(headers['content-length'] ?? 0) ? undefined : { method, path, headers, body };
}

async function listen(connected) {
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    // Clients that reset are what this server is for.
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    connected(socket);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      for (const socket of sockets) socket.destroy();
    });
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
