// What building shares: the document, the names, the types met so far, and what went wrong.

import { follow, fragmentOf, type Json } from '../json.js';
import type { Note, Schema, Words } from './model.js';
import { Names } from './names.js';

/** A named type while it is being built; its home is decided when all readers are known. */
export interface Draft {
  readonly name: string;
  readonly pointer: string;
  readonly words: Words;
  /** The type in whose file a promoted type stands; none for a type of the document's own. */
  readonly parent?: string;
  schema: Schema;
}

export interface Fault {
  readonly pointer: string;
  readonly what: string;
  readonly instead: string;
}

/** So many types are built inside each other. */
const deepest = 20;

export class Scope {
  readonly names = new Names();
  readonly drafts = new Map<string, Draft>();
  readonly faults: Fault[] = [];
  readonly notes: Note[] = [];
  readonly #waiting: (() => void)[] = [];
  #depth = 0;

  constructor(readonly document: Json) {}

  /** Follows references until something stands there; undefined, and a fault, where none does. */
  resolve(node: Json | undefined, place: string): { node: Json; place: string } | undefined {
    let here = node;
    let at = place;
    for (let step = 0; step < 50; step++) {
      const reference = referenceOf(here);
      if (reference === undefined) return here === undefined ? undefined : { node: here, place: at };
      at = fragmentOf(reference);
      here = follow(this.document, reference);
      if (here === undefined) {
        this.fault(place, `refers to ${reference}, where nothing stands`, 'Point the $ref at something that exists.');
        return undefined;
      }
    }
    this.fault(place, 'is a circle of references', 'Let one of them say what it is.');
    return undefined;
  }

  /** Builds a type at once; one that stands deep inside others waits for them, because a stack is finite. */
  build(step: () => void): void {
    this.#waiting.push(step);
    if (this.#depth >= deepest) return;
    const rest = this.#waiting.length - 1;
    while (this.#waiting.length > rest) {
      const next = this.#waiting.pop();
      this.#depth++;
      next?.();
      this.#depth--;
    }
  }

  fault(pointer: string, what: string, instead: string): void {
    this.faults.push({ pointer, what, instead });
  }

  suspect(pointer: string, text: string): void {
    this.notes.push({ pointer, text, suspected: true });
  }

  note(pointer: string, text: string): void {
    this.notes.push({ pointer, text });
  }
}

function referenceOf(node: Json | undefined): string | undefined {
  if (typeof node !== 'object' || node === null || !('$ref' in node)) return undefined;
  return typeof node.$ref === 'string' ? node.$ref : undefined;
}
