// A recipe in, a gateway on loopback out, that keeps what came and how it was answered.

import { createServer } from 'node:http';
import { rolldown } from 'rolldown';
import { inFolder } from './installed.mjs';

/** Bundled from its source, so that nothing but the toolchain has to be built. */
export async function loadGateway(folder) {
  const made = await rolldown({ input: inFolder('gateway-entry.ts'), platform: 'node', logLevel: 'silent' });
  const file = `${folder}/gateway.mjs`;
  await made.write({ file, format: 'esm' });
  await made.close();
  return import(file);
}

/** Serves one sample: a gateway of its own, so that no run sees what another did. */
export function listen(bundle, one) {
  if (!one.foreign) return listenAsGateway(bundle, one);
  const body = Buffer.from(one.status === 204 ? '' : '{"kept":true}');
  return serve(() => ({ status: one.status, headers: {}, body }));
}

function listenAsGateway({ Gateway, profile, routes, parseRecipe }, { signing, credentials, happenings, timeless }) {
  const recipe = signing ? parseRecipe(signing.text, signing.header) : profile.signing;
  const gateway = new Gateway(
    { profile: { ...profile, signing: timeless ? withoutAge(recipe) : recipe }, routes },
    { credentials, journal: { append: () => undefined, replay: () => happenings } },
  );
  return serve((request) => gateway.handle(request));
}

async function serve(handle) {
  const heard = [];
  const server = createServer((message, response) => {
    const chunks = [];
    message.on('data', (chunk) => chunks.push(chunk));
    message.on('end', async () => {
      const { method, url, headersDistinct } = message;
      const headers = Object.fromEntries(
        Object.entries(headersDistinct).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
      );
      const request = { method, url, headers, body: Buffer.concat(chunks) };
      const reply = await handle(request);
      heard.push({ ...request, status: reply.status, reply: Buffer.from(reply.body) });
      response.writeHead(reply.status, { ...reply.headers, 'content-length': reply.body.length });
      response.end(reply.body);
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { port, origin: `http://127.0.0.1:${port}`, heard, close };
}

/** A request in HTTP carries the moment it was written for. */
function withoutAge(recipe) {
  const ageless = ({ age: _, ...part }) => part;
  return { ...recipe, parts: recipe.parts.map(ageless), bodyless: recipe.bodyless.map(ageless) };
}
