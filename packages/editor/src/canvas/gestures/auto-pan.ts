import type { Point } from '../layout/geometry.ts';

/** Screen pixels from the canvas's edge within which the view begins to follow. */
const MARGIN = 44;
/** Pixels a frame at the very edge. */
const FASTEST = 14;

export interface AutoPan {
  start(pointer: () => Point): void;
  stop(): void;
}

/** Frames from standing still to full speed, so that passing by an edge does not throw the view about. */
const RAMP = 30;

/**
 * Moves the view while a drag is held near the canvas's edge. What is taken hold of near an edge waits until it has been
 * moved nearer to it.
 */
export function autoPan(root: HTMLElement, panBy: (by: Point) => void): AutoPan {
  let frame = 0;
  return {
    start: (pointer) => {
      const stepNow = (): Point => panStep(root.getBoundingClientRect(), pointer());
      const first = stepNow();
      let isArmed = false;
      let since = 0;
      const step = (): void => {
        const by = stepNow();
        isArmed ||= Math.hypot(by.x, by.y) > Math.hypot(first.x, first.y);
        const isAtEdge = isArmed && (by.x !== 0 || by.y !== 0);
        since = isAtEdge ? since + 1 : 0;
        const share = Math.min(1, since / RAMP);
        if (isAtEdge) panBy({ x: by.x * share, y: by.y * share });
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

const speed = (depth: number): number => (depth <= 0 ? 0 : Math.min(1, depth / MARGIN) * FASTEST);

/** How far the view moves in a frame for a pointer there. */
export function panStep(
  view: { left: number; top: number; right: number; bottom: number },
  { x, y }: Point,
): Point {
  return {
    x: speed(view.left + MARGIN - x) - speed(x - (view.right - MARGIN)),
    y: speed(view.top + MARGIN - y) - speed(y - (view.bottom - MARGIN)),
  };
}
