// Pieces of a consumer's code in, what each weighs in a bundle out: minified, and gzipped.

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export interface Size {
  readonly min: number;
  readonly gzip: number;
}

const door = (name: string): string => fileURLToPath(new URL(`../../generated/dist/${name}.js`, import.meta.url));
const from = (names: string, place: string): string => `import { ${names} } from ${JSON.stringify(place)};\n`;

const options = `{ server: 'test', apiKey: process.env.KEY, secret: process.env.SECRET }`;
const checkout = `
const payments = new Payments(createTransport(${options}));
export const pay = async (order) => resolveNextAction((await payments.checkout(order)).next_action);
`;
const whole = `
const client = new ChingChingPay(${options});
export const pay = async (order) => resolveNextAction((await client.payments.checkout(order)).next_action);
`;
const main = from('Payments, createTransport, resolveNextAction', door('index'));
const guard = from('isNextActionRedirectToUrl', door('index'));

/** Each is a whole program; those after the first are to be held against it. */
const programs = {
  checkout: main + checkout,
  client: from('ChingChingPay, resolveNextAction', door('index')) + whole,
  openapiFetch: `import createClient from 'openapi-fetch';
    export const pay = (body) => createClient({ baseUrl: process.env.URL }).POST('/api/v1/payments/checkout', { body });`,
  unusedGuard: main + guard + checkout,
  usedGuard: `${main + guard + checkout}export const leaves = (action) => isNextActionRedirectToUrl(action);`,
  unusedDoors:
    main +
    from('answers, watchDrift', door('drift')) +
    from('nonce, pairs, timestamp, verify, parseRecipe', door('signing')) +
    checkout,
  drift: `${main + from('answers, watchDrift', door('drift')) + checkout}export const watch = watchDrift(answers, console.warn);`,
  verify: `${main + from('recipe, verify', door('signing')) + checkout}export const check = (one) => verify(recipe, process.env.SECRET, one);`,
} as const;

export type Sizes = Readonly<Record<keyof typeof programs, Size>>;

/** Undefined when the bundler is not installed. */
export async function measureSizes(): Promise<Sizes | undefined> {
  const bundler = await import('rolldown').catch(() => undefined);
  if (!bundler) return undefined;
  const measure = async (source: string): Promise<Size> => {
    const entry = 'virtual:entry';
    const bundle = await bundler.rolldown({
      input: entry,
      platform: 'browser',
      logLevel: 'silent',
      plugins: [
        { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
      ],
    });
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    await bundle.close();
    const code = output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
    return { min: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
  };
  const { checkout, client, openapiFetch, unusedGuard, usedGuard, unusedDoors, drift, verify } = programs;
  return {
    checkout: await measure(checkout),
    client: await measure(client),
    openapiFetch: await measure(openapiFetch),
    unusedGuard: await measure(unusedGuard),
    usedGuard: await measure(usedGuard),
    unusedDoors: await measure(unusedDoors),
    drift: await measure(drift),
    verify: await measure(verify),
  };
}
