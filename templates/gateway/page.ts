// What a hosted page says and asks in, a reply for browsers out: no script, and nowhere to go but the places named.

import { html, Markup } from './html.js';
import type { Reply } from './reply.js';
import { style, styleHash } from './style.js';

export interface Page {
  readonly title: string;
  /** What is to be seen first: an amount. */
  readonly lead?: string;
  /** How it stands. */
  readonly state?: string;
  /** Names and values, one line each. */
  readonly facts: readonly (readonly [string, string])[];
  /** The buttons, the main one first: the value that is sent as `do`, and the words on it. */
  readonly buttons: readonly (readonly [string, string])[];
  /** Ways back, once there is nothing to press: an address, and the words on it. */
  readonly links?: readonly (readonly [string, string])[];
  /** Where a button may lead in the end, besides this sandbox. */
  readonly exits: readonly string[];
}

export function replyPage({ title, lead, state, facts, buttons, links = [], exits }: Page, status = 200): Reply {
  const lines = facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`);
  const ways = links.map(([url, words]) => html`<a href="${new URL(url).href}">${words}</a>`);
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} (sandbox)</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
<aside>A local sandbox. No money moves, and this page is not the vendor's.</aside>
<main>
<h1>${title}</h1>
${lead ? html`<p class="lead">${lead}</p>` : ''}
${state ? html`<p class="state" role="status">${state}</p>` : ''}
<dl>${lines}</dl>
${buttons.length ? html`<form method="post">${buttons.map(button)}</form>` : ''}
${ways.length ? html`<nav aria-label="Back to the merchant">${ways}</nav>` : ''}
</main>
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
  const rules = ["default-src 'none'", 'img-src data:', `style-src 'sha256-${styleHash}'`, `form-action ${targets}`];
  return {
    'content-security-policy': [...rules, "base-uri 'none'", "frame-ancestors 'none'"].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-sandbox-note': 'a page of the local sandbox, not of the vendor',
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
