import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo, useState } from 'react';
import type { EdgeRoute, Geometry, Point } from '../layout/geometry.ts';
import { LABEL, labelSize } from '../layout/label-size.ts';
import { routeOrder } from '../layout/route/route-edges.ts';
import { wrapText } from '../layout/text-metrics.ts';
import type { Lod } from '../lod.ts';
import { useLod } from '../lod.ts';
import type { CanvasEdge, CanvasModel } from '../model/canvas-model.ts';
import { useViewWindow } from '../use-view-window.ts';
import { ArrowHeads } from './arrow-heads.tsx';
import { plainPath, roundedPath } from './edge-path.ts';
import { edgeBounds, shownEdges } from './shown-edges.ts';

interface Props {
  readonly model: CanvasModel;
  readonly geometry: Geometry;
  /** The selected node or line. */
  readonly selected: string | undefined;
  readonly onSelect: (edge: string) => void;
  readonly onOpen: ((edge: string) => void) | undefined;
  readonly forRun: boolean;
  /** Draws what is out of view as well: the other side of a measurement. */
  readonly drawsAll: boolean;
  /** A large chart from far off: all lines of a look are drawn as one. */
  readonly isFar: boolean;
}

/** The lines in view of the chart, above the frames and below the cards, along the routes the layout found. */
export const EdgeLayer = memo(function EdgeLayer({
  model,
  geometry,
  selected,
  onSelect,
  onOpen,
  forRun,
  drawsAll,
  isFar,
}: Props) {
  const near = useLod();
  const lod = drawsAll ? 'near' : near;
  const view = useViewWindow();
  const bounds = useMemo(() => edgeBounds(geometry), [geometry]);
  const order = useMemo(
    () => (selected === undefined ? NONE : routeOrder(model, geometry.boxes, selected, forRun)),
    [model, geometry, selected, forRun],
  );
  const inView = useMemo(
    () =>
      shownEdges(model.edges, bounds, drawsAll ? undefined : view, (edge) => order.has(edge.id)),
    [model, bounds, view, order, drawsAll],
  );
  const [hovered, setHovered] = useState<string>();
  const drawn = inView.flatMap((edge) => {
    // Order between steps is shown where it is asked about: drawn throughout, it would drown the flow.
    const isAsked = edge.source === selected || edge.target === selected || edge.id === selected;
    if ((edge.kind === 'order' || isFar) && !isAsked) return [];
    const route = geometry.routes.get(edge.id) ?? order.get(edge.id);
    return route ? [{ edge, route }] : [];
  });
  const raised =
    lod === 'far' ? [] : drawn.filter(({ edge: { id } }) => id === selected || id === hovered);
  const shared = { onSelect, onOpen, onHover: setHovered };
  return (
    <ViewportPortal>
      <svg className="cv-edges" aria-hidden="true">
        <ArrowHeads />
        {isFar && <FarLines edges={model.edges} routes={geometry.routes} />}
        {drawn.map(({ edge, route }) => (
          <EdgeLine
            key={edge.id}
            edge={edge}
            points={route.points}
            isSelected={edge.id === selected}
            lod={lod}
            {...shared}
          />
        ))}
        {raised.map(({ edge, route }) => (
          <RaisedLine
            key={edge.id}
            edge={edge}
            points={route.points}
            isSelected={edge.id === selected}
          />
        ))}
        {lod === 'near' &&
          drawn.map(({ edge, route: { labelAt } }) =>
            edge.label && labelAt ? (
              <EdgeLabel
                key={edge.id}
                edge={edge.id}
                label={edge.label}
                at={labelAt}
                look={edge.id === selected ? 'selected' : lookOf(edge)}
                mark={edge.mark}
                isHovered={edge.id === hovered}
                {...shared}
              />
            ) : null,
          )}
      </svg>
    </ViewportPortal>
  );
});

const lookOf = ({ trigger, kind }: CanvasEdge): string => (trigger === 'failed' ? 'failed' : kind);

interface FarLinesProps {
  readonly edges: readonly CanvasEdge[];
  readonly routes: Geometry['routes'];
}

function FarLines({ edges, routes }: FarLinesProps) {
  const looks = useMemo(() => {
    const paths = new Map<string, string>();
    for (const edge of edges) {
      const route = edge.kind === 'order' ? undefined : routes.get(edge.id);
      if (!route) continue;
      const look = lookOf(edge);
      paths.set(look, `${paths.get(look) ?? ''}${plainPath(route.points)}`);
    }
    return [...paths];
  }, [edges, routes]);
  return looks.map(([look, path]) => (
    <g key={look} className="cv-edge" data-look={look}>
      <path className="cv-edge-line" d={path} />
    </g>
  ));
}

const NONE: ReadonlyMap<string, EdgeRoute> = new Map();

interface Handlers {
  readonly onSelect: (edge: string) => void;
  readonly onOpen: ((edge: string) => void) | undefined;
  readonly onHover: (edge: string | undefined) => void;
}

interface LineProps {
  readonly edge: CanvasEdge;
  readonly points: readonly Point[];
  readonly isSelected: boolean;
}

/** What a line and its label do alike. */
const handlersOf = (edge: string, { onSelect, onOpen, onHover }: Handlers) => ({
  onClick: () => onSelect(edge),
  onDoubleClick: () => onOpen?.(edge),
  onPointerEnter: () => onHover(edge),
  onPointerLeave: () => onHover(undefined),
});

const EdgeLine = memo(function EdgeLine(props: LineProps & Handlers & { readonly lod: Lod }) {
  const { edge, points, isSelected, lod } = props;
  // From far off a bend is a pixel wide and an arrow head less.
  const path = lod === 'far' ? plainPath(points) : roundedPath(points);
  const look = isSelected ? 'selected' : lookOf(edge);
  return (
    <g
      className="cv-edge"
      data-edge={edge.id}
      data-look={look}
      data-trigger={edge.trigger}
      data-mark={edge.mark}
      {...handlersOf(edge.id, props)}
    >
      {lod !== 'far' && <path className="cv-edge-hit" d={path} />}
      <path
        className="cv-edge-line"
        d={path}
        {...(lod !== 'far' && { markerEnd: `url(#cv-arrow-${look})` })}
      />
    </g>
  );
});

/** A line once more above all others, with room around it, so that it can be followed with the eye. */
function RaisedLine({ edge, points, isSelected }: LineProps) {
  const path = roundedPath(points);
  const look = isSelected ? 'selected' : lookOf(edge);
  return (
    <g
      className="cv-edge cv-edge-raised"
      data-edge={edge.id}
      data-look={look}
      data-trigger={edge.trigger}
      data-mark={edge.mark}
    >
      <path className="cv-edge-halo" d={path} />
      <path className="cv-edge-line" d={path} markerEnd={`url(#cv-arrow-${look})`} />
    </g>
  );
}

interface LabelProps extends Handlers {
  readonly edge: string;
  readonly label: string;
  readonly at: Point;
  readonly look: string;
  readonly mark: CanvasEdge['mark'];
  readonly isHovered: boolean;
}

/** Words above every line: a line that crosses them leaves them to be read and pressed. */
function EdgeLabel(props: LabelProps) {
  const { edge, label, at, look, mark, isHovered } = props;
  const { width, height } = labelSize(label);
  const [line = label] = wrapText(label, LABEL.fontSize, LABEL.maxWidth - 2 * LABEL.pad, {
    maxLines: 1,
  });
  return (
    <g
      className="cv-edge-label"
      data-edge={edge}
      data-look={look}
      data-mark={mark}
      data-hovered={isHovered || undefined}
      transform={`translate(${at.x - width / 2} ${at.y - height / 2})`}
      {...handlersOf(edge, props)}
    >
      <title>{label}</title>
      <rect width={width} height={height} rx={height / 2} />
      <text x={width / 2} y={height / 2} dy="0.36em" textAnchor="middle">
        {line}
      </text>
    </g>
  );
}
