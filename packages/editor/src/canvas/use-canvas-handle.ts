import { useReactFlow } from '@xyflow/react';
import type { Ref, RefObject } from 'react';
import { useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { FIT } from './canvas-controls.tsx';
import type { Geometry, Rect } from './layout/geometry.ts';
import { centre, union } from './layout/geometry.ts';

/** What a page may ask of the canvas beside showing things. */
export interface CanvasHandle {
  /** Brings a node into view, near enough to read; containers that hide it are unfolded. */
  goTo(node: string): void;
  /** Brings several nodes into view together. */
  zoomTo(nodes: readonly string[]): void;
  /** Where a node is drawn on the chart; undefined while it is not laid out. */
  frameOf(node: string): Rect | undefined;
  fit(): void;
  focus(): void;
  /** Opens a node's name for writing where it stands; does nothing where the plan is only shown. */
  editLabel(node: string): void;
  /** Folds containers into one card each, or unfolds them; `fold` left out turns each round. */
  fold(nodes: readonly string[], fold?: boolean): void;
  isFolded(node: string): boolean;
}

/** What of the handle is not a matter of the view. */
export type HandleRest = Pick<CanvasHandle, 'fold' | 'isFolded'> & {
  /** Unfolds what hides a node; whether anything did. */
  reveal(node: string): boolean;
  edit(node: string): void;
  /** The node itself, or the folded container it is hidden in. */
  shownAs(node: string): string;
};

/** The canvas's handle, and its ways of going to a node. */
export function useCanvasHandle(
  handle: Ref<CanvasHandle> | undefined,
  root: RefObject<HTMLElement | null>,
  geometry: Geometry,
  rest: HandleRest,
): Pick<CanvasHandle, 'goTo' | 'editLabel'> {
  const flow = useReactFlow();
  const latest = useRef(rest);
  useEffect(() => {
    latest.current = rest;
  });
  /** Waits for the layout in which it is shown. */
  const later = useRef<{ readonly id: string; readonly edits: boolean }>(undefined);

  const show = useCallback(
    (id: string): boolean => {
      const box = geometry.boxes.get(id);
      if (!box) return false;
      const at = centre(box);
      const isLarge = box.width > 700 || box.height > 500;
      if (isLarge) void flow.fitBounds(box, { padding: 0.08, duration: 260 });
      else void flow.setCenter(at.x, at.y, { zoom: Math.max(0.85, flow.getZoom()), duration: 260 });
      return true;
    },
    [flow, geometry],
  );
  const goTo = useCallback(
    (id: string) => {
      if (!show(id) && latest.current.reveal(id)) later.current = { id, edits: false };
    },
    [show],
  );
  const editLabel = useCallback(
    (id: string) => {
      const box = geometry.boxes.get(id);
      if (!box) {
        // A state just added is drawn with the next layout.
        latest.current.reveal(id);
        later.current = { id, edits: true };
        return;
      }
      if (flow.getZoom() < NEAR_ENOUGH || !isInView(root.current, flow, box)) show(id);
      latest.current.edit(id);
    },
    [flow, geometry, root, show],
  );
  useEffect(() => {
    const waiting = later.current;
    if (!waiting || !geometry.boxes.has(waiting.id)) return;
    later.current = undefined;
    if (waiting.edits) editLabel(waiting.id);
    else show(waiting.id);
  }, [geometry, show, editLabel]);

  useImperativeHandle(
    handle,
    () => ({
      goTo,
      zoomTo: (ids) => {
        const boxes = ids.flatMap((id) => geometry.boxes.get(id) ?? []);
        if (boxes.length > 0) void flow.fitBounds(union(boxes), { padding: 0.15, duration: 260 });
      },
      frameOf: (id) => geometry.boxes.get(id),
      fit: () => void flow.fitView(FIT),
      focus: () => root.current?.focus(),
      editLabel,
      fold: (ids, fold) => latest.current.fold(ids, fold),
      isFolded: (id) => latest.current.isFolded(id),
    }),
    [goTo, editLabel, flow, geometry, root],
  );
  return { goTo, editLabel };
}

/** From further off a name in its place would be too small to write. */
const NEAR_ENOUGH = 0.52;

export function isInView(
  element: HTMLElement | null,
  flow: { flowToScreenPosition(at: { x: number; y: number }): { x: number; y: number } },
  box: { x: number; y: number; width: number; height: number },
): boolean {
  const view = element?.getBoundingClientRect();
  if (!view) return true;
  const a = flow.flowToScreenPosition({ x: box.x, y: box.y });
  const b = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
  return a.x >= view.left && b.x <= view.right && a.y >= view.top && b.y <= view.bottom;
}
