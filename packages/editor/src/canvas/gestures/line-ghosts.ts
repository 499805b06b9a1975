import { roundedPath } from '../edges/edge-path.ts';
import type { Point, Rect } from '../layout/geometry.ts';
import { labelSize } from '../layout/label-size.ts';
import { routeAlone } from '../layout/route/route-edges.ts';
import type { CanvasEdge } from '../model/canvas-model.ts';
import type { GestureEnv } from './session.ts';

/** More lines than this are drawn straight to what moves. */
const MANY = 24;

/** Likenesses of lines, drawn along with boxes that are being moved or drawn larger. */
export interface LineGhosts {
  /** Draws them to where the boxes are now; undefined is a box that is where the chart has it. */
  follow(boxOf: (node: string) => Rect | undefined): void;
  remove(): void;
}

interface Followed {
  readonly edge: CanvasEdge;
  readonly likeness: Element;
}

/** Makes likenesses of those lines in view that begin or end at one of the nodes; the lines themselves fade. */
export function lineGhostsOf(env: GestureEnv, nodes: ReadonlySet<string>): LineGhosts {
  const { root, model, geometry } = env;
  /** A line and its label, and the line once more where it is raised. */
  const drawn = new Map<string, SVGElement[]>();
  for (const part of root.querySelectorAll<SVGElement>('.cv-edges [data-edge]')) {
    const id = part.dataset.edge ?? '';
    drawn.set(id, [...(drawn.get(id) ?? []), part]);
  }
  const layer = document.createElementNS(SVG, 'svg');
  layer.setAttribute('class', 'cv-line-ghosts');
  layer.setAttribute('aria-hidden', 'true');
  const carried = document.createElementNS(SVG, 'g');
  layer.append(carried);
  const faded: SVGElement[] = [];
  const followed: Followed[] = [];
  let anchor: string | undefined;
  for (const edge of model.edges) {
    const leaves = nodes.has(edge.source);
    const arrives = nodes.has(edge.target);
    const parts = leaves || arrives ? drawn.get(edge.id) : undefined;
    if (!parts) continue;
    const likeness = likenessOf(parts);
    faded.push(...parts);
    for (const part of parts) part.dataset.moving = '';
    if (leaves && arrives) {
      anchor = edge.source;
      carried.append(likeness);
    } else {
      followed.push({ edge, likeness });
      layer.append(likeness);
    }
  }
  if (faded.length > 0) root.querySelector('.react-flow__viewport')?.append(layer);

  const isPlain = followed.length > MANY;
  return {
    follow: (boxOf) => {
      const now = (id: string): Rect | undefined => boxOf(id) ?? geometry.boxes.get(id);
      const was = anchor === undefined ? undefined : geometry.boxes.get(anchor);
      const is = anchor === undefined ? undefined : now(anchor);
      if (was && is)
        carried.setAttribute('transform', `translate(${is.x - was.x} ${is.y - was.y})`);
      for (const { edge, likeness } of followed) {
        const from = now(edge.source);
        const to = now(edge.target);
        const route = from && to && routeAlone(model, edge, from, to, isPlain);
        if (!route) continue;
        likeness.querySelector('.cv-edge-line')?.setAttribute('d', roundedPath(route.points));
        if (edge.label && route.labelAt) placeLabel(likeness, edge.label, route.labelAt);
      }
    },
    remove: () => {
      layer.remove();
      for (const line of faded) delete line.dataset.moving;
    },
  };
}

function likenessOf(parts: readonly SVGElement[]): SVGElement {
  const likeness = document.createElementNS(SVG, 'g');
  for (const part of parts) {
    if (part.classList.contains('cv-edge-raised')) continue;
    const copy = part.cloneNode(true) as SVGElement;
    delete copy.dataset.edge;
    copy.querySelector('.cv-edge-hit')?.remove();
    likeness.append(copy);
  }
  return likeness;
}

function placeLabel(likeness: Element, label: string, { x, y }: Point): void {
  const { width, height } = labelSize(label);
  likeness
    .querySelector('.cv-edge-label')
    ?.setAttribute('transform', `translate(${x - width / 2} ${y - height / 2})`);
}

const SVG = 'http://www.w3.org/2000/svg';
