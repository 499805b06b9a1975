import type { Node } from '@xyflow/react';
import type { Geometry, Rect } from '../layout/geometry.ts';
import type { CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { isContainerKind } from '../model/is-frame.ts';

export type CanvasFlowNode = Node<{ readonly node: CanvasNode }, string>;

/** Cards lie above every line, lines above every frame (see edge-layer.tsx). */
const CARD_Z = 200;

const COMPONENT: Readonly<Record<CanvasNode['kind'], string>> = {
  phase: 'phase',
  compound: 'frame',
  parallel: 'frame',
  lane: 'lane',
  step: 'card',
  wait: 'card',
  link: 'card',
  decision: 'decision',
  final: 'final',
  history: 'final',
};

/**
 * A chart's boxes as React Flow wants them: parents before children, children relative to them.
 * Nodes that did not change since `before` keep their identity, which is what decides what renders.
 * Lines are no part of it: they are drawn from the model, on screen as in an exported picture.
 */
export function toFlowNodes(
  model: CanvasModel,
  geometry: Geometry,
  before: readonly CanvasFlowNode[] = [],
): readonly CanvasFlowNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const nodes: CanvasFlowNode[] = [];
  for (const node of model.nodes.values()) {
    const box = geometry.boxes.get(node.id);
    if (!box) continue;
    const origin = node.parent === undefined ? undefined : geometry.boxes.get(node.parent);
    const next = flowNode(node, box, origin);
    const kept = old.get(node.id);
    nodes.push(kept && isSame(kept, next) ? kept : next);
  }
  return nodes;
}

function flowNode(node: CanvasNode, box: Rect, origin: Rect | undefined): CanvasFlowNode {
  return {
    id: node.id,
    type: node.folded === undefined || node.kind === 'lane' ? COMPONENT[node.kind] : 'folded',
    position: { x: box.x - (origin?.x ?? 0), y: box.y - (origin?.y ?? 0) },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    // Without handles to be measured, a box out of view is never drawn, not even at first.
    handles: [],
    zIndex:
      isContainerKind(node.kind) && (node.folded === undefined || node.kind === 'lane')
        ? node.depth
        : CARD_Z,
    ariaLabel: node.aria,
    data: { node },
    ...(node.parent !== undefined && { parentId: node.parent }),
  };
}

/** Nodes are plain data built anew with each model; the same words and figures mean the same card. */
const isSame = (a: CanvasFlowNode, b: CanvasFlowNode): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  a.position.x === b.position.x &&
  a.position.y === b.position.y &&
  a.parentId === b.parentId &&
  a.type === b.type &&
  a.zIndex === b.zIndex &&
  (a.data.node === b.data.node || JSON.stringify(a.data.node) === JSON.stringify(b.data.node));
