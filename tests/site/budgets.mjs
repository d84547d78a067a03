// The checkout page against its budget: weight, strangers, what is kept, the policy, and every field without script and on paper.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldNames, heardOf, operationsOf } from './fields.mjs';
import { check, note } from './report.mjs';

const limits = { bytes: 25 * 1024, requests: 4 };

export async function checkBudgets(browser, server, { folder, pages }) {
  await weight(browser, server);
  await strangers(browser, server, pages);
  await fields(browser, server, { pages, document: JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')) });
}

async function weight(browser, server) {
  for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    server.seen.length = 0;
    await tab.goto(`${server.url}/${language}/payments.checkout.html`, { waitUntil: 'networkidle' });
    const bytes = server.seen.reduce((sum, one) => sum + one.bytes, 0);
    note(`${language}: checkout page ${(bytes / 1024).toFixed(1)} KB gzip in ${server.seen.length} requests`);
    check(`${language}: the checkout page weighs at most 25 KB`, bytes > limits.bytes && `${bytes} bytes`);
    check(
      `${language}: and takes at most 4 requests`,
      server.seen.length > limits.requests && server.seen.map(({ path }) => path),
    );
    const samples = await tab.locator('.samples .tab').count();
    check(`${language}: with fifteen samples in it`, samples !== 15 && `${samples} samples`);
    await context.close();
  }
}

async function strangers(browser, server, pages) {
  const context = await browser.newContext();
  const asked = [];
  const broken = [];
  const kept = [];
  await context.exposeBinding('violated', (_, text) => broken.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      globalThis.violated(`${location.pathname}: ${violatedDirective} ${blockedURI}`),
    );
  });
  const tab = await context.newPage();
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('pageerror', (error) => broken.push(`${tab.url()}: ${error.message}`));
  server.seen.length = 0;
  for (const page of pages) {
    await tab.goto(`${server.url}/${page}`);
    const held = await tab.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join(' '));
    if (held !== ' 0 0') kept.push(`${page}: ${held}`);
  }
  check(
    'no page asks another host',
    asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:')),
  );
  check(
    'no page asks for what is not there',
    server.seen.filter(({ status }) => status !== 200).map(({ path }) => path),
  );
  check('no cookie and nothing stored before a choice', [
    ...kept,
    ...(await context.cookies()).map(({ name }) => name),
  ]);
  check('the policy is never broken, and no script fails', broken);
  await context.close();
}

async function fields(browser, server, { pages, document }) {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const tab = await plain.newPage();
  const missing = [];
  const anchors = [];
  const unprinted = [];
  let count = 0;
  for (const language of ['en', 'zh-Hans', 'zh-Hant'])
    for (const operation of operationsOf(document)) {
      const page = `${language}/${operation.node.operationId}.html`;
      await tab.emulateMedia({ media: 'screen' });
      await tab.goto(`${server.url}/${page}`);
      const names = fieldNames(document, operation);
      count += names.length;
      const shown = await tab.locator('.fields > div > dt > a').allTextContents();
      missing.push(...names.filter((name) => !shown.includes(name)).map((name) => `${page}: ${name}`));
      const dead = await tab
        .locator('.fields > div')
        .evaluateAll((all) => all.filter((one) => !one.id || one.querySelector('dt > a').hash !== `#${one.id}`).length);
      if (dead > 0) anchors.push(`${page}: ${dead} fields without an anchor`);
      await tab.emulateMedia({ media: 'print' });
      const hidden = await tab
        .locator('.fields > div > dt > a')
        .evaluateAll((all) => all.filter((one) => !one.checkVisibility()).map((one) => one.textContent));
      unprinted.push(...hidden.map((name) => `${page}: ${name}`));
    }
  const heard = new Set(heardOf(document).flatMap((one) => fieldNames(document, one)));
  for (const page of pages.filter((name) => /^en\/callback\./.test(name))) {
    await tab.goto(`${server.url}/${page}`);
    for (const name of await tab.locator('.fields > div > dt > a').allTextContents()) heard.delete(name);
  }
  missing.push(...[...heard].map((name) => `callbacks: ${name}`));
  note(`${count} field names looked for without script`);
  check('every field is in the page without script', missing);
  check('every field has an anchor of its own', anchors);
  check('every field is on paper', unprinted);
  await plain.close();
}
