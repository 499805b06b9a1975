import type { Point, Rect } from '../layout/geometry.ts';
import { bottom, right } from '../layout/geometry.ts';
import { childrenOf } from './drop-target.ts';
import type { Gesture } from './gesture-store.ts';
import { lineGhostsOf } from './line-ghosts.ts';
import type { GestureEnv, Session } from './session.ts';
import { snap } from './snap.ts';
import { whenLaidOut } from './when-laid-out.ts';

const SNAP = 6;

/** Which of a container's edges is held: the lower right ones only, so that nothing inside it moves. */
export type Grip = 'right' | 'bottom' | 'corner';

/** Drawing a container larger or smaller; the layout keeps it large enough for what it holds. */
export function resizeSession(env: GestureEnv, id: string, grip: Grip, start: Point): Session {
  const { model, geometry, store, root, drawing } = env;
  const box = geometry.boxes.get(id);
  const parent = model.nodes.get(id)?.parent ?? null;
  const siblings = childrenOf(model, parent)
    .filter((other) => other !== id)
    .flatMap((other) => geometry.boxes.get(other) ?? []);
  const lines = lineGhostsOf(env, new Set([id]));
  let left: Gesture | undefined;
  const sized = (at: Point): Rect | undefined => {
    if (!box) return undefined;
    const wide = grip === 'bottom' ? 0 : at.x - start.x;
    const high = grip === 'right' ? 0 : at.y - start.y;
    const corner = { x: right(box) + wide, y: bottom(box) + high, width: 0, height: 0 };
    const { by } = snap(corner, siblings, SNAP / env.zoom());
    const x = grip === 'bottom' ? right(box) : corner.x + by.x;
    const y = grip === 'right' ? bottom(box) : corner.y + by.y;
    return {
      x: box.x,
      y: box.y,
      width: Math.round(Math.max(60, x - box.x)),
      height: Math.round(Math.max(60, y - box.y)),
    };
  };
  return {
    move: ({ at }) => {
      const next = sized(at);
      root.dataset.gesture = `resize-${grip}`;
      if (!next) return;
      store.set({ kind: 'resize', box: next });
      lines.follow((node) => (node === id ? next : undefined));
    },
    drop: ({ at }) => {
      const next = sized(at);
      const origin = parent === null ? undefined : geometry.boxes.get(parent);
      if (!next) return;
      const x = Math.round(next.x - (origin?.x ?? 0));
      const y = Math.round(next.y - (origin?.y ?? 0));
      drawing.onResize(id, { ...next, x, y });
      left = store.read();
    },
    end: () => {
      if (left) {
        whenLaidOut(root, () => {
          lines.remove();
          if (store.read() === left) store.set(undefined);
        });
      } else {
        lines.remove();
        store.set(undefined);
      }
      delete root.dataset.gesture;
    },
  };
}
