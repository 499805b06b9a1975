import { useStore, ViewportPortal } from '@xyflow/react';
import type { CSSProperties, RefObject } from 'react';
import { optionOffset } from '../layout/card-size.ts';
import type { Geometry, Point, Rect, Side } from '../layout/geometry.ts';
import { bottom, right, sidePoint } from '../layout/geometry.ts';
import { lodOf } from '../lod.ts';
import type { CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { isFrame } from '../model/is-frame.ts';
import type { CanvasSelection } from '../selection.ts';
import { selectedNodes } from '../selection.ts';
import type { CanvasDrawing, LineEnd } from './canvas-drawing.ts';
import { useGesture } from './gesture-store.ts';
import { headOf } from './hit.ts';
import { useHovered } from './use-hovered.ts';
import { useIsCoarse } from './use-is-coarse.ts';

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly model: CanvasModel;
  readonly geometry: Geometry;
  readonly drawing: CanvasDrawing;
  readonly selection: CanvasSelection | undefined;
}

interface Grip {
  readonly kind: 'line' | 'end' | 'size';
  readonly at: Point;
  readonly option?: string | undefined;
  readonly side?: Side | 'corner' | undefined;
  readonly end?: LineEnd;
  /** Where the line drawn from it starts, if not there. */
  readonly from?: Point;
}

/** Of a small card most is left to be dragged by. */
const MOST_OF_A_CARD = 0.17;

/** Half of what a finger needs to take hold of something, in screen pixels. */
const FINGER = 22;

/** What can be taken hold of on the node under the pointer, or on what is selected. */
export function GripLayer({ root, model, geometry, drawing, selection }: Props) {
  const hovered = useHovered(root);
  const isBusy = useGesture() !== undefined;
  const isCoarse = useIsCoarse(root);
  const zoom = useStore((state) => state.transform[2]);
  if (isBusy || lodOf(zoom) === 'far') return null;
  const picked = selectedNodes(selection);
  const [only] = picked.length === 1 ? picked : [];
  const shown = [...new Set([only, hovered])];
  return (
    <ViewportPortal>
      <svg
        className="cv-grips"
        aria-hidden="true"
        style={{ '--px': `${1 / zoom}px` } as CSSProperties}
      >
        {shown.map((id) => {
          const node = id === undefined ? undefined : model.nodes.get(id);
          const box = node && geometry.boxes.get(node.id);
          if (!node || !box) return null;
          const lines = drawing.mayLeave(node.id) ? lineGrips(node, box) : [];
          const grips = [
            ...(isCoarse ? lines.map((grip) => setOff(grip, FINGER / zoom)) : lines),
            ...(id === only && isFrame(node) && drawing.isPlaced(node.id) ? sizeGrips(box) : []),
          ];
          const reach = isCoarse ? FINGER / zoom : Math.min(10 / zoom, box.height * MOST_OF_A_CARD);
          return <Grips key={node.id} of={{ node: node.id }} grips={grips} {...{ zoom, reach }} />;
        })}
        {selection?.kind === 'edge' && (
          <Grips
            of={{ edge: selection.id }}
            grips={endGrips(geometry, drawing, selection.id)}
            zoom={zoom}
            reach={(isCoarse ? FINGER : 10) / zoom}
          />
        )}
      </svg>
    </ViewportPortal>
  );
}

function Grips(props: {
  readonly of: { readonly node?: string; readonly edge?: string };
  readonly grips: readonly Grip[];
  readonly zoom: number;
  /** How far around its dot a grip is taken hold of. */
  readonly reach: number;
}) {
  return props.grips.map(({ kind, at, option, side, end, from = at }) => (
    <g
      key={`${kind} ${side ?? option ?? end}`}
      className="cv-grip"
      data-grip={kind}
      data-node={props.of.node}
      data-edge={props.of.edge}
      data-option={option}
      data-side={side}
      data-end={end}
      data-x={from.x}
      data-y={from.y}
    >
      <circle className="cv-grip-hit" cx={at.x} cy={at.y} r={props.reach} />
      <circle
        className="cv-grip-dot"
        cx={at.x}
        cy={at.y}
        r={Math.min(4.5 / props.zoom, props.reach * 0.75)}
      />
    </g>
  ));
}

function lineGrips(node: CanvasNode, box: Rect): Grip[] {
  const at = (side: Side): Grip => ({
    kind: 'line',
    side,
    at: sidePoint(isFrame(node) && side !== 'bottom' ? headOf(node, box) : box, side),
  });
  if (node.options.length > 0) {
    return [
      at('left'),
      at('bottom'),
      ...node.options.map((option, index): Grip => {
        const y = box.y + optionOffset(node, box, index, false);
        return { kind: 'line', option: option.id, at: { x: right(box), y } };
      }),
    ];
  }
  if (isFrame(node)) {
    // At the left of its head is what folds it.
    const head = headOf(node, box);
    const y = head.y + Math.min(head.height, 48) / 2;
    return [{ kind: 'line', side: 'right', at: { x: right(box), y } }, at('bottom')];
  }
  return [at('top'), at('right'), at('bottom'), at('left')];
}

/** A grip that stands off its card, so that a finger can take hold of either. */
function setOff(grip: Grip, by: number): Grip {
  const { x, y } = grip.at;
  if (grip.side === 'corner') return grip;
  const out: Readonly<Record<Side, Point>> = {
    top: { x, y: y - by },
    right: { x: x + by, y },
    bottom: { x, y: y + by },
    left: { x: x - by, y },
  };
  return { ...grip, from: grip.at, at: out[grip.side ?? 'right'] };
}

const sizeGrips = (box: Rect): Grip[] => [
  { kind: 'size', side: 'right', at: { x: right(box), y: box.y + box.height * 0.66 } },
  { kind: 'size', side: 'bottom', at: { x: box.x + box.width * 0.75, y: bottom(box) } },
  { kind: 'size', side: 'corner', at: { x: right(box), y: bottom(box) } },
];

/** The ends of a line that may be taken elsewhere; what is drawn from each starts at the other. */
function endGrips(geometry: Geometry, drawing: CanvasDrawing, edge: string): Grip[] {
  const points = geometry.routes.get(edge)?.points;
  const first = points?.[0];
  const last = points?.at(-1);
  if (!first || !last) return [];
  const grips: readonly Grip[] = [
    { kind: 'end', end: 'source', at: first, from: last },
    { kind: 'end', end: 'target', at: last, from: first },
  ];
  return grips.filter(({ end }) => end && drawing.hasLooseEnd(edge, end));
}
