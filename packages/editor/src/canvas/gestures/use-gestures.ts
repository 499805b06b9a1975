import { useReactFlow } from '@xyflow/react';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { listen } from './listen.ts';
import type { GestureEnv } from './session.ts';

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
      keepView: () => {
        const view = flow.getViewport();
        return () => void flow.setViewport(view);
      },
    });
  }, [root, flow, isOn]);
}
