// Code that is coloured line by line says what it said, and what spans several lines is coloured to its end.

import { expect, test } from 'vitest';
import { highlight } from './highlight.js';

test.each([
  ['javascript', 'const a = `one\n${two} three\n`; /* four\nfive\n*/ six();\n', ['`one\n', '/* four\nfive\n*/']],
  ['c', '/* one\n * "two\n */\nchar *a = "b\\\nc";\n', ['/* one\n * "two\n */', '"b\\\nc"']],
  ['ruby', 'body = <<~\'BODY\'.chomp\n  {"a": 1}\nBODY\nputs body\n', ['<<~\'BODY\'.chomp\n  {"a": 1}\nBODY']],
  ['python', 'a = """one\n\n# two\n"""\nb = 1\n', ['"""one\n\n# two\n"""']],
  ['php', '<?php\n$a = "b\nc"; // d\n', ['"b\nc"', '// d']],
  ['ocaml', '(* one\n   "two" *)\nlet a = {|b\nc|}\n', ['(* one\n   "two" *)']],
  ['shell', 'body=\'{\n  "a": 1\n}\'\ncurl "$a"\n', ['\'{\n  "a": 1\n}\'']],
  ['http', 'POST /a HTTP/1.1\nHost: b\n\n{"c": 1}', ['1']],
])('%s', (language, text, coloured) => {
  const html = highlight(text, language);
  const plain = (part: string) =>
    part
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  expect(plain(html)).toBe(text);
  const parts = [...html.matchAll(/<(b|i|u|var|small)>[\s\S]*?<\/\1>/g)].map(([part]) => plain(part));
  for (const part of coloured)
    expect(
      parts.some((one) => one.includes(part)),
      JSON.stringify(parts),
    ).toBe(true);
  // Read anew, or from what is known of its lines.
  expect(highlight(text, language)).toBe(html);
});
