// A folder -> a server on loopback that counts what a page costs: requests, and bytes after gzip.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export function startSite(folder) {
  const seen = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    let bytes;
    try {
      bytes = readFileSync(join(folder, path));
    } catch {
      response.writeHead(404).end();
      return seen.push({ path, bytes: 0, status: 404 });
    }
    const packed = gzipSync(bytes, { level: 9 });
    seen.push({ path, bytes: packed.length, status: 200 });
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'text/plain; charset=utf-8',
      'content-encoding': 'gzip',
    });
    return response.end(packed);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done({ url: `http://127.0.0.1:${server.address().port}`, seen, close: () => server.close() });
    });
  });
}
