import type { CanvasEdge, CanvasNode } from '../../model/canvas-model.ts';
import { isFrame } from '../../model/is-frame.ts';
import { optionOffset } from '../card-size.ts';
import type { Rect } from '../geometry.ts';
import { bottom, centre, right, sidePoint } from '../geometry.ts';
import { FRAME } from '../metrics.ts';
import type { Port } from './find-route.ts';

/** Where a line may leave: an option by its own row, everything else by any side, forward ones first. */
export function exits(node: CanvasNode, box: Rect, edge: CanvasEdge, forRun: boolean): Port[] {
  const index = node.options.findIndex((option) => option.id === edge.option);
  if (index >= 0) {
    const y = box.y + optionOffset(node, box, index, forRun);
    return [{ at: { x: right(box), y }, side: 'right', cost: 0 }];
  }
  if (isFrame(node)) return headPorts(box, 'leaving');
  return [
    { at: sidePoint(box, 'right'), side: 'right', cost: 0 },
    { at: sidePoint(box, 'bottom'), side: 'bottom', cost: 4 },
    { at: sidePoint(box, 'top'), side: 'top', cost: 40 },
    { at: sidePoint(box, 'left'), side: 'left', cost: 60 },
  ];
}

/** Where a line may come in. */
export function entries(node: CanvasNode, box: Rect): Port[] {
  if (isFrame(node)) return headPorts(box, 'entering');
  return [
    { at: sidePoint(box, 'top'), side: 'top', cost: 0 },
    { at: sidePoint(box, 'left'), side: 'left', cost: 0 },
    { at: sidePoint(box, 'bottom'), side: 'bottom', cost: 50 },
    { at: sidePoint(box, 'right'), side: 'right', cost: 50 },
  ];
}

/** What runs against the reading order keeps off the lines that run along it. */
const AGAINST = 12;

/** A container is left and entered by its head, or below. */
function headPorts(box: Rect, way: 'leaving' | 'entering'): Port[] {
  const y = box.y + FRAME.phaseHead / 2;
  const { x } = centre(box);
  const [atLeft, atRight] = way === 'leaving' ? [AGAINST, 0] : [0, AGAINST];
  return [
    { at: { x: box.x, y: y + atLeft }, side: 'left', cost: way === 'leaving' ? 40 : 0 },
    { at: { x: right(box), y: y + atRight }, side: 'right', cost: way === 'leaving' ? 0 : 40 },
    { at: { x: x + 24, y: box.y }, side: 'top', cost: 20 },
    { at: { x, y: bottom(box) }, side: 'bottom', cost: 40 },
  ];
}
