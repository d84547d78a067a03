// A document -> the names of all fields an operation's page must show; read from the document alone, not from the model.

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

export function operationsOf(document) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ path, method, node: item[method], item }] : [])),
  );
}

/** What the server sends by itself, as an operation each. */
export function heardOf(document) {
  const items = [
    ...Object.values(document.webhooks ?? {}),
    ...operationsOf(document).flatMap(({ node }) =>
      Object.values(node.callbacks ?? {}).flatMap((one) => Object.values(one.$ref ? follow(document, one.$ref) : one)),
    ),
  ];
  return items.flatMap((item) =>
    methods.flatMap((method) => (item[method] ? [{ node: { ...item[method], responses: {} }, item }] : [])),
  );
}

export function fieldNames(document, { node, item }) {
  const names = new Set();
  const met = new Set();
  const visit = (schema) => {
    if (typeof schema !== 'object' || schema === null || met.has(schema)) return;
    met.add(schema);
    if (schema.$ref) visit(follow(document, schema.$ref));
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      names.add(name);
      visit(inner);
    }
    for (const key of ['items', 'contentSchema', 'additionalProperties']) visit(schema[key]);
    for (const key of ['allOf', 'anyOf', 'oneOf', 'prefixItems']) for (const inner of schema[key] ?? []) visit(inner);
  };
  const bodies = (content = {}) => {
    for (const media of Object.values(content)) visit(media.schema);
  };
  for (const entry of [...(item.parameters ?? []), ...(node.parameters ?? [])]) {
    const parameter = entry.$ref ? follow(document, entry.$ref) : entry;
    names.add(parameter.name);
    visit(parameter.schema);
    bodies(parameter.content);
  }
  if (node.requestBody)
    bodies((node.requestBody.$ref ? follow(document, node.requestBody.$ref) : node.requestBody).content);
  for (const entry of Object.values(node.responses ?? {})) {
    const response = entry.$ref ? follow(document, entry.$ref) : entry;
    bodies(response.content);
    for (const name of Object.keys(response.headers ?? {})) names.add(name);
  }
  return [...names];
}

function follow(document, reference) {
  return reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((node, key) => node?.[key], document);
}
