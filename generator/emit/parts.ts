// Api -> what comes along only where the document asks for it: shapes, the sandbox's routes, their doors.

import type { Api } from '../model/model.js';
import type { Module } from './declaration.js';
import type { Doors } from './manifest.js';
import type { Directory } from './resource.js';

export interface Parts {
  readonly modules: ReadonlyMap<string, Module>;
  readonly doors: Doors;
}

export function emitParts(_api: Api, _directory: Directory, _header: string): Parts {
  return { modules: new Map(), doors: {} };
}
