// What the generator knows of one API, as data the transport reads. Types only.

import type { CredentialRule } from './credential-rule.js';
import type { Recipe } from './recipe.js';

/** One API: where it lives, what lets a caller in, how requests are signed and answers wrapped. */
export interface Profile {
  /** The package's name and version, sent as `user-agent` where the platform allows it. */
  readonly name: string;
  readonly version: string;
  /** Base URLs by the short names callers may use for `server`. */
  readonly servers: Readonly<Record<string, string>>;
  readonly credentials: readonly CredentialRule[];
  readonly signing?: Recipe;
  readonly envelope?: EnvelopeRule;
  /** Names of fields that are never logged and never stand in an error. */
  readonly sensitive: readonly string[];
  /** Names of fields that hold money: an integer there that a number cannot hold exactly is refused. */
  readonly money: readonly string[];
}

/** Where data, code and message stand in an answer, and when an answer is a success. */
export interface EnvelopeRule {
  readonly data: string;
  readonly code?: string;
  readonly message?: string;
  /** `complete`: data holds every required member. `codes`: the code is one of `codes`. */
  readonly success: 'complete' | 'codes';
  readonly codes: readonly (string | number)[];
  /** False while the vendor has not confirmed the rule. */
  readonly confirmed: boolean;
}
