// A sandbox, and a merchant's shop on another port, in; a payer in Chromium clicks through every hosted page.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { createSandbox, listen } from '../../generated/dist/sandbox.js';
import { check } from './checks.mjs';
import { chromiumPath } from './installed.mjs';
import { openSender } from './sender.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export async function testBrowser(pictures) {
  const sandbox = await listen(createSandbox());
  const shop = await openShop();
  const merchant = openSender(sandbox.url);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...flags, '--disable-component-update', '--disable-sync'],
  });
  try {
    for (const [name, viewport] of Object.entries(screens)) {
      const context = await browser.newContext({ viewport, javaScriptEnabled: false });
      const page = await context.newPage();
      const complaints = [];
      // The page of an unknown payment is a 404, and the browser says so.
      page.on('console', (message) => message.text().includes('404') || complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await testPayments({ name, page, merchant, shop, pictures });
      await testAgreements({ name, page, merchant, shop, pictures });
      check(`${name}: the browser complains of nothing`, complaints.length === 0, complaints[0]);
      await context.close();
    }
    await testKeyboard({ browser, merchant, shop });
  } finally {
    await browser.close();
    merchant.close();
    await sandbox.close();
    shop.close();
  }
}

/** Checkouts and links: each button, and where it leads. */
async function testPayments({ name, page, merchant, shop, pictures }) {
  for (const [button, status, place] of [
    ['Pay', 'succeeded', '/thanks?order=1'],
    ['Cancel', 'cancelled', '/cart'],
    ['Let it fail', 'failed', undefined],
  ]) {
    const reference = `${name}-${status}`;
    const { data } = await merchant.checkout({
      merchant_reference: reference,
      payment_method: 'SANDBOX_REDIRECT_TO_URL',
      description: '兩張船票 <b>"Peng Chau"</b>',
      complete_url: `${shop.url}/thanks?order=1`,
      cancel_url: `${shop.url}/cart`,
      callback_url: `${shop.url}/callback`,
    });
    await page.goto(data.next_action.redirect_to_url.url);
    if (button === 'Pay') await look(page, `${name}: the page of an open payment`, pictures);
    await page.getByRole('button', { name: button }).click();
    const stays = place === undefined;
    if (stays) {
      await page.getByRole('status').getByText('failed').waitFor();
      await look(page, `${name}: the page of a failed payment`, pictures);
      await page.getByRole('link', { name: 'Back to the merchant' }).click();
    }
    await page.waitForURL(`${shop.url}${place ?? '/cart'}`);
    const asked = await merchant.query({ merchant_reference: reference });
    const heard = await shop.heard(reference);
    check(
      `${name}: "${button}" makes the payment ${status}, lands on ${place ?? '/cart, by a link,'} and tells the shop`,
      asked.data.status === status && heard === status,
      `${asked.data.status}, ${heard}`,
    );
  }
}

/** AlipayHK AutoDebit: yes brings a one-time code, no brings none. */
async function testAgreements({ name, page, merchant, shop, pictures }) {
  for (const [button, hasCode] of [
    [/Allow/, true],
    [/Refuse/, false],
  ]) {
    const state = `state-${name}-${hasCode}`;
    const option = { state, merchant_agreement_id: `a-${name}-${hasCode}`, redirect_url: `${shop.url}/back?keep=1` };
    const { data } = await merchant.checkout({
      merchant_reference: state,
      transaction_type: 'command',
      payment_method: 'HK_ALIPAY_AUTODEBIT_PREPARE',
      payment_method_option: JSON.stringify(option),
    });
    await page.goto(data.next_action.redirect_to_url.url);
    if (hasCode) await look(page, `${name}: the page of an agreement`, pictures);
    await page.getByRole('button', { name: button }).click();
    await page.waitForURL(`${shop.url}/back?*`);
    const query = Object.fromEntries(new URL(page.url()).searchParams);
    const right =
      query.state === state &&
      query.keep === '1' &&
      query.auth_site === 'ALIPAY_HK' &&
      query.merchantAgreementId === option.merchant_agreement_id &&
      'authCode' in query === hasCode;
    check(`${name}: ${hasCode ? 'a yes brings state and code back' : 'a no brings no code'}`, right, page.url());
  }
  await page.goto(new URL('/sandbox/pay/pay_none', await openPage(merchant)).href);
  const text = await page.getByRole('main').innerText();
  check(`${name}: a payment that is unknown is told on a page`, text.includes('pay_none'), text);
}

async function openPage(merchant) {
  const { data } = await merchant.checkout({
    merchant_reference: `any-${Math.random()}`,
    payment_method: 'SANDBOX_REDIRECT_TO_URL',
  });
  return data.next_action.redirect_to_url.url;
}

/** With keys alone: Tab reaches Pay first, Enter presses it. */
async function testKeyboard({ browser, merchant, shop }) {
  const page = await browser.newPage();
  const { data } = await merchant.checkout({
    merchant_reference: 'keys',
    payment_method: 'SANDBOX_REDIRECT_TO_URL',
    complete_url: `${shop.url}/thanks`,
  });
  await page.goto(data.next_action.redirect_to_url.url);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${shop.url}/thanks`);
  check('with the keyboard alone: Tab, Enter, paid', true);
}

/** A page fits its screen, and an accessibility checker finds nothing. */
async function look(shown, what, pictures) {
  // The payer's own browser runs no script, and the checker is one.
  const context = await shown.context().browser().newContext({ viewport: shown.viewportSize() });
  const page = await context.newPage();
  await page.goto(shown.url());
  if (pictures) await page.screenshot({ path: `${pictures}/${what.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const { violations } = await page.evaluate('axe.run()');
    const found = violations.map(({ id, nodes }) => `${id} at ${nodes[0].target}`);
    check(`${what}, ${colorScheme}: axe finds nothing`, found.length === 0, found.join('; '));
  }
  const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  check(`${what} fits the screen's width`, wider <= 0, `${wider} px wider`);
  await context.close();
}

/** The merchant's pages, and its ear for callbacks. */
async function openShop() {
  const statuses = new Map();
  const server = createServer((message, response) => {
    const chunks = [];
    message.on('data', (chunk) => chunks.push(chunk));
    message.on('end', () => {
      if (message.url === '/callback') {
        const { merchant_reference, status } = JSON.parse(Buffer.concat(chunks).toString());
        statuses.set(merchant_reference, status);
      }
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><link rel="icon" href="data:,"><title>Shop</title>');
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    heard: async (reference) => {
      for (let tries = 0; tries < 100 && !statuses.has(reference); tries++)
        await new Promise((go) => setTimeout(go, 20));
      return statuses.get(reference);
    },
    close: () => server.close(),
  };
}
