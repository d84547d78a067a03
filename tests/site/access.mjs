// Every page in Chromium, narrow and wide, light and dark -> what axe finds, and what does not fit.

import { readFileSync } from 'node:fs';
import { inFolder } from './installed.mjs';
import { check, note } from './report.mjs';

const axe = readFileSync(inFolder('node_modules/axe-core/axe.min.js'), 'utf8');
const views = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];

export async function checkAccess(browser, server, pages, { name = 'every page', only = views } = {}) {
  const queue = [...pages];
  const found = [];
  const wide = [];
  let runs = 0;
  const work = async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const tab = await context.newPage();
    for (let page = queue.shift(); page; page = queue.shift()) {
      await tab.goto(`${server.url}/${page}`);
      await tab.evaluate(axe);
      // What is folded, and what is not laid out until it is seen, is looked at like the rest.
      await tab.addStyleTag({ content: '*, ::details-content { content-visibility: visible !important }' });
      await tab.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      for (const { width, scheme } of only) {
        await tab.setViewportSize({ width, height: 900 });
        await tab.emulateMedia({ colorScheme: scheme });
        const violations = await tab.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], elementRef: false });
          return violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.length}, first ${nodes[0]?.target} ${nodes[0]?.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
          );
        });
        runs += 1;
        found.push(...violations.map((text) => `${page} ${width} ${scheme}: ${text}`));
        const reach = await tab.evaluate(() => document.documentElement.scrollWidth);
        if (reach > width) wide.push(`${page}: ${reach} px at ${width}`);
      }
    }
    await context.close();
  };
  await Promise.all([work(), work()]);
  note(`axe: ${runs} runs over ${pages.length} pages`);
  check(`${name}: axe finds nothing`, found);
  check(`${name}: fits the screen`, wide);
}
