import { roundedPath } from '../edges/edge-path.ts';
import type { EdgeRoute } from '../layout/geometry.ts';
import { LABEL, labelSize } from '../layout/label-size.ts';
import type { CanvasEdge } from '../model/canvas-model.ts';
import { COLOURS } from './palette.ts';
import { element, fitted, line, tooltip } from './svg.ts';

const LOOKS = {
  flow: COLOURS.flow,
  strong: COLOURS.flowStrong,
  failed: COLOURS.failed,
} as const;

type Look = keyof typeof LOOKS;

const lookOf = (edge: CanvasEdge): Look =>
  edge.trigger === 'failed' ? 'failed' : edge.kind === 'flow' ? 'flow' : 'strong';

/** The arrow heads that lines refer to. `prefix` keeps the ids of two drawings on one page apart. */
export const arrowHeads = (prefix: string): string =>
  element(
    'defs',
    {},
    ...Object.entries(LOOKS).map(([look, colour]) =>
      element(
        'marker',
        {
          id: `${prefix}-${look}`,
          viewBox: '0 0 10 10',
          refX: 8.5,
          refY: 5,
          markerWidth: 9,
          markerHeight: 9,
          markerUnits: 'userSpaceOnUse',
          orient: 'auto-start-reverse',
        },
        element('path', { d: 'M1 1.200 9 5 1 8.800z', fill: colour }),
      ),
    ),
  );

/** Order between steps is left out, as on the screen: drawn throughout, it would drown the flow. */
export const isDrawn = (edge: CanvasEdge): boolean => edge.kind !== 'order';

export function drawEdge(edge: CanvasEdge, route: EdgeRoute, prefix: string): string {
  const look = lookOf(edge);
  return element('path', {
    d: roundedPath(route.points),
    fill: 'none',
    stroke: LOOKS[look],
    'stroke-width': 1.6,
    'stroke-dasharray': edge.trigger === 'time' ? '6 4' : undefined,
    'marker-end': `url(#${prefix}-${look})`,
  });
}

export function drawEdgeLabel(edge: CanvasEdge, route: EdgeRoute): string {
  if (!edge.label || !route.labelAt) return '';
  const { x, y } = route.labelAt;
  const { width, height } = labelSize(edge.label);
  const label = fitted(edge.label, LABEL.maxWidth - 2 * LABEL.pad, LABEL.fontSize);
  return element(
    'g',
    {},
    tooltip(edge.label),
    element('rect', {
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      rx: height / 2,
      fill: COLOURS.raised,
      stroke: COLOURS.lineStrong,
    }),
    line(x, y, label, { size: LABEL.fontSize, fill: COLOURS.inkSoft, anchor: 'middle' }),
  );
}
