// ARCHITECTURE.md and the project's folder -> the names it mentions that do not exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rooms = ['generated', 'generator', 'scripts', 'spec', 'templates', 'tests'];

/** Looks at what stands in backticks: paths, commands, extensions of the document, and functions. */
export function absentNames(text: string, root: string): readonly string[] {
  const spans = [...new Set([...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? ''))];
  const said = readAll(root);
  return spans.filter((span) => !exists(span, root, said));
}

function exists(span: string, root: string, said: string): boolean {
  if (isPath(span)) return existsSync(join(root, span));
  const command = span.match(/^npm run ([\w:-]+)/)?.[1];
  if (command !== undefined) return Object.hasOwn(commands(root), command);
  // An extension of the document, or a function that says its arrow. Any other word may be an example.
  if (
    /^x-[a-z-]+$/.test(span) ||
    /^(build|compare|emit|load|normalise|parse|print|render|run|write)[A-Z]\w+$/.test(span)
  )
    return said.includes(span);
  return true;
}

/** A file or a folder of the project: it starts at a room, or is a file at the root. */
function isPath(span: string): boolean {
  if (/[<>*{}\s]/.test(span)) return false;
  return rooms.some((room) => span.startsWith(`${room}/`)) || /^[\w.-]+\.(md|json|ya?ml|ts|mjs)$/.test(span);
}

function commands(root: string): object {
  const found: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  return typeof found === 'object' && found !== null ? found : {};
}

function withoutFences(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '');
}

/** All that is written below the rooms where names are made. */
function readAll(root: string): string {
  const files = ['generator', 'scripts', 'spec', 'templates'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  return files.map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8')).join('\n');
}
