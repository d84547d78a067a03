// npm run test:callbacks [-- --install]: callbacks of the sandbox, over HTTP, in each real framework.

import { parseArgs } from 'node:util';
import { findMissing, install } from './installed.mjs';

const { values } = parseArgs({ options: { install: { type: 'boolean' }, only: { type: 'string' } } });
if (values.install) install();
const missing = findMissing();
if (missing.length) {
  console.error(`Missing:\n  ${missing.join('\n  ')}\nRun: npm run sdk && npm run test:callbacks -- --install`);
  process.exit(2);
}

const { bySignature, createCallbackReceiver, memoryStore } = await import('chingchingpay/callback');
const { openShop } = await import('./shop.mjs');
const { frameworks, mistakes } = await import('./frameworks.mjs');
const { mistakeSuite, signedSuite, suite } = await import('./suite.mjs');
const { startNext } = await import('./next.mjs');
const { checkTypes } = await import('./types.mjs');
const { checkClaims } = await import('./claims.mjs');

const shop = await openShop();
const results = [];
const keep = (framework, found) => results.push(...found.map((one) => ({ framework, ...one })));
const wanted = (name) => !values.only || name.startsWith(values.only);

/** A receiver, and what it heard. */
function receive(more) {
  const heard = { handled: [], unknown: [], reported: [] };
  const receiver = createCallbackReceiver({
    store: memoryStore(),
    report: (problem) => heard.reported.push(problem),
    order: () => ({ amount: 12_800, currency: 'HKD' }),
    on: { transaction: ({ data }) => heard.handled.push(data), unknown: (event) => heard.unknown.push(event) },
    ...more,
  });
  return { heard, receiver };
}

const asking = { client: shop.client };
const verifying = { trust: bySignature(['an older one', shop.secret]) };

const next = wanted('Next') ? startNext(shop) : undefined;
for (const [name, start] of Object.entries(frameworks).filter(([name]) => wanted(name))) {
  for (const [way, more] of Object.entries({ asking, verifying })) {
    const { heard, receiver } = receive(more);
    const place = await start(receiver);
    const run = way === 'asking' ? suite : signedSuite;
    keep(name, await run({ shop, place, heard, verified: true }));
    await place.close();
  }
}
for (const [name, start] of Object.entries(mistakes).filter(([name]) => wanted(name))) {
  const { heard, receiver } = receive(asking);
  const place = await start(receiver);
  const cure = new RegExp(`raw-body: .*(${name.split(/[ ,]/)[0]}|Nothing may)`, 's');
  keep(name, await mistakeSuite({ shop, url: `${place.url}/callbacks`, heard, cure }));
  await place.close();
}
if (next) {
  const place = await next;
  keep('Next', await suite({ shop, place, heard: place.heard }));
  const cure = /raw-body: .*Next/s;
  keep(
    'Next, after request.json()',
    await mistakeSuite({ shop, url: `${place.url}/parsed`, heard: place.heard, cure }),
  );
  await place.close();
}
keep('the types of each framework', checkTypes());
if (wanted('SQLite')) keep('SQLite, news in several processes', await checkClaims());

const failed = results.filter(({ passed }) => !passed);
for (const framework of new Set(results.map((one) => one.framework))) {
  const all = results.filter((one) => one.framework === framework);
  console.log(`${framework.padEnd(48)} ${all.filter(({ passed }) => passed).length}/${all.length}`);
}
for (const { framework, told } of results) if (told) console.log(`\n${framework}:\n  ${told}`);
for (const { framework, name, note } of failed) console.log(`\nfailed: ${framework}: ${name}\n  ${note}`);
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
