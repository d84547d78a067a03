// A document -> Redocly's own page of it in one file, which asks nobody for anything.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runRedocly } from '../generator/redocly.js';

/**
 * Redocly is at work when this returns: its process runs beside whatever comes next.
 *
 * @throws Error with Redocly's own words where it cannot build the page.
 */
export async function buildRedoc(document: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'redoc-'));
  const file = (name: string) => join(folder, name);
  try {
    // The page's own telemetry is switched off here, that of the command where it is started.
    writeFileSync(file('openapi.json'), document);
    writeFileSync(file('redocly.yaml'), 'extends: []\ntelemetry: off\n');
    const out = ['--output', file('index.html'), '--config', file('redocly.yaml')];
    const { code, stderr } = await runRedocly(['build-docs', file('openapi.json'), '--inlineBundle', ...out]);
    if (code !== 0) throw new Error(`Redocly cannot build its page: ${stderr.trim()}`);
    // Its logo and icons come from a server of Redocly's: an empty picture takes their place.
    return (await readFile(file('index.html'), 'utf8')).replaceAll(
      /https:\/\/cdn\.redoc(?:\.ly|ly\.com)[^`'"\s)]*/g,
      'data:,',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
