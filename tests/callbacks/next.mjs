// The application of next-app in, Next's own server for it out, and what its receiver told.

import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { inFolder } from './installed.mjs';

export async function startNext(shop) {
  const heard = { handled: [], unknown: [], reported: [] };
  const recorder = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    const what = JSON.parse(Buffer.concat(pieces).toString());
    heard[request.url.slice(1)]?.push(what);
    response.end(JSON.stringify({ amount: 12_800, currency: 'HKD' }));
  });
  await new Promise((done) => recorder.listen(0, '127.0.0.1', done));
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    GATEWAY: shop.url,
    API_KEY: shop.apiKey,
    SECRET: shop.secret,
    RECORDER: `http://127.0.0.1:${recorder.address().port}`,
    PROJECT_ROOT: process.env.PROJECT_ROOT ?? inFolder('../..'),
  };
  const run = (...args) =>
    spawn(process.execPath, [inFolder('node_modules/next/dist/bin/next'), ...args], { env, cwd: inFolder('next-app') });
  await finished(run('build'));
  const server = run('start', '--port', '0', '--hostname', '127.0.0.1');
  const url = await addressOf(server);
  return {
    url,
    heard,
    close: async () => {
      server.kill();
      recorder.closeAllConnections();
      await new Promise((done) => recorder.close(done));
    },
  };
}

function finished(process) {
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    stream.on('data', (piece) => {
      said += piece;
    });
  return new Promise((done, fail) => {
    process.on('exit', (code) => (code === 0 ? done() : fail(new Error(`next build ended with ${code}:\n${said}`))));
  });
}

function addressOf(process) {
  let said = '';
  return new Promise((done, fail) => {
    for (const stream of [process.stdout, process.stderr])
      stream.on('data', (piece) => {
        said += piece;
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (url && /Ready/.test(said)) done(url);
      });
    process.on('exit', (code) => fail(new Error(`next start ended with ${code}:\n${said}`)));
  });
}
