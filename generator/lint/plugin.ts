// Our rules, as Redocly loads them from redocly.yaml.

import { evidence } from './evidence.js';
import { extensions } from './extensions.js';
import { jsonText } from './json-text.js';
import { money } from './money.js';
import { names } from './names.js';
import { references } from './references.js';
import { siblingUnion } from './sibling-union.js';
import type { Rule } from './visitor.js';

interface Plugin {
  readonly id: string;
  readonly rules: { readonly oas3: Readonly<Record<string, Rule>> };
}

export default function plugin(): Plugin {
  const rules = {
    evidence,
    extensions,
    'json-text': jsonText,
    money,
    names,
    references,
    'sibling-union': siblingUnion,
  };
  return { id: 'sdk', rules: { oas3: rules } };
}
