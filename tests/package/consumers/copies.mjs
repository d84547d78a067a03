// The package imported and required in one process in, what each copy makes of the other's errors out.

import { createRequire } from 'node:module';
import * as imported from 'chingchingpay';

const required = createRequire(import.meta.url)('chingchingpay');

function thrownBy({ ChingChingPay }) {
  try {
    return new ChingChingPay({ server: 'test' });
  } catch (error) {
    return error;
  }
}

const found = [
  [imported, required],
  [required, imported],
].map(([thrower, judge]) => {
  const error = thrownBy(thrower);
  return { instance: error instanceof judge.SdkError, known: judge.isSdkError(error), code: error.code };
});
const strangers = [new Error('SdkError'), null, 'SdkError [timeout]', { name: 'SdkError [timeout]' }];
console.log(JSON.stringify({ found, strangers: strangers.filter(imported.isSdkError).length }));
