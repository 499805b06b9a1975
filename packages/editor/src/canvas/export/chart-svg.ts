import type { Geometry, Rect } from '../layout/geometry.ts';
import type { CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { drawLeaf } from './draw-cards.ts';
import { arrowHeads, drawEdge, drawEdgeLabel, isDrawn } from './draw-edges.ts';
import { drawFrame } from './draw-frames.ts';
import { COLOURS, FONTS } from './palette.ts';
import { element, fitted, line } from './svg.ts';

export interface ChartSvgOptions {
  /** Stands below the picture: which plan this is, and which version of it. */
  readonly caption?: string | undefined;
}

/** A picture with its size in pixels at scale 1. */
export interface ChartSvg {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const CAPTION = 30;

/**
 * The laid-out chart as one SVG in the light theme, drawn from the model rather than from the screen,
 * so that it is whole whatever the screen shows. It needs no style sheet, script or font file.
 */
export function chartSvg(
  model: CanvasModel,
  geometry: Geometry,
  { caption }: ChartSvgOptions = {},
): ChartSvg {
  const { x, y, width: inner, height: tall } = around(geometry);
  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(tall + 2 * MARGIN + (caption === undefined ? 0 : CAPTION));
  const [left, top] = [Math.floor(x - MARGIN), Math.floor(y - MARGIN)];
  const nodes = [...model.nodes.values()];
  const edges = model.edges.filter(isDrawn).flatMap((edge) => {
    const route = geometry.routes.get(edge.id);
    return route ? [{ edge, route }] : [];
  });
  const draw = (node: CanvasNode, how: typeof drawLeaf): string => {
    const box = geometry.boxes.get(node.id);
    return box ? how(node, box, model.language) : '';
  };
  const markup = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${left} ${top} ${width} ${height}`,
      'font-family': FONTS,
      lang: model.language === 'zh' ? 'zh-CN' : 'en',
      role: 'img',
    },
    arrowHeads(PREFIX),
    element('rect', { x: left, y: top, width, height, fill: COLOURS.page }),
    // A parent precedes its children in the model, so frames cover nothing of what they hold.
    ...nodes.filter(isFrame).map((node) => draw(node, drawFrame)),
    ...edges.map(({ edge, route }) => drawEdge(edge, route, PREFIX)),
    ...nodes.filter((node) => !isFrame(node)).map((node) => draw(node, drawLeaf)),
    ...edges.map(({ edge, route }) => drawEdgeLabel(edge, route)),
    caption === undefined
      ? ''
      : line(left + MARGIN, top + height - MARGIN, fitted(caption, inner, 12), {
          size: 12,
          fill: COLOURS.inkFaint,
        }),
  );
  return { markup, width, height };
}

const PREFIX = 'tocsin-arrow';

const isFrame = ({ kind }: CanvasNode): boolean =>
  kind === 'phase' || kind === 'compound' || kind === 'parallel' || kind === 'lane';

/** Everything drawn: a line may run outside the boxes it joins. */
function around({ bounds, routes }: Geometry): Rect {
  const points = [...routes.values()].flatMap((route) => route.points);
  const xs = [bounds.x, bounds.x + bounds.width, ...points.map((point) => point.x)];
  const ys = [bounds.y, bounds.y + bounds.height, ...points.map((point) => point.y)];
  const [x, y] = [lowest(xs), lowest(ys)];
  return { x, y, width: -lowest(xs.map(negative)) - x, height: -lowest(ys.map(negative)) - y };
}

const lowest = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
const negative = (value: number): number => -value;
