// Api -> client.ts: the options a caller gives, and the class that holds every resource.

import type { Api, Credential, Server } from '../model/model.js';
import { printComment } from './comment.js';
import type { Module, Property } from './declaration.js';
import { printString } from './literal.js';

export function emitClient(api: Api, header: string): Module {
  const { client } = api.sdk;
  const options = `${client}Options`;
  const [first] = api.resources;
  const servers = api.servers.map(({ name }) => printString(name));
  return {
    header,
    imports: [
      { from: './profile.js', name: 'profile', type: false },
      { from: './runtime/options.js', name: 'ClientOptions', type: true },
      { from: './runtime/transport.js', name: 'Transport', type: false },
      ...api.resources.map((resource) => ({ from: `./${resource.file}.js`, name: resource.type, type: false })),
    ],
    declarations: [
      {
        kind: 'class',
        name: client,
        doc: printComment(
          {
            summary: `The client of ${api.title}.`,
            ...(api.sdk.disclaimer === undefined ? {} : { description: api.sdk.disclaimer }),
          },
          '@throws ConfigurationError when an option is missing or cannot be used.',
        ),
        properties: api.resources.map((resource) => ({
          name: resource.name,
          type: resource.type,
          doc: printComment(resource.words),
          optional: false,
          readonly: true,
        })),
        constructor_: {
          doc: '',
          parameters: [{ name: 'options', type: options, optional: false }],
          body: [
            // Without resources the transport is made for its checks alone.
            `${api.resources.length === 0 ? '' : 'const transport = '}createTransport(options);`,
            ...api.resources.map((resource) => `this.${resource.name} = new ${resource.type}(transport);`),
          ].join('\n'),
        },
        methods: [],
      },
      {
        kind: 'function',
        name: 'createTransport',
        doc: printComment(
          {
            summary:
              'What the calls of one client go through, for a bundle that needs one resource and not all of them.',
            ...(first === undefined ? {} : { description: `\`new ${first.type}(createTransport(options))\`` }),
          },
          '@throws ConfigurationError as the client does.',
        ),
        exported: true,
        parameters: [{ name: 'options', type: options, optional: false }],
        returns: 'Transport',
        body: 'return new Transport(profile, options);',
      },
      {
        kind: 'interface',
        name: options,
        doc: printComment({ summary: `What a client of ${api.title} is made of.` }),
        extends: ['ClientOptions'],
        members: [
          {
            name: 'server',
            type: [...servers, servers.length > 0 ? '(string & {})' : 'string'].join(' | '),
            doc: printComment(
              { summary: `${servers.length > 0 ? 'A known server, or a' : 'The'} base URL: https, or loopback.` },
              api.servers.map(printServer).join('\n'),
            ),
            optional: false,
            readonly: true,
          },
          ...api.credentials.flatMap(emitCredential),
          ...emitSecret(api),
        ],
      },
    ],
  };
}

/** A line of the list of servers. */
function printServer({ name, url, words }: Server): string {
  const [said] = words.description?.split('\n') ?? [];
  return `- \`${name}\`: ${url}${said === undefined ? '' : ` ${said}`}`;
}

function emitCredential(credential: Credential): readonly Property[] {
  const property = (name: string): Property => ({
    name,
    type: 'string',
    doc: printComment(credential.words),
    optional: !credential.required,
    readonly: true,
  });
  return credential.kind === 'basic'
    ? [property(credential.username), property(credential.password)]
    : [property(credential.option)];
}

/** The key of the signature, where it is none of the credentials. */
function emitSecret(api: Api): readonly Property[] {
  const { signing } = api;
  if (signing === undefined) return [];
  const known = api.credentials.flatMap((credential) =>
    credential.kind === 'basic' ? [credential.username, credential.password] : [credential.option],
  );
  if (known.includes(signing.key)) return [];
  const mark = signing.evidence.key;
  const doc = printComment({
    summary: 'Keys the signature of each request. It never leaves this process.',
    ...(mark === undefined ? {} : { evidence: { mark } }),
  });
  return [{ name: signing.key, type: 'string', doc, optional: false, readonly: true }];
}
