// The README and the JSON files of a package -> what in them is not what we write.

/** Only words may differ from one document to another: names, versions, descriptions. */
export function strangePackage(output: ReadonlyMap<string, string>): readonly string[] {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(output.get('package.json') ?? '{}');
  const { name, version, description, license, type, files, scripts, engines, sideEffects, ...rest } = manifest;
  const { exports: doors, dependencies, devDependencies, bin, peerDependencies, peerDependenciesMeta, ...more } = rest;
  const strange: string[] = [];
  const hold = (what: string, holds: boolean): void => {
    if (!holds) strange.push(what);
  };
  hold(`name ${name}`, typeof name === 'string' && /^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*$/.test(name));
  hold(`version ${version}`, typeof version === 'string' && /^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version));
  hold('description', typeof description === 'string');
  const commands = Object.entries(Object(bin));
  hold(
    `bin ${JSON.stringify(bin)}`,
    commands.length < 2 && commands.every(([key, file]) => /^[\w.-]+$/.test(key) && file === 'bin/command.js'),
  );
  const peers = JSON.stringify([Object.keys(Object(peerDependencies)), Object.keys(Object(peerDependenciesMeta))]);
  hold(`peers ${peers}`, peers === '[["libsql"],["libsql"]]' || peers === '[[],[]]');
  hold(`files ${files}`, String(files) === 'dist' || String(files) === 'bin,dist');
  const fixed = { license, type, scripts, engines, sideEffects, dependencies };
  hold(`fixed ${JSON.stringify(fixed)}`, JSON.stringify(fixed) === JSON.stringify(expected));
  const tools = Object.keys(Object(devDependencies));
  hold(
    `tools ${tools}`,
    tools.every((tool) => ['@types/node', 'rolldown', 'typescript'].includes(tool)),
  );
  hold(
    `doors ${Object.keys(Object(doors))}`,
    Object.keys(Object(doors)).every((door) => /^\.(\/[a-z]+)?$/.test(door)),
  );
  hold(`more ${Object.keys(more)}`, Object.keys(more).length === 0);
  for (const [path, text] of output) {
    if (!/^tsconfig.*\.json$/.test(path)) continue;
    const options = JSON.parse(text).compilerOptions;
    hold(
      path,
      Object.values(options).every((value) => !String(value).includes('canary')),
    );
  }
  return strange;
}

const expected = {
  license: 'MIT',
  type: 'module',
  scripts: { build: 'node build.mjs', check: 'tsc -p tsconfig.json' },
  engines: { node: '>=20.19' },
  sideEffects: false,
  dependencies: { 'openapi-fetch': '0.17.0' },
};

const headings = new Set(
  [
    'Use',
    'Calls',
    'Narrowing',
    'When a call fails',
    'Callbacks',
    'Signing',
    'How sure we are',
    'Doors',
    'Sandbox',
    'License',
  ].map((one) => `## ${one}`),
);

/** A line, a link, a cell or a tag that the document brought in. */
export function strangeMarkdown(text: string): readonly string[] {
  const strange: string[] = [];
  let fenced = false;
  let cells = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const say = (what: string): void => {
      strange.push(`README.md:${index + 1} ${what}: ${line.slice(0, 120)}`);
    };
    if (/[\p{Cc}\u2028\u2029]/u.test(line)) say('a control character');
    if (/^ {0,3}(```|~~~)/.test(line)) {
      if (!/^```(ts)?$/.test(line)) say('a fence');
      fenced = !fenced;
      continue;
    }
    if (fenced) continue;
    const plain = withoutCode(line);
    if (/^ {0,3}#/.test(line) && index > 0 && !headings.has(line)) say('a heading');
    if (/^ {0,3}(>|=+$|-+$|<)/.test(line)) say('a block');
    if (/(^|[^\\])<[a-z/!?]/i.test(plain)) say('HTML');
    if (/(^|[^\\])\]\s*[([:]/.test(plain)) say('a link');
    const count = line.startsWith('|') ? splitCells(line).length : 0;
    if (cells > 0 && count > 0 && count !== cells) say(`${count} cells, not ${cells}`);
    cells = count;
  }
  if (fenced) strange.push('an open fence');
  return strange;
}

/** Without code between backticks, which is text whatever it holds. */
function withoutCode(line: string): string {
  return line.replaceAll(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '');
}

/** Split at each pipe that no backslash escapes, as the strictest reader does. */
function splitCells(line: string): readonly string[] {
  return line.split(/(?<=(?<!\\)(?:\\\\)*)\|/);
}
