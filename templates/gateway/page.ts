// What a hosted page says and asks in, a reply for browsers out: no script, and nowhere to go but the places named.

import { createHash } from 'node:crypto';
import { html, type Markup } from './html.js';
import type { Reply } from './reply.js';

export interface Page {
  readonly title: string;
  /** Names and values, one line each. */
  readonly facts: readonly (readonly [string, string])[];
  /** The buttons: the value that is sent as `do`, and the words on it. */
  readonly buttons: readonly (readonly [string, string])[];
  /** Where a button may lead in the end, besides this sandbox. */
  readonly exits: readonly string[];
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}' +
  'dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}dd{margin:0;overflow-wrap:anywhere}' +
  'button{font:inherit;padding:.5rem 1.25rem;margin:1rem .5rem 0 0}aside{border:2px solid #b45309;padding:.5rem 1rem}';

const styleHash = createHash('sha256').update(style).digest('base64');

export function replyPage({ title, facts, buttons, exits }: Page, status = 200): Reply {
  const lines = facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`);
  const form = html`<form method="post">${buttons.map(button)}</form>`;
  const { text } = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<aside>A local sandbox. No money moves, and this page is not the vendor's.</aside>
<h1>${title}</h1>
<dl>${lines}</dl>
${buttons.length ? form : ''}
</body>
</html>
`;
  return { status, headers: { ...guard(exits), 'content-type': 'text/html; charset=utf-8' }, body: encode(text) };
}

const button = ([value, words]: readonly [string, string]): Markup =>
  html`<button name="do" value="${value}">${words}</button>`;

/** Sends the browser on, after a form: it comes there with a GET. */
export function replySeeOther(location: string): Reply {
  return { status: 303, headers: { ...guard([]), location: new URL(location).href }, body: new Uint8Array() };
}

function guard(exits: readonly string[]): Readonly<Record<string, string>> {
  // A browser holds the redirect after a form to the same rule as the form.
  const targets = ["'self'", ...exits.map((exit) => new URL(exit).origin)].join(' ');
  const rules = ["default-src 'none'", `style-src 'sha256-${styleHash}'`, `form-action ${targets}`];
  return {
    'content-security-policy': [...rules, "base-uri 'none'", "frame-ancestors 'none'"].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-sandbox-note': 'a page of the local sandbox, not of the vendor',
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
