import type { CanvasEdge, CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { isContainerKind } from '../model/is-frame.ts';
import { comma } from '../punctuation.ts';
import { word } from '../words.ts';

/** For each node hidden in a folded container, the outermost such container, which stands for it. */
export function hiddenIn(
  model: CanvasModel,
  folded: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  for (const node of model.nodes.values()) {
    // Parents come before children, so what stands for the parent is known.
    const { parent } = node;
    if (parent === undefined) continue;
    const outer = hidden.get(parent);
    if (outer !== undefined) hidden.set(node.id, outer);
    else if (folded.has(parent)) hidden.set(node.id, parent);
  }
  return hidden;
}

/**
 * The chart with some containers drawn as one card each: what they hold is left out, lines to it end at the card, and
 * lines that ran inside are gone. The same model where none of them is in it.
 */
export function foldModel(model: CanvasModel, folded: ReadonlySet<string>): CanvasModel {
  const hidden = hiddenIn(model, folded);
  if (hidden.size === 0) return model;
  const nodes = new Map<string, CanvasNode>();
  for (const node of model.nodes.values()) {
    if (hidden.has(node.id)) continue;
    nodes.set(node.id, folded.has(node.id) ? asCard(model, node) : node);
  }
  const shownAs = (id: string): string => hidden.get(id) ?? id;
  const edges: CanvasEdge[] = [];
  const drawn = new Set<string>();
  for (const edge of model.edges) {
    const source = shownAs(edge.source);
    const target = shownAs(edge.target);
    const isInside = source === target && edge.source !== edge.target;
    const key = `${edge.kind} ${edge.label ?? ''} ${edge.option ?? ''} ${source} ${target}`;
    const isLifted = source !== edge.source || target !== edge.target;
    if (isInside || (isLifted && drawn.has(key))) continue;
    drawn.add(key);
    const option = source === edge.source ? edge.option : undefined;
    edges.push(isLifted ? { ...edge, source, target, option } : edge);
  }
  const lifted = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : shownAs(id);
  return {
    ...model,
    nodes,
    edges,
    arcs: model.arcs.map((arc) => ({ ...arc, from: lifted(arc.from), to: lifted(arc.to) })),
  };
}

function asCard(model: CanvasModel, node: CanvasNode): CanvasNode {
  const hides = stepsIn(model, node);
  const label = word(model.language, 'inside', { n: hides.length });
  return {
    ...node,
    children: [],
    folded: hides,
    chips: [...node.chips, { kind: 'inside', label, hint: label }],
    aria: `${node.aria}${comma(model.language)}${label}`,
  };
}

/** The things to do in a container, at any depth. */
function stepsIn(model: CanvasModel, node: CanvasNode): readonly string[] {
  return node.children.flatMap((id): readonly string[] => {
    const child = model.nodes.get(id);
    if (!child || child.kind === 'final' || child.kind === 'history') return [];
    return isContainerKind(child.kind) ? stepsIn(model, child) : [id];
  });
}
