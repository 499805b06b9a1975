import type { Edge, Node, NodeHandle } from '@xyflow/react';
import { Position } from '@xyflow/react';
import { optionOffset } from '../layout/card-size.ts';
import type { EdgeRoute, Geometry, Point, Rect } from '../layout/geometry.ts';
import { FRAME } from '../layout/metrics.ts';
import type { CanvasEdge, CanvasModel, CanvasNode } from '../model/canvas-model.ts';

export type CanvasFlowNode = Node<{ readonly node: CanvasNode }, string>;
export interface CanvasEdgeData extends Record<string, unknown> {
  readonly edge: CanvasEdge;
  readonly route: EdgeRoute;
  /** Where React Flow has the two ends while nobody drags them; elsewhere, the route is out of date. */
  readonly ends: readonly [Point, Point];
}

export type CanvasFlowEdge = Edge<CanvasEdgeData, 'canvas'>;

export interface CanvasFlow {
  readonly nodes: readonly CanvasFlowNode[];
  readonly edges: readonly CanvasFlowEdge[];
}

/** Lines lie above every frame and below every card. */
const EDGE_Z = 100;
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
 * A chart's model and geometry as React Flow wants them: parents before children, children relative to them.
 * Nodes and edges that did not change since `before` keep their identity, which is what decides what renders.
 */
export function toFlow(
  model: CanvasModel,
  geometry: Geometry,
  options: { readonly draggable: boolean; readonly forRun: boolean },
  before?: CanvasFlow,
): CanvasFlow {
  const oldNodes = new Map(before?.nodes.map((node) => [node.id, node]));
  const oldEdges = new Map(before?.edges.map((edge) => [edge.id, edge]));
  const nodes: CanvasFlowNode[] = [];
  for (const node of model.nodes.values()) {
    const box = geometry.boxes.get(node.id);
    if (!box) continue;
    const origin = node.parent === undefined ? undefined : geometry.boxes.get(node.parent);
    nodes.push(flowNode(node, box, origin, options, oldNodes.get(node.id)));
  }
  const edges: CanvasFlowEdge[] = [];
  for (const edge of model.edges) {
    const route = geometry.routes.get(edge.id);
    const ends = endsOf(model, geometry, edge, options.forRun);
    if (route && ends) edges.push(flowEdge({ edge, route, ends }, oldEdges.get(edge.id)));
  }
  return { nodes, edges };
}

function flowNode(
  node: CanvasNode,
  box: Rect,
  origin: Rect | undefined,
  options: { readonly draggable: boolean; readonly forRun: boolean },
  old: CanvasFlowNode | undefined,
): CanvasFlowNode {
  const position = { x: box.x - (origin?.x ?? 0), y: box.y - (origin?.y ?? 0) };
  const draggable = options.draggable && node.kind !== 'lane';
  const same =
    old &&
    old.width === box.width &&
    old.height === box.height &&
    old.position.x === position.x &&
    old.position.y === position.y &&
    old.parentId === node.parent &&
    old.draggable === draggable &&
    isSameNode(old.data.node, node);
  if (same) return old;
  const isLeaf = node.children.length === 0 && node.kind !== 'lane' && node.kind !== 'phase';
  return {
    id: node.id,
    type: COMPONENT[node.kind],
    position,
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    handles: handlesOf(node, box, options.forRun),
    zIndex: isLeaf ? CARD_Z : node.depth,
    draggable,
    ariaLabel: node.aria,
    data: { node },
    ...(node.parent !== undefined && { parentId: node.parent }),
  };
}

/** Nodes are plain data built anew with each model; the same words and figures mean the same card. */
const isSameNode = (a: CanvasNode, b: CanvasNode): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const SIDES = [
  ['top', Position.Top],
  ['right', Position.Right],
  ['bottom', Position.Bottom],
  ['left', Position.Left],
] as const;

/** The height at which lines meet a node's sides. */
const headLine = (node: CanvasNode, box: Rect): number =>
  node.children.length > 0 ? FRAME.phaseHead / 2 : box.height / 2;

function handlesOf(node: CanvasNode, box: Rect, forRun: boolean): NodeHandle[] {
  const middle = headLine(node, box);
  const at = {
    top: { x: box.width / 2, y: 0 },
    right: { x: box.width, y: middle },
    bottom: { x: box.width / 2, y: box.height },
    left: { x: 0, y: middle },
  };
  const handles: NodeHandle[] = SIDES.flatMap(([side, position]) =>
    (['source', 'target'] as const).map((type) => ({
      id: `${type}:${side}`,
      type,
      position,
      ...at[side],
      width: 1,
      height: 1,
    })),
  );
  node.options.forEach((option, index) => {
    handles.push({
      id: `option:${option.id}`,
      type: 'source',
      position: Position.Right,
      x: box.width,
      y: optionOffset(node, box, index, forRun),
      width: 1,
      height: 1,
    });
  });
  return handles;
}

function endsOf(
  model: CanvasModel,
  geometry: Geometry,
  edge: CanvasEdge,
  forRun: boolean,
): readonly [Point, Point] | undefined {
  const source = model.nodes.get(edge.source);
  const target = model.nodes.get(edge.target);
  const from = geometry.boxes.get(edge.source);
  const to = geometry.boxes.get(edge.target);
  if (!source || !target || !from || !to) return undefined;
  const index = source.options.findIndex((option) => option.id === edge.option);
  const y = index >= 0 ? optionOffset(source, from, index, forRun) : headLine(source, from);
  return [
    { x: from.x + from.width, y: from.y + y },
    { x: to.x, y: to.y + headLine(target, to) },
  ];
}

function flowEdge(data: CanvasEdgeData, old: CanvasFlowEdge | undefined): CanvasFlowEdge {
  if (old && JSON.stringify(old.data) === JSON.stringify(data)) return old;
  const { edge } = data;
  return {
    id: edge.id,
    type: 'canvas',
    source: edge.source,
    target: edge.target,
    sourceHandle: edge.option === undefined ? 'source:right' : `option:${edge.option}`,
    targetHandle: 'target:left',
    zIndex: EDGE_Z,
    ...(edge.label !== undefined && { ariaLabel: edge.label }),
    focusable: edge.kind !== 'flow',
    interactionWidth: 14,
    data,
  };
}
