// Small documents of somebody else in, packages that compile as strictly as ours and let themselves in out.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSdk } from '../../generator/pipeline.js';
import { writeOutput } from '../../generator/write/write.js';
import { type Recorded, type Recorder, record, reply } from '../sdk/recorder.js';
import { checkPackage, emitPackage } from './compiler.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

// Inside the project, so that openapi-fetch is found; and where git does not look.
mkdirSync(join(root, 'build'), { recursive: true });
const scratch = mkdtempSync(join(root, 'build/foreign-'));
let server: Recorder;
beforeAll(async () => {
  server = await record(({ target }) => reply(200, JSON.stringify({ id: target, next_action: action })));
});
afterAll(async () => {
  rmSync(scratch, { recursive: true });
  await server.close();
});

const action = {
  type: 'redirect_to_url',
  redirect_to_url: { url: 'https://x.example' },
  display_qr_code: { data: '' },
};

/** A folder that holds what `npm run generate -- --spec FILE --out DIR` leaves there. */
async function generate(name: string): Promise<string> {
  const { output } = await generateSdk({ spec: join(here, `specs/${name}.yaml`), templates: join(root, 'templates') });
  const folder = join(scratch, name);
  writeOutput(output, folder);
  emitPackage(folder);
  return folder;
}

const folders = new Map<string, Promise<string>>();

/** Generated when first asked for. */
function folderOf(name: string): Promise<string> {
  const folder = folders.get(name) ?? generate(name);
  folders.set(name, folder);
  return folder;
}

/** The package's own code. */
async function load(name: string) {
  return import(/* @vite-ignore */ pathToFileURL(join(await folderOf(name), 'dist/index.js')).href);
}

/** What arrives while something is done. */
async function arriving(work: () => Promise<unknown>): Promise<readonly Recorded[]> {
  const before = server.requests.length;
  await work();
  return server.requests.slice(before);
}

test('a tiny document: the package and what one writes with it compile under its own strict rules', async () => {
  const folder = await folderOf('tiny');
  mkdirSync(join(folder, 'test'));
  copyFileSync(join(here, 'specs/tiny.use.ts'), join(folder, 'test/use.ts'));
  copyFileSync(join(here, 'same.ts'), join(folder, 'test/same.ts'));
  expect(checkPackage(folder)).toEqual([]);
});

test('and it runs: the call goes out as the document says, and its answer is narrowed', async () => {
  const { TinyCheckout, matchNextAction, resolveNextAction } = await load('tiny');
  const client = new TinyCheckout({ server: server.url, apiKey: 'key-1' });
  const [sent] = await arriving(async () => {
    const headers = { 'Idempotency-Key': 'once' };
    const { next_action } = await client.checkouts.create({ amount: 10, method: 'card', note: null }, headers);
    expect(resolveNextAction(next_action)).toEqual({ kind: 'redirect_to_url', payload: { url: 'https://x.example' } });
    const arms = { display_qr_code: () => 'd', verify_with_code: () => 'v', unknown: () => 'u' };
    expect(matchNextAction(next_action, { ...arms, redirect_to_url: ({ url }: { url: string }) => url })).toBe(
      'https://x.example',
    );
    // The document lists the tag's values, so one that it does not list is nothing we know.
    expect(resolveNextAction({ ...next_action, type: 'tomorrow' })).toMatchObject({ reason: 'unrecognised' });
    expect(resolveNextAction(null)).toMatchObject({ kind: 'unknown', reason: 'absent' });
  });
  expect(sent).toMatchObject({
    method: 'POST',
    target: '/gateway/checkouts',
    headers: {
      'x-api-key': 'key-1',
      'idempotency-key': 'once',
      'user-agent': expect.stringMatching(/^tiny-checkout\//),
    },
  });
  expect(JSON.parse(Buffer.from(sent?.body ?? []).toString())).toEqual({ amount: 10, method: 'card', note: null });
  expect(sent?.headers).not.toHaveProperty('x-signature');
});

describe('a credential arrives where the document has it', () => {
  test('in a header, the query and a cookie at once; and nowhere on a call that is open to all', async () => {
    const { ThreeKeys } = await load('keys');
    const client = new ThreeKeys({ server: server.url, apiKey: 'head-1', place: 'q&u=e/r+y', session: 'cook-3' });
    const [listed, first, alive] = await arriving(async () => {
      await client.things.list({ page: 2 }, { theme: 'dark' });
      await client.things.list();
      await client.health.read();
    });
    expect(listed).toMatchObject({
      target: '/gateway/things?page=2&api_key=q%26u%3De%2Fr%2By',
      headers: { 'x-api-key': 'head-1', cookie: 'sid=cook-3; theme=dark' },
    });
    expect(first).toMatchObject({
      target: '/gateway/things?api_key=q%26u%3De%2Fr%2By',
      headers: { cookie: 'sid=cook-3' },
    });
    expect(alive?.target).toBe('/gateway/health');
    expect(JSON.stringify(alive)).not.toMatch(/head-1|cook-3|api_key|q%26/);
  });

  test('as a bearer token', async () => {
    const { WithBearer } = await load('bearer');
    const client = new WithBearer({ server: server.url, token: 'tok.en-1' });
    const [sent] = await arriving(() => client.things.read('a/b'));
    expect(sent).toMatchObject({ target: '/gateway/things/a%2Fb', headers: { authorization: 'Bearer tok.en-1' } });
  });

  test('as a name and a password', async () => {
    const { WithBasic } = await load('basic');
    const client = new WithBasic({ server: server.url, username: 'me', password: 'p:w+/=' });
    const [sent] = await arriving(() => client.things.read('1'));
    const { authorization = '' } = sent?.headers ?? {};
    expect(authorization).toMatch(/^Basic /);
    expect(Buffer.from(authorization.slice(6), 'base64').toString()).toBe('me:p:w+/=');
  });

  test.each([
    ['tiny', 'TinyCheckout', { apiKey: 'k' }],
    ['keys', 'ThreeKeys', { apiKey: 'k', place: 'p', session: 's' }],
    ['bearer', 'WithBearer', { token: 't' }],
    ['basic', 'WithBasic', { username: 'u', password: 'p' }],
  ])('and %s makes no client without it, nor sends it to a second host', async (name, Client, credentials) => {
    const sdk = await load(name);
    for (const option of Object.keys(credentials)) {
      for (const value of [undefined, '', 'a\nb'])
        expect(() => new sdk[Client]({ server: server.url, ...credentials, [option]: value })).toThrow(
          expect.objectContaining({ code: 'configuration', message: expect.stringContaining(option) }),
        );
    }
    const elsewhere = await record();
    const moved = await record(() => reply(307, '', { location: `${elsewhere.url}/taken` }));
    const client = new sdk[Client]({ server: moved.url, ...credentials });
    const call = client.checkouts
      ? client.checkouts.get('1')
      : client.things.list
        ? client.things.list()
        : client.things.read('1');
    await expect(call).rejects.toMatchObject({ code: 'redirect', status: 307 });
    expect([moved.requests.length, elsewhere.requests.length]).toEqual([1, 0]);
    await moved.close();
    await elsewhere.close();
  });
});
