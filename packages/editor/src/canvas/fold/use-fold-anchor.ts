import { useReactFlow } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { Geometry } from '../layout/geometry.ts';
import type { CanvasModel } from '../model/canvas-model.ts';

/** Keeps a container where it is on the screen while it is folded or unfolded, whatever moves around it. */
export function useFoldAnchor(model: CanvasModel, geometry: Geometry): void {
  const flow = useReactFlow();
  const before = useRef({ model, geometry });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { model, geometry };
    const anchor = last.model === model ? undefined : turnedRound(last.model, model);
    const was = anchor === undefined ? undefined : last.geometry.boxes.get(anchor);
    const is = anchor === undefined ? undefined : geometry.boxes.get(anchor);
    if (!was || !is) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + (was.x - is.x) * zoom, y: y + (was.y - is.y) * zoom, zoom });
  }, [model, geometry, flow]);
}

/** The first container that is folded in one of two models and not in the other. */
function turnedRound(before: CanvasModel, after: CanvasModel): string | undefined {
  for (const { id, folded } of after.nodes.values()) {
    const was = before.nodes.get(id);
    if (was && (was.folded === undefined) !== (folded === undefined)) return id;
  }
  return undefined;
}
