import type { Rect } from '../layout/geometry.ts';
import { FRAME } from '../layout/metrics.ts';
import type { CanvasNode } from '../model/canvas-model.ts';
import { isFrame } from '../model/is-frame.ts';

interface TitleBox extends Rect {
  /** Font size of the title there. */
  readonly size: number;
}

/** Where a node's name stands, to be written over. Chart coordinates; the figures are those of the style sheets. */
export function titleBox(node: CanvasNode, box: Rect): TitleBox {
  const { x, y, width, height } = box;
  if (node.kind === 'lane') {
    return { x: x + 6, y: y + 8, width: FRAME.laneStrip - 10, height: 30, size: 14 };
  }
  if (node.kind === 'phase' && isFrame(node)) {
    return { x: x + 34, y: y + 8, width: Math.max(120, width - 46), height: 32, size: 16 };
  }
  if (isFrame(node)) {
    return { x: x + 6, y: y + 4, width: Math.min(width - 12, 360), height: 28, size: 13 };
  }
  if (node.kind === 'final' || node.kind === 'history') {
    return { x: x + 36, y: y + 6, width: width - 44, height: height - 12, size: 12.5 };
  }
  return { x: x + 7, y: y + 5, width: width - 14, height: 30, size: 13.5 };
}
