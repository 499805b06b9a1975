import type { Point } from '../layout/geometry.ts';
import { autoPan } from './auto-pan.ts';
import type { Beginning } from './begin.ts';
import { beginAt, isOnChart, isTooFar } from './begin.ts';
import type { GestureEnv, Pointing, Session } from './session.ts';

/** Screen pixels a mouse moves before a press is a drag. */
const MOUSE_SLACK = 4;
/** A finger that rests this long takes hold of what is under it; one that moves before pans. */
const LONG_PRESS_MS = 380;
const TOUCH_SLACK = 9;

/** The canvas as gestures need it. */
export interface Surface {
  env(): GestureEnv | undefined;
  toChart(screen: Point): Point;
  panBy(by: Point): void;
  /** Remembers the view; what it gives back returns to it. */
  keepView(): () => void;
}

/** A press that may become a gesture, or the gesture it has become. */
interface Press {
  readonly pointer: number;
  readonly from: Point;
  readonly isTouch: boolean;
  /** Undefined where the press is left to panning and clicking. */
  readonly begins: Beginning | undefined;
  /** On what is too small to be moved. */
  readonly isTooFar: boolean;
  /** A finger has rested. */
  isHeld: boolean;
  hasMoved: boolean;
  session: Session | undefined;
  restoreView: (() => void) | undefined;
  last: Point;
  alt: boolean;
}

/**
 * Turns presses and moves of a pointer into gestures. A finger that rests and lets go asks for the menu; one that rests
 * and moves drags; a second finger gives up the gesture, as Escape does.
 */
export function listen(root: HTMLElement, surface: Surface): () => void {
  let press: Press | undefined;
  let holding: ReturnType<typeof setTimeout> | undefined;
  let hasTouched = false;
  const pan = autoPan(root, (by) => {
    if (!press) return;
    press.restoreView ??= surface.keepView();
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
  const start = (which: Press, begins: Beginning): void => {
    const store = surface.env()?.store;
    if (store) store.byTouch = which.isTouch;
    which.session = begins.session();
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
    if (ended?.isTooFar) surface.env()?.store.set(undefined);
    if (!ended?.session) return;
    hasTouched = ended.isTouch;
    if (isDrop) ended.session.drop(pointing(ended));
    ended.session.end();
    if (!isDrop) ended.restoreView?.();
    // The click that follows a drag is no click; it comes, if at all, before the next task.
    setTimeout(() => root.removeEventListener('click', swallow, { capture: true }));
  };
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };

  const onPointerDown = (event: PointerEvent): void => {
    const isTouch = event.pointerType === 'touch';
    if (press?.session) {
      if (isTouch) finish(false);
      return;
    }
    finish(false);
    const env = event.button === 0 && event.isPrimary ? surface.env() : undefined;
    if (!env || !(event.target instanceof Element)) return;
    const from = { x: event.clientX, y: event.clientY };
    const at = surface.toChart(from);
    const begins = beginAt(env, event.target, at, event.shiftKey);
    const made: Press = {
      pointer: event.pointerId,
      from,
      isTouch,
      begins,
      isTooFar: !begins && isTooFar(env, event.target, at),
      isHeld: false,
      hasMoved: false,
      session: undefined,
      restoreView: undefined,
      last: from,
      alt: event.altKey,
    };
    if (begins?.isAtOnce) {
      press = made;
      start(made, begins);
    } else if (isTouch && isOnChart(event.target)) {
      press = made;
      holding = setTimeout(() => {
        made.isHeld = true;
        if (begins) start(made, begins);
      }, LONG_PRESS_MS);
    } else if (begins || made.isTooFar) press = made;
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!press || event.pointerId !== press.pointer) return;
    press.last = { x: event.clientX, y: event.clientY };
    press.alt = event.altKey;
    const { from, last, begins, isTouch } = press;
    const moved = Math.hypot(last.x - from.x, last.y - from.y);
    if (!press.hasMoved && !begins?.isAtOnce) {
      if (moved <= (isTouch ? TOUCH_SLACK : MOUSE_SLACK)) return;
      press.hasMoved = true;
      clearTimeout(holding);
      if (press.isTooFar) surface.env()?.store.set({ kind: 'far' });
      // A finger that moves on before it has rested pans.
      else if (!press.session && isTouch) finish(false);
      else if (!press.session && begins) start(press, begins);
    }
    follow();
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (!press || event.pointerId !== press.pointer) return;
    const { isHeld, hasMoved, last } = press;
    const asks = isHeld && !hasMoved;
    finish(!asks);
    if (!asks) return;
    hasTouched = true;
    document.elementFromPoint(last.x, last.y)?.dispatchEvent(
      new MouseEvent('contextmenu', {
        bubbles: true,
        cancelable: true,
        clientX: last.x,
        clientY: last.y,
      }),
    );
  };
  const onPointerCancel = (event: PointerEvent): void => {
    if (press && event.pointerId === press.pointer) finish(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!press?.session) return;
    if (event.type === 'keydown' && event.key === 'Escape') {
      swallow(event);
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
    if (press?.begins) event.stopPropagation();
  };
  const onTouchStart = (event: TouchEvent): void => {
    if (press?.session) event.stopPropagation();
  };
  const onTouchMove = (event: TouchEvent): void => {
    if (!press?.session) return;
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
  };
  const onTouchEnd = (event: TouchEvent): void => {
    // After a gesture no press of a mouse is to be made of the touch.
    if (hasTouched && event.cancelable) event.preventDefault();
    hasTouched = false;
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (press?.session) swallow(event);
  };

  const controller = new AbortController();
  const capture = { capture: true, signal: controller.signal };
  root.addEventListener('pointerdown', onPointerDown, capture);
  root.addEventListener('mousedown', onMouseDown, capture);
  root.addEventListener('touchstart', onTouchStart, capture);
  root.addEventListener('touchmove', onTouchMove, { ...capture, passive: false });
  root.addEventListener('touchend', onTouchEnd, { ...capture, passive: false });
  root.addEventListener('contextmenu', onContextMenu, capture);
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
