// An address -> how long a browser that has never been there takes to show all of it: on this machine, or on a slow phone.

/** What an Android phone of the cheaper kind gets of a 3G network: the conditions that the field was measured under. */
const phone = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, offline: false };
const slower = 4;

/** Runs in the page before anything of it: the last change of its tree, its long tasks, its paints. */
function watch() {
  globalThis.seen = { changed: 0, busy: 0, blocked: 0, painted: 0, largest: 0, shifted: 0 };
  const { seen } = globalThis;
  new MutationObserver(() => {
    seen.changed = performance.now();
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  const hear = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  hear('longtask', ({ startTime, duration }) => {
    seen.busy = startTime + duration;
    seen.blocked += duration - 50;
  });
  hear('paint', ({ startTime }) => {
    seen.painted = Math.max(seen.painted, startTime);
  });
  hear('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  hear('layout-shift', ({ value }) => {
    seen.shifted += value;
  });
}

/** Milliseconds: the first paint, and the last thing that happened before the page was still. */
async function open(browser, url, slow) {
  const screen = slow
    ? { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true }
    : { viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext(screen);
  try {
    const tab = await context.newPage();
    await rest(browser);
    await tab.addInitScript(watch);
    if (slow) {
      const wire = await context.newCDPSession(tab);
      await wire.send('Network.enable');
      await wire.send('Network.emulateNetworkConditions', phone);
      await wire.send('Emulation.setCPUThrottlingRate', { rate: slower });
    }
    await tab.goto(url, { waitUntil: 'load' });
    // Still is who has done nothing for half a second.
    await tab.waitForFunction(() => performance.now() - Math.max(...Object.values(globalThis.seen)) > 500);
    const { changed, busy, blocked, painted, largest, shifted } = await tab.evaluate(() => globalThis.seen);
    return { first: painted, full: Math.max(changed, busy, painted, largest), blocked, shifted };
  } finally {
    await context.close();
  }
}

/** A new window starts more than its tab, and for a second takes both processors: a page comes into a window at rest. */
async function rest(browser) {
  const wire = await browser.newBrowserCDPSession();
  const used = async () => {
    const { processInfo } = await wire.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  let quiet = 0;
  for (let before = await used(), round = 0; quiet < 3 && round < 100; round += 1) {
    await new Promise((done) => setTimeout(done, 100));
    const now = await used();
    quiet = Math.abs(now - before) < 0.02 ? quiet + 1 : 0;
    before = now;
  }
  await wire.detach();
  if (quiet < 3) throw new Error('The browser did not come to rest within 10 s: nothing can be measured in it.');
}

/** The middle of several rounds, value by value. */
export async function openOften(browser, url, { slow = false, rounds }) {
  const all = [];
  // The first opening warms the browser up, and the machine's own caches.
  await open(browser, url, slow);
  for (let round = 0; round < rounds; round += 1) all.push(await open(browser, url, slow));
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
