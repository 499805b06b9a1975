import type { CanvasSelection } from './selection.ts';
import { selectedNodes } from './selection.ts';

/** The selection with one state added to it, or taken out if it was in it; what is added becomes the primary one. */
export function toggled(
  selection: CanvasSelection | undefined,
  node: string,
): CanvasSelection | undefined {
  const before = selectedNodes(selection);
  const next = before.includes(node) ? before.filter((id) => id !== node) : [node, ...before];
  const [id, ...also] = next;
  if (id === undefined) return undefined;
  return also.length > 0 ? { kind: 'node', id, also } : { kind: 'node', id };
}
