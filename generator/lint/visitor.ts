// Redocly's side of a rule, as far as we use it; and faults -> its reports.

import type { Json } from '../json.js';
import type { Fault, Follow, Node, Place } from './node.js';

/** What Redocly hands to a visitor. */
export interface Context {
  /** Where the node stands, its reference followed. */
  readonly location: Place;
  readonly key: string | number;
  readonly type: { readonly name: string; readonly extensionsPrefix?: string };
  report(problem: { readonly message: string; readonly location: Place }): void;
  resolve(value: Json | undefined, from: string): { readonly node?: Json; readonly location?: Place };
}

export type Visit = (value: Json, context: Context) => void;
export type Visitor = Readonly<Record<string, Visit>>;
/** Called once for each run. */
export type Rule = () => Visitor;

export function nodeOf(value: Json, context: Context): Node {
  return { value, place: context.location };
}

export function followIn(context: Context): Follow {
  return ({ value, place }) => {
    const { node, location } = context.resolve(value, place.source.absoluteRef);
    // Redocly gives back the place of the visited node, not of the asked one, for a value that is no reference.
    const moved = node !== value && location !== undefined;
    return { value: node, place: moved ? location : place };
  };
}

/** The second line is the cure; `lint` splits them again. */
export function report(faults: readonly Fault[], context: Context): void {
  for (const { place, what, instead } of faults) context.report({ message: `${what}\n${instead}`, location: place });
}
