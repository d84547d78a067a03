// A receiver in, each real framework with its callback route out: mounted as it should be, and below a JSON parser.

import { createServer } from 'node:http';
import { serve as serveHono } from '@hono/node-server';
import { bodyParser } from '@koa/bodyparser';
import { forExpress, forFastify, forHono, forKoa, forNode, forWeb } from 'chingchingpay/callback';
import express from 'express';
import express4 from 'express4';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';

/**
 * Milliseconds; none is for ever. Server and client are in one process: when that is held up for longer than a server
 * keeps a connection, the client's next request goes into one that is ending.
 */
const onlyTheClientEnds = 0;

/** Each starts on a free port of loopback, and gives the server and its address. */
export const frameworks = {
  node: (receiver) => listen(createServer(forNode(receiver))),

  'Web-standard': (receiver) => {
    const handle = forWeb(receiver);
    return listen(createServer((request, response) => answerByWeb(handle, request, response)));
  },

  'Express 5': (receiver) => {
    const app = express();
    app.post('/callbacks', forExpress(receiver));
    app.use(express.json());
    app.post('/other', (request, response) => void response.json(request.body));
    return listen(app);
  },

  'Express 5, in a router, with express.raw()': (receiver) => {
    const app = express();
    const router = express.Router();
    router.use(express.raw({ type: '*/*' }), forExpress(receiver));
    app.use('/callbacks', router);
    return listen(app);
  },

  'Express 4': (receiver) => {
    const app = express4();
    app.post('/callbacks', forExpress(receiver));
    app.use(express4.json());
    return listen(app);
  },

  Fastify: async (receiver) => {
    const app = Fastify({ keepAliveTimeout: onlyTheClientEnds });
    app.post('/other', async ({ body }) => body);
    app.register(forFastify(receiver, '/callbacks'));
    return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
  },

  Hono: (receiver) => {
    const app = new Hono();
    app.post('/callbacks', forHono(receiver));
    app.post('/other', async (context) => context.json(await context.req.json()));
    return listenHono(app);
  },

  Koa: (receiver) => {
    const app = new Koa();
    const handle = forKoa(receiver);
    app.use((context, next) => (context.path === '/callbacks' ? handle(context) : next()));
    app.use(bodyParser());
    return listen(app.callback());
  },
};

/** The same with what goes wrong: something takes the bytes away before. */
export const mistakes = {
  'node, its encoding set': (receiver) => {
    const handle = forNode(receiver);
    return listen(createServer((request, response) => void handle(request.setEncoding('utf8'), response)));
  },

  'node, read before': (receiver) => {
    const handle = forNode(receiver);
    return listen(
      createServer(async (request, response) => {
        for await (const _ of request);
        await handle(request, response);
      }),
    );
  },

  'Web-standard, after request.json()': (receiver) => {
    const handle = forWeb(receiver);
    const parsing = async (request) => {
      await request.json();
      return handle(request);
    };
    return listen(createServer((request, response) => answerByWeb(parsing, request, response)));
  },

  'Express 5, below express.json()': (receiver) => {
    const app = express();
    app.use(express.json());
    app.post('/callbacks', forExpress(receiver));
    return listen(app);
  },

  'Express 5, below express.text()': (receiver) => {
    const app = express();
    app.use(express.text({ type: '*/*' }));
    app.post('/callbacks', forExpress(receiver));
    return listen(app);
  },

  'Express 4, below express.json()': (receiver) => {
    const app = express4();
    app.use(express4.json());
    app.post('/callbacks', forExpress(receiver));
    return listen(app);
  },

  'Fastify, below a hook that parses': async (receiver) => {
    const app = Fastify({ keepAliveTimeout: onlyTheClientEnds });
    app.addHook('preHandler', async (request) => {
      const pieces = [];
      for await (const piece of request.body) pieces.push(piece);
      request.body = JSON.parse(Buffer.concat(pieces).toString());
    });
    app.register(forFastify(receiver, '/callbacks'));
    return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
  },

  'Fastify, below a hook that reads the stream': async (receiver) => {
    const app = Fastify({ keepAliveTimeout: onlyTheClientEnds });
    app.addHook('preParsing', async (_, __, payload) => {
      for await (const piece of payload) void piece;
      return payload;
    });
    app.register(forFastify(receiver, '/callbacks'));
    return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
  },

  'Hono, below c.req.json()': (receiver) => {
    const app = new Hono();
    app.use(async ({ req }, next) => {
      await req.json();
      await next();
    });
    app.post('/callbacks', forHono(receiver));
    return listenHono(app);
  },

  'Koa, below its body parser': (receiver) => {
    const app = new Koa();
    app.use(bodyParser());
    app.use(forKoa(receiver));
    return listen(app.callback());
  },
};

async function listen(handler) {
  const server = typeof handler.listen === 'function' && 'close' in handler ? handler : createServer(handler);
  server.keepAliveTimeout = onlyTheClientEnds;
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => end(server) };
}

async function listenHono(app) {
  const server = await new Promise((done) => {
    const started = serveHono({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => done(started));
  });
  server.keepAliveTimeout = onlyTheClientEnds;
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => end(server) };
}

function end(server) {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

/** What Deno, Bun and Workers do by themselves: Node's request as the Web's, and back. */
async function answerByWeb(handle, request, response) {
  const url = `http://127.0.0.1${request.url}`;
  const { method, headers } = request;
  const body = ['GET', 'HEAD'].includes(method) ? {} : { body: request, duplex: 'half' };
  const answer = await handle(new Request(url, { method, headers, ...body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
