import type { CanvasEdge, CanvasModel, CanvasNode } from '../../model/canvas-model.ts';
import type { EdgeRoute, Point, Rect, Size } from '../geometry.ts';
import { bottom, overlaps, right, sidePoint } from '../geometry.ts';
import { labelSize } from '../label-size.ts';
import { FRAME } from '../metrics.ts';
import type { Port, Segment } from './find-route.ts';
import { findRoute } from './find-route.ts';
import { entries, exits } from './ports.ts';

/**
 * Draws the lines that `done` does not hold yet, around every box that neither end lies in, the short ones first.
 * Foreign containers are one obstacle each: a line never runs through a lane it has no business in.
 * Lines of order are left out: there may be hundreds, and only those of what is selected are ever shown.
 */
export function routeEdges(
  model: CanvasModel,
  boxes: ReadonlyMap<string, Rect>,
  done: ReadonlyMap<string, EdgeRoute>,
  forRun: boolean,
): Map<string, EdgeRoute> {
  const routes = new Map(done);
  const drawn: Segment[] = [...done.values()].flatMap((route) => segmentsOf(route.points));
  const labels: Rect[] = model.edges.flatMap((edge) => labelBox(edge, done.get(edge.id)) ?? []);
  const open = model.edges
    .filter((edge) => edge.kind !== 'order' && !routes.has(edge.id))
    .map((edge) => ({ edge, reach: reach(edge, boxes) }))
    .sort((a, b) => a.reach - b.reach);
  for (const { edge } of open) {
    const route = routeOne(model, boxes, edge, drawn, forRun);
    if (!route) continue;
    const labelAt = edge.label && labelPlace(route.points, labelSize(edge.label), labels);
    const labelled = labelAt ? { ...route, labelAt } : route;
    routes.set(edge.id, labelled);
    drawn.push(...segmentsOf(route.points));
    labels.push(...(labelBox(edge, labelled) ?? []));
  }
  return routes;
}

/** The space a line's label takes up, if it has one; in a list, to be added to others. */
function labelBox(edge: CanvasEdge, route: EdgeRoute | undefined): [Rect] | undefined {
  return edge.label && route?.labelAt
    ? [boxAround(route.labelAt, labelSize(edge.label))]
    : undefined;
}

const boxAround = ({ x, y }: Point, { width, height }: Size): Rect => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** The lines of order that begin or end at a node, found when they are asked for. */
export function routeOrder(
  model: CanvasModel,
  boxes: ReadonlyMap<string, Rect>,
  node: string,
  forRun: boolean,
): ReadonlyMap<string, EdgeRoute> {
  const routes = new Map<string, EdgeRoute>();
  for (const edge of model.edges) {
    if (edge.kind !== 'order' || (edge.source !== node && edge.target !== node)) continue;
    const route = routeOne(model, boxes, edge, [], forRun);
    if (route) routes.set(edge.id, route);
  }
  return routes;
}

/**
 * A line between two boxes as if nothing else were on the chart, for while one of them is being moved or drawn larger.
 * `isPlain` draws it straight: what there are many of must cost nothing.
 */
export function routeAlone(
  model: CanvasModel,
  edge: CanvasEdge,
  from: Rect,
  to: Rect,
  isPlain: boolean,
): EdgeRoute | undefined {
  const source = model.nodes.get(edge.source);
  const target = model.nodes.get(edge.target);
  if (!source || !target) return undefined;
  const starts = exits(source, from, edge, false);
  const ends = entries(target, to);
  // An end that holds the other, or lies over it, is no obstacle to it.
  const obstacles = source === target ? [from] : overlaps(from, to) ? [] : [from, to];
  const found = isPlain ? undefined : findRoute(starts, ends, obstacles, []);
  const points = found ?? shortest(starts, ends);
  return points && { points, labelAt: labelPlace(points) };
}

/** The straight line between the two ports that are nearest to one another. */
function shortest(starts: readonly Port[], ends: readonly Port[]): Point[] | undefined {
  let best: Point[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { at: a } of starts) {
    for (const { at: b } of ends) {
      const length = Math.hypot(a.x - b.x, a.y - b.y);
      if (length >= least) continue;
      least = length;
      best = [a, b];
    }
  }
  return best;
}

/** The way a line would take around everything on the chart, were it there. */
export function routeAround(
  model: CanvasModel,
  boxes: ReadonlyMap<string, Rect>,
  edge: CanvasEdge,
): EdgeRoute | undefined {
  return routeOne(model, boxes, edge, [], false);
}

function routeOne(
  model: CanvasModel,
  boxes: ReadonlyMap<string, Rect>,
  edge: CanvasEdge,
  drawn: readonly Segment[],
  forRun: boolean,
): EdgeRoute | undefined {
  const source = model.nodes.get(edge.source);
  const target = model.nodes.get(edge.target);
  const from = boxes.get(edge.source);
  const to = boxes.get(edge.target);
  if (!source || !target || !from || !to) return undefined;
  const points = headToHead(model, source, target, from, to, boxes) ??
    findRoute(
      exits(source, from, edge, forRun),
      entries(target, to),
      obstaclesFor(model, source, target, boxes),
      [...drawn, ...bordersBetween(model, source, target, boxes)],
    ) ?? [sidePoint(from, 'right'), sidePoint(to, 'left')];
  return { points, labelAt: labelPlace(points) };
}

function reach(edge: CanvasEdge, boxes: ReadonlyMap<string, Rect>): number {
  const from = boxes.get(edge.source);
  const to = boxes.get(edge.target);
  return from && to ? Math.abs(from.x - to.x) + Math.abs(from.y - to.y) : 0;
}

/** Between top columns: a straight line between their heads, or down to the end that stands below. */
function headToHead(
  model: CanvasModel,
  source: CanvasNode,
  target: CanvasNode,
  from: Rect,
  to: Rect,
  boxes: ReadonlyMap<string, Rect>,
): Point[] | undefined {
  if (source.depth !== 0 || target.depth !== 0) return undefined;
  const x = to.x + to.width / 2;
  if (to.y > bottom(from) && x > from.x && x < right(from)) {
    return [
      { x, y: bottom(from) },
      { x, y: to.y },
    ];
  }
  if (to.x <= right(from)) return undefined;
  const y = FRAME.phaseHead / 2 + (source.children.length > 0 ? from.y : to.y);
  const inHeight = [from, to].every((box) => y > box.y && y < bottom(box));
  const between = model.roots.some((id) => {
    const box = boxes.get(id);
    return (
      box &&
      id !== source.id &&
      id !== target.id &&
      box.x < to.x &&
      right(box) > right(from) &&
      box.y < y &&
      bottom(box) > y
    );
  });
  return inHeight && !between
    ? [
        { x: right(from), y },
        { x: to.x, y },
      ]
    : undefined;
}

function ancestors(model: CanvasModel, id: string): string[] {
  const out: string[] = [];
  for (let at = model.nodes.get(id)?.parent; at !== undefined; at = model.nodes.get(at)?.parent)
    out.push(at);
  return out;
}

function obstaclesFor(
  model: CanvasModel,
  source: CanvasNode,
  target: CanvasNode,
  boxes: ReadonlyMap<string, Rect>,
): Rect[] {
  const open = new Set([...ancestors(model, source.id), ...ancestors(model, target.id)]);
  // An end that holds the other one is no obstacle to it.
  const around = [
    ...model.roots,
    ...[...open].flatMap((id) => model.nodes.get(id)?.children ?? []),
  ];
  const obstacles: Rect[] = [];
  for (const id of around) {
    const box = boxes.get(id);
    if (!box) continue;
    if (!open.has(id)) obstacles.push(box);
    else obstacles.push(headOf(model.nodes.get(id), box));
  }
  return obstacles.filter((box) => box.width > 0 && box.height > 0);
}

/** Borders of the containers that a line may cross; running along one it could not be told from it. */
function bordersBetween(
  model: CanvasModel,
  source: CanvasNode,
  target: CanvasNode,
  boxes: ReadonlyMap<string, Rect>,
): Segment[] {
  const open = new Set([...ancestors(model, source.id), ...ancestors(model, target.id)]);
  return [...open].flatMap((id) => {
    const box = boxes.get(id);
    if (!box) return [];
    const [x0, y0, x1, y1] = [box.x, box.y, right(box), bottom(box)];
    return segmentsOf([
      { x: x0, y: y0 },
      { x: x1, y: y0 },
      { x: x1, y: y1 },
      { x: x0, y: y1 },
      { x: x0, y: y0 },
    ]);
  });
}

/** The written part of a container's head, which lines keep off. */
function headOf(node: CanvasNode | undefined, box: Rect): Rect {
  if (node?.kind === 'lane')
    return { x: box.x, y: box.y + 8, width: FRAME.laneStrip, height: box.height - 16 };
  return { x: box.x + 8, y: box.y + 6, width: Math.min(box.width - 40, 200), height: 28 };
}

const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((b, index) => ({ a: points[index] ?? b, b }));

/** Where along a straight piece a label may stand, best first. */
const SHARES = [0.5, 0.25, 0.75] as const;
const NO_SIZE: Size = { width: 0, height: 0 };

/**
 * The middle of the longest straight piece, sideways ones preferred because words lie along them; where a label stands
 * there already, the next best place that is free.
 */
function labelPlace(
  points: readonly Point[],
  size: Size = NO_SIZE,
  taken: readonly Rect[] = [],
): Point | undefined {
  const pieces = segmentsOf(points)
    .map((piece) => ({ piece, length: worth(piece) }))
    .sort((one, other) => other.length - one.length);
  const places = SHARES.flatMap((share) => pieces.map(({ piece }) => along(piece, share)));
  return places.find((at) => !taken.some((box) => overlaps(box, boxAround(at, size)))) ?? places[0];
}

const worth = ({ a, b }: Segment): number => Math.abs(a.x - b.x) * 1.4 + Math.abs(a.y - b.y);

const along = ({ a, b }: Segment, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
