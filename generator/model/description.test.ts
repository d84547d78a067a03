// A description that is written in HTML reads like one in Markdown; what is no plain tag stays text, and code stays code.

import { expect, test } from 'vitest';
import { inMarkdown } from './description.js';

test.each([
  ['<p>Create a refund.</p>', 'Create a refund.'],
  ['<p>One.</p>\n\n    <p>Two.</p>', 'One.\n\nTwo.'],
  ['Set <code>a &lt; b</code> to <strong>true</strong>.', 'Set `a < b` to **true**.'],
  ['<b> all of <code>it</code> </b>', '**all of `it`**'],
  ['<a href="https://a.example/x" rel="me">there</a>', '[there](https://a.example/x)'],
  ['<a href="/docs/here">here</a>', 'here'],
  ['One of:<ul> <li>a</li> <li>b</li> </ul>', 'One of:\n\n- a\n\n- b'],
  ['One<br>two<br/>three<br />four', 'One\n\ntwo\n\nthree\n\nfour'],
])('%s is read as %s', (given, wanted) => {
  expect(inMarkdown(given)).toBe(wanted);
});

test.each([
  'Wrap it in `<p>x</p>`, or ```<b>x</b>```.',
  '```html\n<p>x</p>\n```',
  '<script>alert(1)</script> <img src=x onerror=y> <b onclick=z>w</b>',
  '<a href="javascript:alert(1)">here</a>',
  '</code></pre></dd><h1>Broken out</h1>',
  'GET /pets/<p> or <li>',
  '1 < 2 and </ 3',
  '<code>`</b>',
  '',
])('%s stays as it is', (given) => {
  expect(inMarkdown(given)).toBe(given);
});
