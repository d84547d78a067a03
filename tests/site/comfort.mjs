// What a reader does with a page -> search in three languages, also from disk; copying, choosing, unfolding, keys.

import { pathToFileURL } from 'node:url';
import { check } from './report.mjs';

const questions = [
  ['en', 'amount', 'payments.checkout.html#body.amount'],
  ['en', 'display_qr_code', 'payments.checkout.html#nextAction.display_qr_code'],
  ['en', 'outcome_unknown', 'errors.html#outcome_unknown'],
  ['en', 'refund', 'transactions.refund.html', 'first'],
  ['en', 'checkout', 'payments.checkout.html', 'first'],
  ['en', '/api/v1/payments/checkout', 'payments.checkout.html', 'first'],
  ['en', 'nextAction', 'next-action.html', 'first'],
  ['zh-Hans', '货币', '#body.currency'],
  ['zh-Hans', '签名', 'signing.html'],
  ['zh-Hans', '二维码', 'display_qr_code'],
  ['zh-Hant', '貨幣', '#body.currency'],
  ['zh-Hant', '退款', 'transactions.refund.html'],
  // Either script finds the other.
  ['zh-Hant', '货币', '#body.currency'],
  ['zh-Hans', '簽名', 'signing.html'],
  ['zh-Hant', '订单编号', '#body.merchant_reference'],
];

export async function checkComfort(browser, server, folder) {
  await searching(browser, server.url, 'served');
  await searching(browser, pathToFileURL(folder).href, 'from disk');
  await choosing(browser, server);
  await folding(browser, server);
  await landing(browser, server);
}

async function searching(browser, root, how) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const asked = [];
  tab.on('request', (request) => asked.push(request.url()));
  for (const [language, words, wanted, place] of questions) {
    await tab.goto(`${root}/${language}/index.html`);
    const before = asked.filter((url) => url.includes('search')).length;
    asked.length = 0;
    await tab.locator('.search input').fill(words);
    const found = await tab
      .locator('.found a')
      .first()
      .waitFor({ timeout: 30_000 })
      .then(() => tab.locator('.found a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
      .catch(() => []);
    const looked = place === undefined ? found : found.slice(0, 1);
    check(
      `${how}, ${language}: ${words} finds ${wanted}${place === undefined ? '' : ' first'}`,
      !looked.some((href) => href.includes(wanted)) && `found ${found.join(' ')}`,
    );
    if (how === 'served') check(`${language}: the search loads on first use (${words})`, before > 0 && 'loaded before');
    asked.length = 0;
  }
  await context.close();
}

async function choosing(browser, server) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const tab = await context.newPage();
  await tab.goto(`${server.url}/en/payments.checkout.html`);
  await tab.locator('.beside .copy').first().click();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  const shown = await tab.locator('.beside pre').first().textContent();
  check('a copy button copies what is shown', copied !== shown && copied.slice(0, 80));
  if ((await tab.locator('label[for=sample-python]').count()) > 0) {
    await tab.locator('label[for=sample-python]').click();
    await tab.goto(`${server.url}/zh-Hans/transactions.query.html`);
    check(
      'the language of the samples is remembered',
      !(await tab.locator('#sample-python').isChecked()) && 'it is not',
    );
    check('one sample is shown at a time', (await tab.locator('.panel:visible').count()) !== 1 && 'several');
  }
  await tab.locator('.theme').click();
  const chosen = await tab.evaluate(() => document.documentElement.dataset.theme);
  await tab.reload();
  check(
    'light or dark is remembered',
    (await tab.evaluate(() => document.documentElement.dataset.theme)) !== chosen && 'it is not',
  );
  await context.close();
}

async function folding(browser, server) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${server.url}/en/payments.checkout.html`);
  const button = tab.locator('.expand').first();
  await button.click();
  const state = () =>
    tab
      .locator('dl.expandable')
      .first()
      .locator('details')
      .evaluateAll((all) => all.map(({ open }) => open));
  const first = await state();
  await button.click();
  const second = await state();
  check(
    'expand all opens everything, and closes it again',
    !(first.every(Boolean) !== second.every(Boolean)) && `${first} ${second}`,
  );
  const deep = 'answer.data.next_action.display_qr_code.url';
  await tab.goto(`${server.url}/en/payments.checkout.html#${deep}`);
  check(
    'a link opens what its field is folded into',
    !(await tab.locator(`[id="${deep}"]`).isVisible()) && 'it stays folded',
  );
  await tab.goto(`${server.url}/en/index.html`);
  await tab.keyboard.press('Tab');
  const skip = await tab.evaluate(() => document.activeElement.className);
  check('the first key leads past the menu', skip !== 'skip' && skip);
  await tab.keyboard.press('/');
  check(
    'a slash goes to the search',
    !(await tab.locator('.search input').evaluate((one) => one === document.activeElement)) && 'it does not',
  );
  await context.close();
}

/** Without script, and whatever stands above has not been laid out yet. */
async function landing(browser, server) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  const page = `${server.url}/zh-Hans/payments.checkout.html`;
  await tab.goto(page);
  const anchors = await tab.locator('.fields > div, section, h2').evaluateAll((all) => all.map(({ id }) => id));
  const lost = [];
  for (const id of anchors.filter(Boolean)) {
    await tab.goto('about:blank');
    await tab.goto(`${page}#${id}`);
    // What the first frame brought into view is laid out in the next ones.
    await tab.waitForTimeout(60);
    const top = await tab.evaluate((id) => {
      const { y } = document.getElementById(id).getBoundingClientRect();
      const below = document.documentElement.scrollHeight - scrollY - innerHeight;
      return below < 2 ? 0 : y;
    }, id);
    if (top < 0 || top > 160) lost.push(`${id}: ${top} px from the top`);
  }
  check(`a link leads to its place without script (${anchors.length} tried)`, lost);
  await context.close();
}
