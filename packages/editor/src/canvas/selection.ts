/** What is picked out on the canvas: states, a line (by its id on the canvas), or a timing target. */
export interface CanvasSelection {
  readonly kind: 'node' | 'edge' | 'target';
  /** What the inspector shows; of several states the one picked first, or last clicked. */
  readonly id: string;
  /** Further states picked with it; only of kind `node`. */
  readonly also?: readonly string[];
}

/** The states that are picked, the primary one first; none where a line or a target is. */
export function selectedNodes(selection: CanvasSelection | undefined): readonly string[] {
  if (selection?.kind !== 'node') return NONE;
  return selection.also ? [selection.id, ...selection.also] : [selection.id];
}

const NONE: readonly string[] = [];
