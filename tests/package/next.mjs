// The installed package in, a Next.js application out: built, started, and asked to pay in a route.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { here, inTools, run, scratch, serve } from './place.mjs';
import { judge } from './runtimes.mjs';

export function next({ setting }) {
  return [{ name: 'Next.js', work: () => build(setting()) }];
}

async function build(given) {
  const app = `${scratch}next/app`;
  mkdirSync(`${app}/pay`, { recursive: true });
  cpSync(`${here}consumers/pay.mjs`, `${app}/pay/pay.mjs`);
  const write = (path, text) => writeFileSync(`${scratch}next/${path}`, text);
  write('package.json', JSON.stringify({ name: 'next-shop', private: true }));
  write('next.config.mjs', `export default { turbopack: { root: ${JSON.stringify(here)} } };`);
  write('app/layout.js', 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;');
  write('app/page.js', 'export default () => <p>shop</p>;');
  write(
    'app/pay/route.js',
    `import { pay } from './pay.mjs';
    export const POST = async (request) => Response.json(await pay(await request.json()));`,
  );
  const program = inTools('next/dist/bin/next');
  const cwd = `${scratch}next`;
  await run(process.execPath, [program, 'build'], { cwd });
  const words = [program, 'start', '--hostname', '127.0.0.1', '--port', '0'];
  const { match, stop } = await serve(process.execPath, words, /http:\/\/127\.0\.0\.1:\d+/, { cwd });
  try {
    const answer = await fetch(`${match[0]}/pay`, { method: 'POST', body: JSON.stringify(given) });
    judge(await answer.json());
  } finally {
    stop();
  }
}
