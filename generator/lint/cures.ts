// A fault found by one of Redocly's own rules -> what to write instead.

const cures: ReadonlyMap<string, string> = new Map([
  ['component-name-unique', 'Give one of the two files another name.'],
  ['no-ambiguous-paths', 'Change one of the two paths, so that no URL fits both.'],
  ['no-duplicated-enum-values', 'Take the second one out.'],
  ['no-enum-type-mismatch', 'Write a value of the type the schema names, or change its type.'],
  ['no-identical-paths', 'Join the two paths into one.'],
  ['no-invalid-media-type-examples', 'Change the example, or the schema it does not fit.'],
  ['no-invalid-parameter-examples', 'Change the example, or the schema it does not fit.'],
  ['no-invalid-schema-examples', 'Change the example, or the schema it does not fit.'],
  ['no-required-schema-properties-undefined', 'Add the property, or take its name out of required.'],
  ['no-schema-type-mismatch', 'Write type: object beside properties, type: array beside items.'],
  ['no-unresolved-refs', 'Name a YAML file that exists, relative to this one, and after # a place in it.'],
  ['no-unused-components', 'Take it out, or refer to it.'],
  ['operation-operationId', 'Add operationId: resource.verb.'],
  ['operation-operationId-unique', 'Give one of the two operations another operationId.'],
  ['operation-parameters-unique', 'Take the second one out.'],
  ['operation-summary', 'Add summary: one line that says what the operation does for its caller.'],
  ['operation-tag-defined', 'Add the tag to tags in the table of contents.'],
  ['path-parameters-defined', 'Describe each {name} of the path under parameters, and no other.'],
  ['security-defined', 'Add the scheme to components.securitySchemes.'],
  ['struct', 'Follow the OpenAPI 3.1 specification at this place.'],
  ['tag-description', 'Add description: what the resource is about.'],
]);

/** `reference` is the page on which Redocly explains the rule. */
export function cureFor(rule: string, reference: string | undefined): string {
  return cures.get(rule) ?? `Follow Redocly's rule ${rule}${reference === undefined ? '' : `: ${reference}`}`;
}
