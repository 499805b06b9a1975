import type { Point } from '../layout/geometry.ts';
import { lodOf } from '../lod.ts';
import { isFrame } from '../model/is-frame.ts';
import { connectSession, reconnectSession } from './connect-session.ts';
import { dragSession } from './drag-session.ts';
import { contains, headOf, nodeAt } from './hit.ts';
import { marqueeSession } from './marquee-session.ts';
import type { Grip } from './resize-session.ts';
import { resizeSession } from './resize-session.ts';
import type { GestureEnv, Session } from './session.ts';

export interface Beginning {
  session(): Session;
  /** Begins with the press itself: what was pressed is there for nothing else. */
  readonly isAtOnce: boolean;
}

/** What can be pressed that is no part of the chart: controls, the map, a field being typed in. */
const APART = '.react-flow__panel, .cv-label-editor, button, input, textarea, select, a';

/** Which gesture a press at a place begins; undefined where it is left to panning and clicking. */
export function beginAt(
  env: GestureEnv,
  target: Element,
  at: Point,
  shift: boolean,
): Beginning | undefined {
  const grip = target.closest<HTMLElement | SVGElement>('[data-grip]');
  if (grip) return ofGrip(env, grip.dataset, at);
  if (!isOnChart(target)) return undefined;
  const held = shift || isFar(env) ? undefined : heldAt(env, at);
  if (held !== undefined) return { session: () => dragSession(env, held, at), isAtOnce: false };
  return shift ? { session: () => marqueeSession(env, at), isAtOnce: false } : undefined;
}

/** Whether something pressed is a part of the chart, or its ground. */
export const isOnChart = (target: Element): boolean =>
  !target.closest(APART) && target.closest('.react-flow') !== null;

/** Whether what is there could be dragged from nearer by. */
export const isTooFar = (env: GestureEnv, target: Element, at: Point): boolean =>
  isFar(env) && isOnChart(target) && heldAt(env, at) !== undefined;

/** What is drawn without its name is not dragged: from that far off, a drag pans. */
const isFar = (env: GestureEnv): boolean => lodOf(env.zoom()) === 'far';

/** A card is held anywhere, a frame by its head: on its ground the view is panned. */
function heldAt({ model, geometry }: GestureEnv, at: Point): string | undefined {
  const node = nodeAt(model, geometry, at);
  const box = node && geometry.boxes.get(node.id);
  if (!node || !box) return undefined;
  return !isFrame(node) || contains(headOf(node, box), at) ? node.id : undefined;
}

function ofGrip(env: GestureEnv, data: DOMStringMap, at: Point): Beginning | undefined {
  const { grip, node, edge, option, side } = data;
  const from = data.x === undefined ? at : { x: Number(data.x), y: Number(data.y) };
  if (grip === 'line' && node !== undefined) {
    return { session: () => connectSession(env, { from: node, option }, from), isAtOnce: true };
  }
  if (grip === 'end' && edge !== undefined) {
    const end = data.end === 'source' ? 'source' : 'target';
    return { session: () => reconnectSession(env, edge, end, from), isAtOnce: true };
  }
  if (grip === 'size' && node !== undefined && isGrip(side)) {
    return { session: () => resizeSession(env, node, side, at), isAtOnce: true };
  }
  return undefined;
}

const isGrip = (side: string | undefined): side is Grip =>
  side === 'right' || side === 'bottom' || side === 'corner';
