import type { Point, Rect } from '../layout/geometry.ts';
import { movedBy, union } from '../layout/geometry.ts';
import { frameInsets } from '../layout/metrics.ts';
import { childrenOf, dropAt } from './drop-target.ts';
import { ghostOf } from './ghost.ts';
import { contains } from './hit.ts';
import { lineGhostsOf } from './line-ghosts.ts';
import { outermost, withInside } from './outermost.ts';
import type { GestureEnv, Pointing, Session } from './session.ts';
import { snap } from './snap.ts';
import { whenLaidOut } from './when-laid-out.ts';

/** Screen pixels within which a box is drawn to its siblings' edges and centres. */
const SNAP = 6;

/**
 * Dragging boxes. What the layout places is put in order: it goes into the gap that shows. With Alt it is put where it
 * is let go of, by hand; what has been put by hand moves freely in its container, as everything does where the page says so, and
 * with Alt goes back in order.
 */
export function dragSession(env: GestureEnv, grabbed: string, start: Point): Session {
  const { model, geometry, drawing, store, root } = env;
  const moving = env.selected.includes(grabbed) ? outermost(model, env.selected) : [grabbed];
  const parents = new Set(moving.map((id) => model.nodes.get(id)?.parent ?? null));
  const [home = null] = parents;
  const boxes = moving.flatMap((id) => geometry.boxes.get(id) ?? []);
  const hasHandPlaces =
    parents.size === 1 && moving.every((id) => model.nodes.get(id)?.kind !== 'lane');
  const isFree = drawing.placesByHand() || moving.every((id) => drawing.isPlaced(id));
  const siblings = childrenOf(model, home)
    .filter((id) => !moving.includes(id))
    .flatMap((id) => geometry.boxes.get(id) ?? []);
  const legal = new Map<string | null, boolean>();
  const mayHold = (into: string | null): boolean => {
    const known = legal.get(into) ?? drawing.mayMove(moving, into);
    legal.set(into, known);
    return known;
  };
  const taken = withInside(model, moving);
  const ghost = ghostOf(root, taken);
  const lines = lineGhostsOf(env, taken);
  let isSettling = false;

  const show = (by: Point): void => {
    ghost.moveBy(by);
    lines.follow((id) => {
      const box = taken.has(id) ? geometry.boxes.get(id) : undefined;
      return box && movedBy(box, by);
    });
  };

  const isByHand = ({ at, alt }: Pointing): boolean => {
    const frame = home === null ? undefined : geometry.boxes.get(home);
    return hasHandPlaces && alt !== isFree && (!frame || contains(frame, at));
  };
  const snapped = ({ at }: Pointing) => {
    const by = { x: at.x - start.x, y: at.y - start.y };
    const found = snap(movedBy(union(boxes), by), siblings, SNAP / env.zoom());
    return {
      by: { x: by.x + found.by.x, y: by.y + found.by.y },
      guides: found.guides,
      gaps: found.gaps,
    };
  };
  const dropOf = (pointing: Pointing) => dropAt(model, geometry, pointing.at, moving, mayHold);

  return {
    move: (pointing) => {
      if (isByHand(pointing)) {
        const { by, ...marks } = snapped(pointing);
        show(by);
        store.set({ kind: 'place', ...marks });
        root.dataset.gesture = 'place';
        return;
      }
      show({ x: pointing.at.x - start.x, y: pointing.at.y - start.y });
      const drop = dropOf(pointing);
      store.set({ kind: 'order', moving, drop, hasHandPlaces: hasHandPlaces && !isFree });
      root.dataset.gesture = drop ? 'order' : 'refused';
    },
    drop: (pointing) => {
      if (isByHand(pointing)) {
        const { by } = snapped(pointing);
        drawing.onPlace(placesBy(env, moving, home, by));
        isSettling = true;
        return;
      }
      const drop = dropOf(pointing);
      if (!drop || drop.isHere) return;
      drawing.onMove(moving, { into: drop.into, index: drop.index });
      isSettling = true;
    },
    end: () => {
      const remove = (): void => {
        ghost.remove();
        lines.remove();
      };
      if (isSettling) whenLaidOut(root, remove);
      else remove();
      store.set(undefined);
      delete root.dataset.gesture;
    },
  };
}

/** Where boxes stand in their container once moved: whole pixels, and never over its head or off its edge. */
function placesBy(
  { model, geometry }: GestureEnv,
  moving: readonly string[],
  home: string | null,
  by: Point,
): ReadonlyMap<string, Point> {
  const holder = home === null ? undefined : model.nodes.get(home);
  const origin = home === null ? undefined : geometry.boxes.get(home);
  const least = holder ? frameInsets(holder.kind) : undefined;
  const relative = (box: Rect): Point => {
    const x = Math.round(box.x + by.x - (origin?.x ?? 0));
    const y = Math.round(box.y + by.y - (origin?.y ?? 0));
    return least ? { x: Math.max(least.left, x), y: Math.max(least.top, y) } : { x, y };
  };
  const places = new Map<string, Point>();
  for (const id of moving) {
    const box = geometry.boxes.get(id);
    if (box) places.set(id, relative(box));
  }
  return places;
}
