import type { Box } from '@tocsin/engine';
import type { CanvasEdge, CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { isFrame } from '../model/is-frame.ts';
import type { Item, Placed } from './arrange-rows.ts';
import { arrangeColumn, arrangeRows, laneColumns } from './arrange-rows.ts';
import { arrangeTop } from './arrange-top.ts';
import { cardSize, optionOffset } from './card-size.ts';
import { columnRoute, rowRoute } from './chain-routes.ts';
import type { EdgeRoute, Point, Rect, Size } from './geometry.ts';
import { bottom, right } from './geometry.ts';
import { labelSize } from './label-size.ts';
import type { LayeredEdge, LayeredLayout } from './layered-port.ts';
import { CARD, FRAME, frameInsets, GAP } from './metrics.ts';
import { textWidth, wrapText } from './text-metrics.ts';

export interface ArrangeOptions {
  readonly layered: LayeredLayout;
  /** Boxes placed by hand, relative to their container. */
  readonly placed: Readonly<Record<string, Box>>;
  /** Leaves room on each card for what a run has to say. */
  readonly forRun: boolean;
}

/** Where each node is inside its container, and the ways of the lines that stay inside one. */
export interface Arrangement {
  readonly places: ReadonlyMap<string, Rect>;
  /** Relative to the container named first. */
  readonly routes: ReadonlyMap<
    string,
    { readonly within: string | undefined; readonly route: EdgeRoute }
  >;
}

/** More than this under one another is hard to take in: the flow goes on in a second column. */
const LONGEST_COLUMN = 9;

/**
 * Arranges a chart from the inside out: checklists as grids of cards, lanes as rows under one another,
 * flows as chains, flows that branch by the layered layout, phases as columns from left to right.
 */
export async function arrange(model: CanvasModel, options: ArrangeOptions): Promise<Arrangement> {
  const places = new Map<string, Rect>();
  const routes = new Map<string, { within: string | undefined; route: EdgeRoute }>();
  const parentOf = (id: string): string | undefined => model.nodes.get(id)?.parent;
  const inside = groupEdges(model);

  const item = async (id: string, columns: number): Promise<Item> => {
    const node = mustGet(model, id);
    const isOpen = isFrame(node);
    const size = isOpen
      ? await container(node, columns)
      : node.kind === 'lane'
        ? headSize(node)
        : cardSize(node, options.forRun);
    // A box drawn larger by hand stays so; what it holds may make it larger still.
    const hand = isOpen ? options.placed[id] : undefined;
    const width = Math.max(size.width, hand?.width ?? 0);
    const height = Math.max(size.height, hand?.height ?? 0);
    return { id, width, height, leaf: !isOpen && node.kind !== 'lane' };
  };

  const settle = (node: CanvasNode, inner: Placed): Size => {
    const frame = frameInsets(node.kind);
    let width = inner.size.width;
    let height = inner.size.height;
    for (const [id, rect] of inner.places) {
      const box = options.placed[id];
      const at = box
        ? { ...rect, x: box.x, y: box.y }
        : { ...rect, x: rect.x + frame.left, y: rect.y + frame.top };
      places.set(id, at);
      width = Math.max(width, right(at) - frame.left);
      height = Math.max(height, bottom(at) - frame.top);
    }
    const head = headSize(node);
    return {
      width: Math.ceil(Math.max(frame.left + width + frame.right, head.width)),
      height: Math.ceil(Math.max(frame.top + height + frame.bottom, head.height)),
    };
  };

  const keepRoutes = (node: CanvasNode, found: Iterable<readonly [string, EdgeRoute]>): void => {
    const frame = frameInsets(node.kind);
    const edges = new Map((inside.get(node.id) ?? []).map((edge) => [edge.id, edge]));
    for (const [id, route] of found) {
      const edge = edges.get(id);
      // A card moved by hand leaves its line behind: that one is routed anew.
      if (!edge || options.placed[edge.source] || options.placed[edge.target]) continue;
      routes.set(id, { within: node.id, route: shift(route, { x: frame.left, y: frame.top }) });
    }
  };

  const container = async (node: CanvasNode, columns: number): Promise<Size> => {
    if (node.kind === 'parallel') return lanes(node);
    const isRow = node.kind === 'lane';
    const items = await Promise.all(node.children.map((id) => item(id, columns)));
    if (node.flow === 'checklist') {
      const across = isRow ? columns : items.length > 6 ? 2 : 1;
      return settle(node, arrangeRows(items, across, { x: GAP.grid, y: GAP.grid }, CARD.width));
    }
    const edges = inside.get(node.id) ?? [];
    if (!isChain(node, edges, parentOf))
      return branching(node, items, edges, isRow ? 'right' : 'down');
    return chain(node, items, edges, isRow ? columns : 1, isRow);
  };

  const chain = (
    node: CanvasNode,
    items: readonly Item[],
    edges: readonly CanvasEdge[],
    columns: number,
    isRow: boolean,
  ): Size => {
    const gap = { x: GAP.flowAcross, y: GAP.flow };
    if (isRow) {
      const placed = arrangeRows(items, columns, gap, CARD.width);
      keepRoutes(
        node,
        straight(edges, placed, (from, to) => rowRoute(from, to, gap)),
      );
      return settle(node, placed);
    }
    const inColumns = Math.ceil(items.length / LONGEST_COLUMN);
    if (inColumns === 1) {
      const placed = arrangeColumn(items, GAP.flow);
      keepRoutes(node, straight(edges, placed, columnRoute));
      return settle(node, placed);
    }
    const placed = arrangeRows(items, inColumns, gap, CARD.width);
    keepRoutes(
      node,
      straight(edges, placed, (from, to) => rowRoute(from, to, gap)),
    );
    return settle(node, placed);
  };

  const branching = async (
    node: CanvasNode,
    items: readonly Item[],
    edges: readonly CanvasEdge[],
    direction: 'down' | 'right',
  ): Promise<Size> => {
    const own = new Set(node.children);
    const layeredEdges: LayeredEdge[] = edges.map((edge) => ({
      id: edge.id,
      source: own.has(edge.source) ? edge.source : liftTo(edge.source, node.id, parentOf),
      target: own.has(edge.target) ? edge.target : liftTo(edge.target, node.id, parentOf),
      port: own.has(edge.source) ? edge.option : undefined,
      label:
        edge.label && own.has(edge.source) && own.has(edge.target)
          ? labelSize(edge.label)
          : undefined,
      straight: edge.kind === 'flow',
    }));
    const result = await options.layered.arrange({
      direction,
      nodes: items.map((each) => {
        const child = mustGet(model, each.id);
        return {
          id: each.id,
          width: each.width,
          height: each.height,
          ports: child.options.map((option, index) => ({
            id: option.id,
            y: optionOffset(child, each, index, options.forRun),
          })),
        };
      }),
      edges: layeredEdges,
    });
    const sizes = new Map(items.map((each) => [each.id, each]));
    const rects = new Map<string, Rect>();
    for (const [id, at] of result.places) {
      const size = sizes.get(id);
      if (size) rects.set(id, { ...at, width: size.width, height: size.height });
    }
    const exact = new Set(
      edges.filter((edge) => own.has(edge.source) && own.has(edge.target)).map((edge) => edge.id),
    );
    keepRoutes(
      node,
      [...result.routes].filter(([id]) => exact.has(id)),
    );
    return settle(node, { places: rects, size: result.size });
  };

  const lanes = async (node: CanvasNode): Promise<Size> => {
    const counts = node.children.map((id) => Math.max(1, mustGet(model, id).children.length));
    const columns = laneColumns(counts, typicalCard(options.forRun), beside(model, node));
    const items = await Promise.all(node.children.map((id) => item(id, columns)));
    // Lanes fill a parallel state that was drawn wider by hand.
    const drawn = options.placed[node.id]?.width ?? 0;
    const width = Math.max(drawn, ...items.map((each) => each.width));
    const placed = arrangeColumn(
      items.map((each) => ({ ...each, width })),
      0,
    );
    return settle(node, placed);
  };

  const roots = await Promise.all(model.roots.map((id) => item(id, 3)));
  const top = arrangeTop(model, roots, FRAME.phaseHead / 2);
  for (const [id, rect] of top) {
    const box = options.placed[id];
    places.set(id, box ? { ...rect, x: box.x, y: box.y } : rect);
  }
  return { places, routes };
}

/** A card with its gap, as most come out. */
const typicalCard = (forRun: boolean): Size => ({
  width: CARD.width + GAP.grid,
  height: 104 + (forRun ? CARD.runLine : 0),
});

/** Roughly how wide the other columns are that a parallel state shares the chart with. */
function beside(model: CanvasModel, node: CanvasNode): number {
  const columns = model.roots.filter(
    (id) => (model.nodes.get(id)?.children.length ?? 0) > 0,
  ).length;
  const others = node.depth <= 1 ? columns - 1 : 0;
  return (
    others * (CARD.width + 2 * FRAME.phasePad + GAP.phase) + FRAME.laneStrip + 2 * FRAME.lanePad
  );
}

function mustGet(model: CanvasModel, id: string): CanvasNode {
  const node = model.nodes.get(id);
  if (!node) throw new Error(`no such node on the canvas: ${id}`);
  return node;
}

const shift = (route: EdgeRoute, by: Point): EdgeRoute => ({
  points: route.points.map((point) => ({ x: point.x + by.x, y: point.y + by.y })),
  labelAt: route.labelAt && { x: route.labelAt.x + by.x, y: route.labelAt.y + by.y },
});

/** What a container's own head needs. */
function headSize(node: CanvasNode): Size {
  if (node.kind === 'lane') {
    const width = FRAME.laneStrip - 24;
    const lines = wrapText(node.title, 14, width, { bold: true }).length;
    const lead = node.subtitle ? wrapText(node.subtitle, 11, width).length : 0;
    return {
      width: FRAME.laneStrip + 120,
      height: Math.max(
        node.folded === undefined ? FRAME.laneMinHeight : FRAME.laneFoldedHeight,
        28 + lines * 20 + lead * 16,
      ),
    };
  }
  if (node.kind === 'phase') {
    return {
      width: Math.max(CARD.width + 2 * FRAME.phasePad, textWidth(node.title, 16, true) + 90),
      height: FRAME.phaseHead + 40,
    };
  }
  return { width: textWidth(node.title, 13, true) + 80, height: 60 };
}

/** Edges by the container within which both their ends lie. */
function groupEdges(model: CanvasModel): ReadonlyMap<string, readonly CanvasEdge[]> {
  const groups = new Map<string, CanvasEdge[]>();
  for (const edge of model.edges) {
    if (edge.kind === 'order') continue;
    const home = commonContainer(model, edge.source, edge.target);
    if (home === undefined) continue;
    const there = groups.get(home);
    if (there) there.push(edge);
    else groups.set(home, [edge]);
  }
  return groups;
}

/** The innermost container that holds both, neither of them being it; undefined at the top. */
export function commonContainer(model: CanvasModel, a: string, b: string): string | undefined {
  const above = new Set<string>();
  for (let at = model.nodes.get(a)?.parent; at !== undefined; at = model.nodes.get(at)?.parent)
    above.add(at);
  for (let at = model.nodes.get(b)?.parent; at !== undefined; at = model.nodes.get(at)?.parent) {
    if (above.has(at)) return at;
  }
  return undefined;
}

function liftTo(
  id: string,
  containerId: string,
  parentOf: (id: string) => string | undefined,
): string {
  let at = id;
  for (
    let parent = parentOf(at);
    parent !== undefined && parent !== containerId;
    parent = parentOf(at)
  )
    at = parent;
  return at;
}

/** Whether nothing inside leads anywhere but to the next sibling. */
function isChain(
  node: CanvasNode,
  edges: readonly CanvasEdge[],
  parentOf: (id: string) => string | undefined,
): boolean {
  const position = new Map(node.children.map((id, index) => [id, index]));
  const next = edges.filter((edge) => {
    const from = position.get(liftTo(edge.source, node.id, parentOf));
    const to = position.get(liftTo(edge.target, node.id, parentOf));
    return (
      from !== undefined &&
      to !== undefined &&
      from !== to &&
      edge.kind === 'flow' &&
      to === from + 1
    );
  });
  return next.length === edges.length;
}

function straight(
  edges: readonly CanvasEdge[],
  placed: Placed,
  draw: (from: Rect, to: Rect) => EdgeRoute,
): [string, EdgeRoute][] {
  const found: [string, EdgeRoute][] = [];
  for (const edge of edges) {
    const from = placed.places.get(edge.source);
    const to = placed.places.get(edge.target);
    if (from && to) found.push([edge.id, draw(from, to)]);
  }
  return found;
}
