import { useStore } from '@xyflow/react';
import type { Geometry } from './layout/geometry.ts';
import { bottom, right } from './layout/geometry.ts';

/** Whether the whole chart is in view, so that an overview map would only be in the way. */
export function useSeesAll({ bounds }: Geometry): boolean {
  return useStore(({ transform: [x, y, zoom], width, height }) => {
    const slack = 8;
    return (
      bounds.x * zoom + x >= -slack &&
      bounds.y * zoom + y >= -slack &&
      right(bounds) * zoom + x <= width + slack &&
      bottom(bounds) * zoom + y <= height + slack
    );
  });
}
