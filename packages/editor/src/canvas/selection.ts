/** What is picked out on the canvas: a state, a line (by its id on the canvas), or a timing target. */
export interface CanvasSelection {
  readonly kind: 'node' | 'edge' | 'target';
  readonly id: string;
}
