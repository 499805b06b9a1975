import type { Point } from '../layout/geometry.ts';

/** Screen pixels from the canvas's edge within which the view begins to follow. */
const MARGIN = 44;
/** Pixels a frame at the very edge. */
const FASTEST = 14;

export interface AutoPan {
  start(pointer: () => Point): void;
  stop(): void;
}

/** Moves the view while a drag is held near the canvas's edge. */
export function autoPan(root: HTMLElement, panBy: (by: Point) => void): AutoPan {
  let frame = 0;
  return {
    start: (pointer) => {
      const step = (): void => {
        const by = panStep(root.getBoundingClientRect(), pointer());
        if (by.x !== 0 || by.y !== 0) panBy(by);
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
