import { useStore, ViewportPortal } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { roundedPath } from '../edges/edge-path.ts';
import type { Rect } from '../layout/geometry.ts';
import { textWidth } from '../layout/text-metrics.ts';
import './gestures.css';
import type { DropTarget } from './drop-target.ts';
import type { Gesture } from './gesture-store.ts';
import { useGesture } from './gesture-store.ts';
import type { Guide } from './snap.ts';
import type { GapMark } from './spacing.ts';

/** Draws what a gesture would do, above everything on the chart and no thicker from further off. */
export function GestureLayer() {
  const gesture = useGesture();
  const zoom = useStore((state) => (gesture ? state.transform[2] : 1));
  if (!gesture) return null;
  return (
    <ViewportPortal>
      <svg
        className="cv-gesture"
        aria-hidden="true"
        style={{ '--px': `${1 / zoom}px` } as CSSProperties}
      >
        <Drawn gesture={gesture} zoom={zoom} />
      </svg>
    </ViewportPortal>
  );
}

function Drawn({ gesture, zoom }: { readonly gesture: Gesture; readonly zoom: number }) {
  switch (gesture.kind) {
    case 'order':
      return gesture.drop && !gesture.drop.isHere ? <Drop drop={gesture.drop} zoom={zoom} /> : null;
    case 'place':
      return (
        <>
          {gesture.guides.map((guide) => (
            <GuideLine key={`${guide.axis} ${guide.at}`} guide={guide} />
          ))}
          {gesture.gaps.map((gap) => (
            <Gap key={`${gap.axis} ${gap.from} ${gap.across}`} gap={gap} zoom={zoom} />
          ))}
        </>
      );
    case 'connect': {
      const { way, held, target, slot } = gesture;
      return (
        <>
          {target && <Outline box={target} className="cv-lit" grow={4 / zoom} />}
          {slot && <Drop drop={slot} zoom={zoom} />}
          <path
            className="cv-live-line"
            d={roundedPath(way)}
            data-sure={target ? '' : undefined}
            markerEnd="url(#cv-arrow-live)"
          />
          <circle className="cv-live-end" cx={held.x} cy={held.y} r={5 / zoom} />
        </>
      );
    }
    case 'far':
      return null;
    case 'marquee':
      return (
        <>
          <path className="cv-to-pick" d={gesture.picked.map(boxPath).join('')} />
          <Outline box={gesture.box} className="cv-marquee" grow={0} />
        </>
      );
    case 'resize':
      return <Outline box={gesture.box} className="cv-resized" grow={0} />;
  }
}

/** All that a marquee picks is one path: it may be hundreds. */
const boxPath = ({ x, y, width, height }: Rect): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

function Drop({ drop, zoom }: { readonly drop: DropTarget; readonly zoom: number }) {
  const { bar, frame } = drop;
  return (
    <>
      {frame && <Outline box={frame} className="cv-drop-frame" grow={-1 / zoom} />}
      {bar && (
        <g className="cv-drop-bar">
          <path d={`M${bar.from.x} ${bar.from.y}L${bar.to.x} ${bar.to.y}`} />
          <circle cx={bar.from.x} cy={bar.from.y} r={4 / zoom} />
          <circle cx={bar.to.x} cy={bar.to.y} r={4 / zoom} />
        </g>
      )}
    </>
  );
}

function GuideLine({ guide }: { readonly guide: Guide }) {
  const { axis, at, from, to } = guide;
  const d = axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`;
  return <path className="cv-guide" d={d} />;
}

/** A gap as a line between two ticks, with its size beside it. */
function Gap({ gap, zoom }: { readonly gap: GapMark; readonly zoom: number }) {
  const { axis, from, to, across } = gap;
  const tick = 4 / zoom;
  const d =
    axis === 'x'
      ? `M${from} ${across - tick}v${2 * tick}M${to} ${across - tick}v${2 * tick}M${from} ${across}H${to}`
      : `M${across - tick} ${from}h${2 * tick}M${across - tick} ${to}h${2 * tick}M${across} ${from}V${to}`;
  const size = String(Math.round(to - from));
  const width = textWidth(size, 11) + 8;
  const middle = (from + to) / 2;
  const place =
    axis === 'x'
      ? `${middle} ${across + 14 / zoom}`
      : `${across + (width / 2 + 8) / zoom} ${middle}`;
  return (
    <g className="cv-spacing">
      <path d={d} />
      <g transform={`translate(${place}) scale(${1 / zoom})`}>
        <rect x={-width / 2} y={-8} width={width} height={16} rx={4} />
        <text dy="0.36em" textAnchor="middle">
          {size}
        </text>
      </g>
    </g>
  );
}

function Outline(props: { readonly box: Rect; readonly className: string; readonly grow: number }) {
  const { box, className, grow } = props;
  return (
    <rect
      className={className}
      x={box.x - grow}
      y={box.y - grow}
      width={Math.max(0, box.width + 2 * grow)}
      height={Math.max(0, box.height + 2 * grow)}
      rx={8}
    />
  );
}
