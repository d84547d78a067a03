// A clone in, its release on a registry of its own out; a consumer installs from there.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inClone } from './clone.mjs';
import { inTools, run, scratch, serve } from './place.mjs';
import { judge } from './runtimes.mjs';

export function registry({ setting }) {
  return [{ name: 'release to a registry, install from it', work: () => release(setting()) }];
}

async function release(given) {
  const folder = join(scratch, 'registry');
  mkdirSync(folder);
  // What the package depends on comes from wherever npm takes it here.
  const { stdout: upstream } = await run('npm', ['config', 'get', 'registry'], { cwd: scratch });
  const config = `storage: ./storage
uplinks:
  upstream:
    url: ${upstream.trim()}
packages:
  chingchingpay:
    access: $all
    publish: $all
  '**':
    access: $all
    proxy: upstream
log: { type: stdout, format: pretty, level: warn }
`;
  writeFileSync(join(folder, 'config.yaml'), config);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const words = [inTools('verdaccio/bin/verdaccio'), '--config', 'config.yaml', '--listen', `127.0.0.1:${port}`];
  const { stop } = await serve(process.execPath, words, /http address|http:\/\/127/, { cwd: folder });
  try {
    await inClone((clone) => publish(clone, url, port));
    const shop = join(folder, 'shop');
    mkdirSync(shop);
    writeFileSync(join(shop, 'package.json'), '{"private":true,"type":"module"}');
    const from = ['--registry', url, '--cache', join(folder, 'cache')];
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...from, 'chingchingpay'], {
      cwd: shop,
    });
    for (const file of ['pay.mjs', 'process.mjs'])
      writeFileSync(join(shop, file), readFileSync(join(scratch, file), 'utf8'));
    const { stdout } = await run(process.execPath, ['process.mjs', JSON.stringify({ doors: [], ...given })], {
      cwd: shop,
    });
    judge(JSON.parse(stdout));
  } finally {
    stop();
  }
}

/** Refused while the changelog names no day; with one, tried, and published. */
async function publish(clone, url, port) {
  // A history of its own, of one commit and no release: what was cloned may be cut.
  rmSync(join(clone, '.git'), { recursive: true });
  await run('git', ['init', '--quiet'], { cwd: clone });
  writeFileSync(join(clone, '.git/info/exclude'), 'node_modules\n');
  const userconfig = join(scratch, 'registry/npmrc');
  writeFileSync(userconfig, `//127.0.0.1:${port}/:_authToken=anyone\n`);
  const env = { npm_config_userconfig: userconfig };
  const release = (allowed) =>
    run('npm', ['run', '--silent', 'release', '--', '--registry', url], { cwd: clone, env, allowed });
  const changelog = readFileSync(join(clone, 'CHANGELOG.md'), 'utf8');
  const { version } = JSON.parse(readFileSync(join(clone, 'generated/package.json'), 'utf8'));
  const write = async (day) => {
    writeFileSync(join(clone, 'CHANGELOG.md'), changelog.replace(/^## .*/m, `## ${version}, ${day}`));
    const who = ['-c', 'user.name=test', '-c', 'user.email=test@shop.example'];
    await run('git', ['add', '--all'], { cwd: clone });
    await run('git', [...who, 'commit', '--quiet', '--message', 'a release'], { cwd: clone });
  };
  await write('unreleased');
  const refused = await release([1]);
  if (!refused.stderr.includes('must say the day')) throw new Error(`it does not say why: ${refused.stderr}`);
  await write('2026-01-31');
  // What the refused one has built is there.
  const words = ['build/scripts/release.js', '--registry', url];
  const { stdout } = await run(process.execPath, words, { cwd: clone, env });
  if (!/packed twice, the same bytes[\s\S]*x-sdk\.repository/.test(stdout))
    throw new Error(`it does not tell: ${stdout}`);
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
