// A settlement's id in, its file out.

import { client, order, sandbox } from './shop.js';

await client.payments.checkout(order('SANDBOX_PAID'));
await sandbox.control.advance(2 * 86_400_000);
// The contents of a list are not documented: the sandbox's ids begin like this.
const [id = ''] = /stl_sandbox_\w+/.exec(JSON.stringify(await client.settlements.list())) ?? [];
const file = await client.settlements.download(id);
console.log(`${file.bytes.length} bytes of ${file.contentType}`);
