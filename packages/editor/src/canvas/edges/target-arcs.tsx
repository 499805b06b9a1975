import { ViewportPortal } from '@xyflow/react';
import type { Geometry, Rect } from '../layout/geometry.ts';
import { centre } from '../layout/geometry.ts';
import { labelSize } from '../layout/label-size.ts';
import { useLod } from '../lod.ts';
import type { CanvasModel, TargetArc } from '../model/canvas-model.ts';

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
  /** The selected node or target. */
  readonly selected: string | undefined;
}

/** Figures stay legible from further off. */
const LABEL_SCALE = { near: 1, mid: 1.5, far: 2.6 } as const;

/** The promises of what is selected, each as a bow from where its clock starts to where it stops. */
export function TargetArcs({ model, geometry, selected }: Props) {
  const scale = LABEL_SCALE[useLod()];
  if (selected === undefined) return null;
  const arcs = model.arcs.filter(
    (arc) => arc.target === selected || arc.to === selected || arc.from === selected,
  );
  return (
    <ViewportPortal>
      <svg className="cv-arcs" aria-hidden="true">
        {arcs.map((arc) => (
          <Arc key={arc.target} arc={arc} geometry={geometry} scale={scale} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

interface ArcProps {
  readonly arc: TargetArc;
  readonly geometry: Geometry;
  readonly scale: number;
}

function Arc({ arc, geometry, scale }: ArcProps) {
  const from = arc.from === undefined ? undefined : geometry.boxes.get(arc.from);
  const to = arc.to === undefined ? undefined : geometry.boxes.get(arc.to);
  if (!from || !to || arc.from === arc.to) return null;
  const { path, middle } = bow(from, to);
  const { width, height } = labelSize(arc.label);
  return (
    <g className="cv-arc">
      <path d={path} />
      <circle cx={startOf(from, to).x} cy={startOf(from, to).y} r="4" />
      <g
        transform={`translate(${middle.x} ${middle.y}) scale(${scale}) translate(${-width / 2} ${-height / 2})`}
      >
        <rect width={width} height={height} rx={height / 2} />
        <text x={width / 2} y={height / 2} dy="0.36em" textAnchor="middle">
          {arc.label}
        </text>
      </g>
    </g>
  );
}

/** Columns are long: the bow leaves a container near its head, at the height of its name. */
const startOf = (from: Rect, to: Rect) => ({
  x: from.x + from.width / 2 < to.x + to.width / 2 ? from.x + from.width : from.x,
  y: from.height > 240 ? from.y + 24 : centre(from).y,
});

function bow(from: Rect, to: Rect) {
  const a = startOf(from, to);
  const b = { x: centre(to).x, y: to.y };
  const lift = Math.min(160, 40 + Math.hypot(b.x - a.x, b.y - a.y) * 0.18);
  const c1 = { x: a.x + (b.x - a.x) * 0.3, y: a.y - lift * 0.6 };
  const c2 = { x: b.x, y: b.y - lift };
  const middle = {
    x: (a.x + 3 * c1.x + 3 * c2.x + b.x) / 8,
    y: (a.y + 3 * c1.y + 3 * c2.y + b.y) / 8,
  };
  return { path: `M${a.x} ${a.y}C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${b.x} ${b.y}`, middle };
}
