// One language and all cases in: its samples written, compiled and started one after another; what came of each out.

import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { environmentOf as variableOf } from '../../build/generator/emit/samples/names.js';
import { buildSamples } from '../../build/generator/pipeline.js';
import { happeningsFor } from './cases.mjs';
import { check } from './check.mjs';
import { listen } from './gateway.mjs';
import { parseSamples } from './grammar.mjs';
import { execute } from './process.mjs';
import { toolchains } from './toolchains.mjs';

/** Gives a fault or undefined for each case, by its key. */
export async function runLanguage(name, { cases, templates, gateway, folder }) {
  const chain = toolchains[name];
  const written = cases
    .filter(({ without }) => !without?.has(name))
    .map((found) => {
      const one = { ...found, example: found.exampleFor(name) };
      const all = buildSamples(one.api, one.operation, templates, one.example);
      const { text, extension } = all.find(({ language }) => language === name);
      mkdirSync(join(folder, one.key));
      const className = /^public class (\w+)/m.exec(text)?.[1];
      // Java asks that a file is called as its class.
      const file = join(folder, one.key, `${extension === 'java' ? className : 'sample'}.${extension}`);
      writeFileSync(file, text);
      return { one, text, file, className, http: readHttp(all.find(({ language }) => language === 'http').text) };
    });
  if (chain.grammar) return parseSamples(chain.grammar, written);
  const environment = environmentOf(folder);
  const broken = await compile(chain, { folder, written, environment });
  const found = new Map();
  for (const { one, text, file, className, http } of written) {
    const fault = broken.get(one.key);
    found.set(one.key, fault ?? (await run(chain, { one, text, file, className, http, gateway, folder, environment })));
  }
  return found;
}

/** The samples that do not compile, each with what the compiler says. */
async function compile(chain, { folder, written, environment }) {
  const broken = new Map();
  const files = written.map(({ file }) => file);
  for (const command of chain.compileAll?.(folder, files) ?? []) {
    const { code, output, errors } = await execute(command, { folder, environment, limit: 240_000 });
    if (code !== 0)
      for (const { one } of written) broken.set(one.key, `does not compile: ${(output + errors).slice(0, 2000)}`);
  }
  if (!chain.compileEach) return broken;
  for (const { one, file } of written) {
    const { code, output, errors } = await execute(chain.compileEach(file), { folder, environment, limit: 60_000 });
    if (code !== 0) broken.set(one.key, `does not compile: ${(output + errors).slice(0, 2000)}`);
  }
  return broken;
}

async function run(chain, { one, text, file, className, http, gateway, folder, environment }) {
  const credentials = chain.raw ? publishedFor(one) : one.credentials;
  const server = await listen(gateway, {
    foreign: one.foreign,
    status: one.status,
    signing: one.signing,
    credentials,
    happenings: happeningsFor(one),
    timeless: chain.raw,
  });
  try {
    const env = { ...environment, SERVER: server.origin, ...heldBy(credentials) };
    const ended = chain.raw
      ? await sendRaw(server.port, text)
      : await execute(chain.start(file, { className, root: folder }), { folder, environment: env, limit: 60_000 });
    return check(one, http, { heard: server.heard, ...ended });
  } finally {
    await server.close();
  }
}

const heldBy = (credentials) =>
  Object.fromEntries(Object.entries(credentials).map(([option, value]) => [variableOf(option), value]));

/** The sandbox's own, which stand in the HTTP samples. */
const publishedFor = ({ credentials }) =>
  Object.fromEntries(Object.keys(credentials ?? {}).map((option) => [option, `test_${option.toLowerCase()}_sandbox`]));

/** Nothing of this machine's but where programs and letters are found. */
const environmentOf = (folder) => ({
  PATH: process.env.PATH,
  HOME: folder,
  LANG: 'C.UTF-8',
  GOPROXY: 'off',
  GOCACHE: join(folder, 'cache'),
  GOTOOLCHAIN: 'local',
});

/** The head ends at the first empty line; it is sent with the line ends that HTTP asks for, the body as it stands. */
async function sendRaw(port, text) {
  const end = text.indexOf('\n\n');
  const bytes = `${text.slice(0, end).replaceAll('\n', '\r\n')}\r\n\r\n${text.slice(end + 2)}`;
  const answer = await new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    const chunks = [];
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      const got = Buffer.concat(chunks).toString('latin1');
      const length = /content-length: (\d+)/i.exec(got)?.[1];
      const head = got.indexOf('\r\n\r\n');
      if (head > 0 && got.length >= head + 4 + Number(length)) socket.end();
    });
    socket.on('end', () => done(Buffer.concat(chunks).toString()));
    socket.on('close', () => done(Buffer.concat(chunks).toString()));
    socket.on('error', fail);
    socket.write(bytes);
  });
  const status = Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]);
  return { code: status >= 200 && status < 300 ? 0 : 1, output: answer, errors: '' };
}

/** The request as HTTP shows it: method, target and body without any escapes. */
function readHttp(text) {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, end).split('\n');
  const [method, target] = first.split(' ');
  const headers = lines.map((line) => /^(.*?): (.*)$/.exec(line)?.slice(1) ?? [line, '']);
  return { method, target, headers, body: text.slice(end + 2) };
}
