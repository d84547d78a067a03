// Generated from spec.yaml. Change the spec, then run: npm run generate

import type {
  CatalogObject,
  CatalogObjectImageData,
  CatalogObjectItemData,
  CatalogObjectItemVariationData,
} from '../resources/objects.js';
import { matchUnion, resolveUnion } from '../runtime/sibling-union.js';
import type { Unresolved } from '../runtime/sibling-union.js';

/** A `CatalogObject`, narrowed: `kind` is the one member that is populated, `payload` what it holds. */
export type CatalogObjectCase =
  | { readonly kind: 'item_data'; readonly payload: CatalogObjectItemData }
  | { readonly kind: 'item_variation_data'; readonly payload: CatalogObjectItemVariationData }
  | { readonly kind: 'image_data'; readonly payload: CatalogObjectImageData }
  | { readonly kind: 'RESOURCE' }
  | Unresolved<CatalogObject>;

/** What to do in each case. `unknown` is for all that cannot be narrowed: its argument says why. */
export interface CatalogObjectArms<Result> {
  readonly item_data: (payload: CatalogObjectItemData) => Result;
  readonly item_variation_data: (payload: CatalogObjectItemVariationData) => Result;
  readonly image_data: (payload: CatalogObjectImageData) => Result;
  readonly RESOURCE: () => Result;
  readonly unknown: (unresolved: Unresolved<CatalogObject>) => Result;
}

const catalogObjectUnion = {
  tag: 'type',
  listed: true,
  values: { ITEM: 'item_data', ITEM_VARIATION: 'item_variation_data', IMAGE: 'image_data' },
  bare: ['RESOURCE'],
  members: {
    item_data: [],
    item_variation_data: [],
    image_data: [],
  },
  otherwise: 'unknown',
} as const;

/** Tells which member is populated. Never throws. */
export function resolveCatalogObject(value: CatalogObject | null | undefined): CatalogObjectCase {
  return resolveUnion(value, catalogObjectUnion);
}

/** Calls the arm of the populated member. Throws only what the arm throws. */
export function matchCatalogObject<Result>(value: CatalogObject | null | undefined, arms: CatalogObjectArms<Result>): Result {
  return matchUnion(value, catalogObjectUnion, arms);
}

/** True when `item_data` is the populated member. */
export function isCatalogObjectItemData(value: CatalogObject | null | undefined): value is CatalogObject & { readonly item_data: CatalogObjectItemData } {
  return resolveCatalogObject(value).kind === 'item_data';
}

/** True when `item_variation_data` is the populated member. */
export function isCatalogObjectItemVariationData(value: CatalogObject | null | undefined): value is CatalogObject & { readonly item_variation_data: CatalogObjectItemVariationData } {
  return resolveCatalogObject(value).kind === 'item_variation_data';
}

/** True when `image_data` is the populated member. */
export function isCatalogObjectImageData(value: CatalogObject | null | undefined): value is CatalogObject & { readonly image_data: CatalogObjectImageData } {
  return resolveCatalogObject(value).kind === 'image_data';
}
