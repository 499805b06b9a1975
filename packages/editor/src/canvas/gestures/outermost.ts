import type { CanvasModel } from '../model/canvas-model.ts';

/** Those of the nodes that lie in no other of them, in the order of the document. */
export function outermost(model: CanvasModel, ids: readonly string[]): readonly string[] {
  const picked = new Set(ids);
  const isInPicked = (id: string): boolean => {
    for (let at = model.nodes.get(id)?.parent; at !== undefined; at = model.nodes.get(at)?.parent) {
      if (picked.has(at)) return true;
    }
    return false;
  };
  if (picked.size === 1) return ids.filter((id) => model.nodes.has(id));
  return [...model.nodes.keys()].filter((id) => picked.has(id) && !isInPicked(id));
}

/** The nodes and everything inside them. */
export function withInside(model: CanvasModel, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const visit = (id: string): void => {
    all.add(id);
    model.nodes.get(id)?.children.forEach(visit);
  };
  ids.forEach(visit);
  return all;
}
