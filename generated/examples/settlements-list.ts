// Days of sales in, their settlements out, page after page.

import { client, order, sandbox } from './shop.js';

for (let day = 0; day < 3; day++) {
  await client.payments.checkout(order('SANDBOX_PAID'));
  await sandbox.control.advance(86_400_000);
}
let pages = 0;
for await (const page of client.settlements.listPages({ page_size: 2 })) console.log(`page ${++pages}`, page);
