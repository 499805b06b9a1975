import type { EdgeProps } from '@xyflow/react';
import { BaseEdge } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasFlowEdge } from '../flow/to-flow.ts';
import { LABEL, labelSize } from '../layout/label-size.ts';
import { wrapText } from '../layout/text-metrics.ts';
import { useLod } from '../lod.ts';
import { elbow, roundedPath } from './edge-path.ts';

/** A line of the chart along its computed route; a plain elbow while one of its ends is being dragged. */
export const CanvasEdgeLine = memo(function CanvasEdgeLine({
  data,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
  interactionWidth,
}: EdgeProps<CanvasFlowEdge>) {
  const lod = useLod();
  if (!data) return null;
  const { edge, route, ends } = data;
  const isMoved =
    Math.abs(ends[0].x - sourceX) + Math.abs(ends[0].y - sourceY) > 3 ||
    Math.abs(ends[1].x - targetX) + Math.abs(ends[1].y - targetY) > 3;
  const points = isMoved
    ? elbow({ x: sourceX, y: sourceY }, { x: targetX, y: targetY })
    : route.points;
  const kind = edge.trigger === 'failed' ? 'failed' : edge.kind;
  return (
    <g
      className="cv-edge"
      data-kind={edge.kind}
      data-trigger={edge.trigger}
      data-selected={selected || undefined}
    >
      <BaseEdge
        path={roundedPath(points)}
        {...(interactionWidth !== undefined && { interactionWidth })}
        markerEnd={`url(#cv-arrow-${selected ? 'selected' : kind})`}
      />
      {lod === 'near' && edge.label && route.labelAt && !isMoved && (
        <EdgeLabel label={edge.label} x={route.labelAt.x} y={route.labelAt.y} />
      )}
    </g>
  );
});

function EdgeLabel({
  label,
  x,
  y,
}: {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}) {
  const { width, height } = labelSize(label);
  const [line = label] = wrapText(label, LABEL.fontSize, LABEL.maxWidth - 2 * LABEL.pad, {
    maxLines: 1,
  });
  return (
    <g className="cv-edge-label" transform={`translate(${x - width / 2} ${y - height / 2})`}>
      <title>{label}</title>
      <rect width={width} height={height} rx={height / 2} />
      <text x={width / 2} y={height / 2} dy="0.36em" textAnchor="middle">
        {line}
      </text>
    </g>
  );
}
