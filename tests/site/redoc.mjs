// Redocly's page of our document, from disk -> what it asks for, and whether it shows the document all the same.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, note } from './report.mjs';

export async function checkRedoc(browser, folder) {
  const file = join(folder, 'redocly/index.html');
  check('the Redocly page is built', !existsSync(file) && 'it is not there');
  if (!existsSync(file)) return;
  const context = await browser.newContext();
  const tab = await context.newPage();
  const asked = [];
  tab.on('request', (request) => asked.push(request.url()));
  await tab.goto(pathToFileURL(file).href);
  await tab.getByText('Start a payment').first().waitFor({ timeout: 20_000 });
  // Its telemetry, where it is on, is sent some five seconds after the page was opened.
  await tab.waitForTimeout(8000);
  note(
    `Redocly's page: ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB, ${asked.length} requests, all of its own`,
  );
  check(
    'the Redocly page asks nobody for anything',
    asked.filter((url) => !/^(file|blob|data):/.test(url)),
  );
  check(
    'and keeps no cookie',
    (await context.cookies()).map(({ name }) => name),
  );
  await context.close();
}
