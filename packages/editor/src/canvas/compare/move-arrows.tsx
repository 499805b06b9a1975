import { ViewportPortal } from '@xyflow/react';
import type { Geometry, Rect } from '../layout/geometry.ts';
import { centre } from '../layout/geometry.ts';
import type { Comparison } from './compare-models.ts';

interface Props {
  readonly moves: Comparison['moves'];
  readonly geometry: Geometry;
}

/** From where each state stood to where it stands now. */
export function MoveArrows({ moves, geometry }: Props) {
  return (
    <ViewportPortal>
      <svg className="cv-moves" aria-hidden="true">
        <defs>
          <marker
            id="cv-arrow-move"
            viewBox="0 0 10 10"
            refX="8.5"
            refY="5"
            markerWidth="14"
            markerHeight="14"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1 1.200 9 5 1 8.800z" />
          </marker>
        </defs>
        {moves.map(({ from, to }) => {
          const [a, b] = [geometry.boxes.get(from), geometry.boxes.get(to)];
          return a && b ? <path key={to} className="cv-move" d={bow(a, b)} /> : null;
        })}
      </svg>
    </ViewportPortal>
  );
}

/** A bow over what lies between, ending short of the card so that its head is seen. */
function bow(from: Rect, to: Rect): string {
  const a = centre(from);
  const b = centre(to);
  const isBeside = Math.abs(b.x - a.x) > Math.abs(b.y - a.y);
  const start = isBeside ? { x: a.x, y: from.y } : { x: from.x, y: a.y };
  const end = isBeside ? { x: b.x, y: to.y - 2 } : { x: to.x - 2, y: b.y };
  const lift = 46 + Math.min(90, Math.hypot(b.x - a.x, b.y - a.y) / 8);
  const [cx, cy] = isBeside ? [0, -lift] : [-lift, 0];
  return `M${start.x} ${start.y}C${start.x + cx} ${start.y + cy} ${end.x + cx} ${end.y + cy} ${end.x} ${end.y}`;
}
