import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Rect } from './layout/geometry.ts';

/** Screen pixels that are moved before what lies beside the view is looked at again. */
const CELL = 320;

/**
 * The part of the chart in view with a margin around it, in steps of a cell, so that panning renders
 * nothing until a cell's border is crossed. Chart coordinates.
 */
export function useViewWindow(): Rect {
  const key = useStore(({ transform: [x, y, zoom], width, height }) => {
    const cell = CELL / zoom;
    const left = Math.floor(-x / zoom / cell) - 1;
    const top = Math.floor(-y / zoom / cell) - 1;
    const across = Math.ceil(width / CELL) + 3;
    const down = Math.ceil(height / CELL) + 3;
    return `${left} ${top} ${across} ${down} ${cell}`;
  });
  return useMemo(() => {
    const [left = 0, top = 0, across = 0, down = 0, cell = 1] = key.split(' ').map(Number);
    return { x: left * cell, y: top * cell, width: across * cell, height: down * cell };
  }, [key]);
}
