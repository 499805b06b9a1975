import { useReactFlow } from '@xyflow/react';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Point } from '../layout/geometry.ts';
import { autoPan } from './auto-pan.ts';
import { beginAt } from './begin.ts';
import type { GestureEnv, Pointing, Session } from './session.ts';

/** Screen pixels a mouse moves before a press is a drag. */
const MOUSE_SLACK = 4;
/** A finger that rests this long on a card takes hold of it; one that moves before pans. */
const LONG_PRESS_MS = 380;
const TOUCH_SLACK = 9;

export type GestureSurroundings = Omit<GestureEnv, 'root' | 'zoom'>;

/**
 * Turns presses and moves of a pointer on the canvas into gestures. A press that begins none is left to React Flow,
 * which pans and zooms. Escape drops a gesture without doing anything.
 */
export function useGestures(
  root: RefObject<HTMLElement | null>,
  surroundings: GestureSurroundings | undefined,
): void {
  const flow = useReactFlow();
  const latest = useRef(surroundings);
  useEffect(() => {
    latest.current = surroundings;
  });
  const isOn = surroundings !== undefined;
  useEffect(() => {
    const element = root.current;
    if (!isOn || !element) return;
    return listen(element, {
      env: () => latest.current && { ...latest.current, root: element, zoom: () => flow.getZoom() },
      toChart: (screen) => flow.screenToFlowPosition(screen, { snapToGrid: false }),
      panBy: (by) => {
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ x: x + by.x, y: y + by.y, zoom });
      },
    });
  }, [root, flow, isOn]);
}

interface Surface {
  env(): GestureEnv | undefined;
  toChart(screen: Point): Point;
  panBy(by: Point): void;
}

/** A press that may become a gesture, or the gesture it has become. */
interface Press {
  readonly pointer: number;
  readonly from: Point;
  readonly isTouch: boolean;
  begin(): Session;
  session: Session | undefined;
  last: Point;
  alt: boolean;
}

function listen(root: HTMLElement, surface: Surface): () => void {
  let press: Press | undefined;
  let holding: ReturnType<typeof setTimeout> | undefined;
  const pan = autoPan(root, (by) => {
    surface.panBy(by);
    follow();
  });

  const pointing = ({ last, alt }: Press): Pointing => ({
    at: surface.toChart(last),
    screen: last,
    alt,
  });
  const follow = (): void => {
    if (press?.session) press.session.move(pointing(press));
  };
  const start = (which: Press): void => {
    which.session = which.begin();
    // What is under the pointer may be taken off the screen meanwhile; the canvas itself stays.
    root.setPointerCapture(which.pointer);
    root.addEventListener('click', swallow, { capture: true });
    pan.start(() => which.last);
    follow();
  };
  const finish = (isDrop: boolean): void => {
    clearTimeout(holding);
    const ended = press;
    press = undefined;
    pan.stop();
    if (!ended?.session) return;
    if (isDrop) ended.session.drop(pointing(ended));
    ended.session.end();
    // The click that follows a drag is no click; it comes, if at all, before the next task.
    setTimeout(() => root.removeEventListener('click', swallow, { capture: true }));
  };
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (press?.session) return;
    clearTimeout(holding);
    press = undefined;
    const env = event.button === 0 && event.isPrimary ? surface.env() : undefined;
    if (!env || !(event.target instanceof Element)) return;
    const from = { x: event.clientX, y: event.clientY };
    const isTouch = event.pointerType === 'touch';
    const begins = beginAt(env, event.target, surface.toChart(from), event.shiftKey);
    if (!begins) return;
    const made: Press = {
      pointer: event.pointerId,
      from,
      isTouch: isTouch && !begins.isAtOnce,
      begin: begins.session,
      session: undefined,
      last: from,
      alt: event.altKey,
    };
    press = made;
    if (made.isTouch) holding = setTimeout(() => start(made), LONG_PRESS_MS);
    else if (begins.isAtOnce) start(made);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!press || event.pointerId !== press.pointer) return;
    press.last = { x: event.clientX, y: event.clientY };
    press.alt = event.altKey;
    if (press.session) {
      follow();
      return;
    }
    const moved = Math.hypot(press.last.x - press.from.x, press.last.y - press.from.y);
    if (press.isTouch) {
      // A finger that moves on before it has rested pans.
      if (moved > TOUCH_SLACK) finish(false);
    } else if (moved > MOUSE_SLACK) start(press);
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (press && event.pointerId === press.pointer) finish(true);
  };
  const onPointerCancel = (event: PointerEvent): void => {
    if (press && event.pointerId === press.pointer) finish(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!press?.session) return;
    if (event.type === 'keydown' && event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      finish(false);
    } else if (event.key === 'Alt') {
      // Browsers give Alt to their menu bar.
      event.preventDefault();
      press.alt = event.type === 'keydown';
      follow();
    }
  };
  /** What is a gesture here is no panning there. */
  const onMouseDown = (event: MouseEvent): void => {
    if (press) event.stopPropagation();
  };
  const onTouchStart = (event: TouchEvent): void => {
    if (press && !press.isTouch) event.stopPropagation();
  };
  const onTouchMove = (event: TouchEvent): void => {
    if (!press?.session) return;
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
  };

  const controller = new AbortController();
  const capture = { capture: true, signal: controller.signal };
  root.addEventListener('pointerdown', onPointerDown, capture);
  root.addEventListener('mousedown', onMouseDown, capture);
  root.addEventListener('touchstart', onTouchStart, capture);
  root.addEventListener('touchmove', onTouchMove, { ...capture, passive: false });
  window.addEventListener('pointermove', onPointerMove, capture);
  window.addEventListener('pointerup', onPointerUp, capture);
  window.addEventListener('pointercancel', onPointerCancel, capture);
  window.addEventListener('keydown', onKey, capture);
  window.addEventListener('keyup', onKey, capture);
  return () => {
    finish(false);
    controller.abort();
  };
}
