// A folder -> a server on loopback that shows it, and nothing outside it.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { ProblemError } from '../generator/problem.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

/** Serves until the process ends; gives the address. Port 0 takes a free one. */
export function serve(folder: string, port: number): Promise<string> {
  const server = createServer(async (request, response) => {
    const path = normalize(pathOf(request.url ?? '/'));
    const file = join(folder, path.endsWith(sep) ? join(path, 'index.html') : path);
    const bytes = file.startsWith(normalize(folder)) ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(bytes === undefined ? 404 : 200, {
      'content-type': types[bytes === undefined ? '.md' : extname(file)] ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(bytes ?? 'Not found\n');
  });
  return new Promise((done, fail) => {
    server.once('error', (error) => fail(explainListening(error, port)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}/`);
    });
  });
}

function explainListening(error: Error, port: number): Error {
  const what = 'code' in error && error.code === 'EADDRINUSE' ? 'is taken' : 'may not be listened on';
  return new ProblemError([
    { file: `port ${port}`, what, instead: 'Give another with --port, or none for a free one.' },
  ]);
}

/** A path whose percent signs mean nothing is taken as it stands: no file has such a name. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/%';
  }
}
