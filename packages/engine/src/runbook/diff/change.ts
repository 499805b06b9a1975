import type { Json } from '../edit/edit.ts';
import type { What } from './things.ts';

/** Where a thing stands in a version; `after` is the one before it in the same list, null for the first. */
export interface Standing {
  /** The container, of a state; the state it leaves from, of a transition. Null at the top and in the document's lists. */
  readonly into: string | null;
  readonly after: string | null;
}

interface Change_ {
  readonly what: What;
  readonly id: string;
  /** The state to show: itself, or the one it belongs to. Undefined for what is not on the chart. */
  readonly state: string | undefined;
  /** JSON Pointers into the older and the newer document. */
  readonly paths: { readonly before?: string; readonly after?: string };
}

/** One difference between two versions of a document, by id: one a thing, and one a property where it changed. */
export type Change =
  | (Change_ & { readonly kind: 'added'; readonly after: Json; readonly to: Standing })
  | (Change_ & { readonly kind: 'removed'; readonly before: Json; readonly from: Standing })
  | (Change_ & {
      readonly kind: 'changed';
      readonly key: string;
      /** Undefined where the property was not there. */
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    })
  | (Change_ & { readonly kind: 'moved'; readonly from: Standing; readonly to: Standing });

export type ChangeKind = Change['kind'];
