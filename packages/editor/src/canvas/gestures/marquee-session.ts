import type { Point } from '../layout/geometry.ts';
import { boxBetween, pickedBy } from './marquee.ts';
import type { GestureEnv, Session } from './session.ts';

/** Picking all boxes a drawn rectangle touches, beside what is picked already. */
export function marqueeSession(env: GestureEnv, start: Point): Session {
  const { model, geometry, store, root, selected, select } = env;
  return {
    move: ({ at }) => {
      root.dataset.gesture = 'marquee';
      const box = boxBetween(start, at);
      const picked = pickedBy(model, geometry, box).flatMap((id) => geometry.boxes.get(id) ?? []);
      store.set({ kind: 'marquee', box, picked });
    },
    drop: ({ at }) => {
      const picked = pickedBy(model, geometry, boxBetween(start, at));
      const [id, ...also] = [...new Set([...selected, ...picked])];
      if (id !== undefined) select({ kind: 'node', id, also });
    },
    end: () => {
      store.set(undefined);
      delete root.dataset.gesture;
    },
  };
}
