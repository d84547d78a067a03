// Api -> what comes along only where the document asks for it: shapes, the sandbox's routes, their doors.

import type { Api, Operation } from '../model/model.js';
import { references } from '../reference.js';
import type { Declaration, Import, Module } from './declaration.js';
import { emitDoor } from './doors.js';
import { printList, printString } from './literal.js';
import type { Doors } from './manifest.js';
import { emitShapes, printQueryShape, printShape, shapeName } from './shape.js';
import { driftDoor, sandboxDoor } from './shown.js';

export interface Parts {
  readonly modules: ReadonlyMap<string, Module>;
  readonly doors: Doors;
}

export function emitParts(api: Api, header: string): Parts {
  const modules = new Map<string, Module>();
  const doors: Record<string, string> = {};
  const wanted = new Set(api.sdk.parts);
  if (wanted.size > 0) modules.set('src/shapes.ts', emitShapes(api, header));
  if (wanted.has('drift')) {
    modules.set('src/drift.ts', emitDrift(api, header));
    doors['./drift'] = 'drift';
  }
  if (wanted.has('sandbox')) {
    modules.set('src/routes.ts', emitRoutes(api, header));
    modules.set('src/sandbox.ts', emitSandbox(header));
    modules.set('src/command-line.ts', emitCommandLine(header));
    doors['./sandbox'] = 'sandbox';
  }
  return { modules, doors };
}

/** `export const routes: readonly Route[] = [{ id: 'payments.checkout', method: 'POST', ... }];` */
function emitRoutes(api: Api, header: string): Module {
  const operations = api.resources.flatMap((resource) => resource.operations);
  const routes = operations.map((operation) => printList(routeParts(operation), ['{', '}'], '  '));
  return {
    header,
    imports: [
      { from: './gateway/route.js', name: 'Route', type: true },
      ...operations.flatMap((operation) => importShapes(operation, true)),
    ],
    declarations: [
      {
        kind: 'const',
        name: 'routes',
        doc: 'Every operation, as the gateway must answer it.',
        type: 'readonly Route[]',
        value: printList(routes, ['[', ']']),
        exported: true,
      },
    ],
  };
}

function routeParts(operation: Operation): readonly string[] {
  const { request, answer } = operation;
  const query = printQueryShape(operation);
  return [
    `id: ${printString(operation.id)}`,
    `method: ${printString(operation.method)}`,
    `path: ${printString(operation.path)}`,
    ...(query === undefined ? [] : [`query: ${query}`]),
    ...(request === undefined ? [] : [`body: ${printShape(request.schema, '    ')}`]),
    `bodyRequired: ${request?.required ?? false}`,
    ...(answer.form === 'json' ? [`answer: ${printShape(answer.schema, '    ')}`] : []),
    `enveloped: ${answer.enveloped}`,
  ];
}

function importShapes(operation: Operation, withRequest: boolean): readonly Import[] {
  const schemas = [
    ...(withRequest && operation.request !== undefined ? [operation.request.schema] : []),
    ...(operation.answer.form === 'json' ? [operation.answer.schema] : []),
  ];
  return schemas.flatMap(references).map((name) => ({ from: './shapes.js', name: shapeName(name), type: false }));
}

/** The door of drift: what each operation answers, and the watch over it. */
function emitDrift(api: Api, header: string): Module {
  const operations = api.resources
    .flatMap((resource) => resource.operations)
    .filter(({ answer }) => answer.form === 'json');
  const answers = operations.map(
    (operation) => `${printString(operation.id)}: ${printShape(operation.answer.schema, '  ')}`,
  );
  return {
    header,
    imports: [
      { from: './runtime/shape.js', name: 'Shape', type: true },
      ...operations.flatMap((operation) => importShapes(operation, false)),
    ],
    declarations: [
      ...emitDoor(driftDoor, header).declarations,
      {
        kind: 'const',
        name: 'answers',
        doc: 'What each operation answers, as the document describes it: give it to `watchDrift`.',
        type: 'Readonly<Record<string, Shape>>',
        value: `{\n${answers.map((answer) => `  ${answer},\n`).join('')}}`,
        exported: true,
      },
    ],
  };
}

/** `export function createSandbox(options?: GatewayOptions): Gateway { return new Gateway({ profile, routes }, options); }` */
function emitSandbox(header: string): Module {
  const create: Declaration = {
    kind: 'function',
    name: 'createSandbox',
    doc: 'The whole gateway in this process: give its `fetch` to a client, or let it `listen` on loopback.',
    exported: true,
    parameters: [{ name: 'options', type: 'GatewayOptions', optional: true }],
    returns: 'Gateway',
    body: 'return new Gateway({ profile, routes }, options);',
  };
  return {
    header,
    imports: [
      { from: './gateway/gateway.js', name: 'Gateway', type: false },
      { from: './gateway/gateway.js', name: 'GatewayOptions', type: true },
      { from: './profile.js', name: 'profile', type: false },
      { from: './routes.js', name: 'routes', type: false },
    ],
    declarations: [...emitDoor(sandboxDoor, header).declarations, create],
  };
}

/** `export function runCommand(words: readonly string[]): Promise<number> { return runCommandLine({ profile, routes }, words); }` */
function emitCommandLine(header: string): Module {
  return {
    header,
    imports: [
      { from: './gateway/command-line.js', name: 'runCommandLine', type: false },
      { from: './profile.js', name: 'profile', type: false },
      { from: './routes.js', name: 'routes', type: false },
    ],
    declarations: [
      {
        kind: 'function',
        name: 'runCommand',
        doc: 'What the command of the package does with its words. Resolves with its exit code.',
        exported: true,
        parameters: [{ name: 'words', type: 'readonly string[]', optional: false }],
        returns: 'Promise<number>',
        body: 'return runCommandLine({ profile, routes }, words);',
      },
    ],
  };
}
