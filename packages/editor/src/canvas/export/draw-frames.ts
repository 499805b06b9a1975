import type { Rect } from '../layout/geometry.ts';
import { FRAME } from '../layout/metrics.ts';
import { textWidth, wrapText } from '../layout/text-metrics.ts';
import type { CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { word } from '../words.ts';
import { drawCorner, drawTargets, drawTargetsInHead } from './draw-badges.ts';
import { COLOURS, tintColour } from './palette.ts';
import { element, line, lines, tooltip } from './svg.ts';

type Language = CanvasModel['language'];

/** A container: a phase's column, a group's lane, or the frame of a compound or parallel state. */
export function drawFrame(node: CanvasNode, box: Rect, language: Language): string {
  if (node.kind === 'phase') return drawPhase(node, box, language);
  if (node.kind === 'lane') return drawLane(node, box, language);
  return drawCompound(node, box, language);
}

const HEAD_PAD = 14;

function drawPhase(node: CanvasNode, box: Rect, language: Language): string {
  const { x, y, width, height } = box;
  const middle = y + FRAME.phaseHead / 2;
  const right = x + width;
  const end = x + HEAD_PAD + textWidth(node.title, 16, true) + 10;
  return element(
    'g',
    {},
    tooltip(node.aria),
    element('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: 12,
      fill: COLOURS.column,
      stroke: COLOURS.columnLine,
    }),
    element('path', {
      d: `M${x + 1} ${y + FRAME.phaseHead}V${y + 12}a11 11 0 0 1 11-11H${right - 12}a11 11 0 0 1 11 11V${y + FRAME.phaseHead}Z`,
      fill: COLOURS.columnHead,
    }),
    line(x + HEAD_PAD, middle, node.title, { size: 16, weight: 650 }),
    node.targets.length > 0
      ? drawTargetsInHead(node, end, middle, right - HEAD_PAD)
      : drawCorner(node, right - HEAD_PAD, middle, language),
  );
}

function drawCompound(node: CanvasNode, box: Rect, language: Language): string {
  const { x, y, width, height } = box;
  const isParallel = node.kind === 'parallel';
  const middle = y + (isParallel ? FRAME.parallelHead : FRAME.compoundHead) / 2;
  const left = x + HEAD_PAD + (isParallel ? 24 : 0);
  const end = left + textWidth(node.title, 13, true) + 10;
  return element(
    'g',
    {},
    tooltip(node.aria),
    element('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: 10,
      fill: COLOURS.raised,
      stroke: isParallel ? COLOURS.lineStrong : COLOURS.line,
    }),
    isParallel
      ? element('path', {
          d: `M${x + HEAD_PAD + 1} ${middle - 4}h14m-14 4h14m-14 4h14`,
          fill: 'none',
          stroke: COLOURS.accent,
          'stroke-width': 2,
          'stroke-linecap': 'round',
        })
      : '',
    line(left, middle, node.title, { size: 13, weight: 620, fill: COLOURS.inkSoft }),
    node.targets.length > 0
      ? drawTargetsInHead(node, end, middle, x + width - HEAD_PAD)
      : drawCorner(node, x + width - HEAD_PAD, middle, language),
  );
}

const STRIP = { padTop: 14, padLeft: 14, padRight: 10, bar: 4 } as const;

function drawLane(node: CanvasNode, box: Rect, language: Language): string {
  const { x, y, width, height } = box;
  const tint = tintColour(node.tint);
  const left = x + STRIP.bar + STRIP.padLeft;
  const room = FRAME.laneStrip - STRIP.bar - STRIP.padLeft - STRIP.padRight;
  const title = wrapText(node.title, 14, room, { bold: true });
  const lead = node.subtitle ? wrapText(node.subtitle, 11, room) : [];
  let at = y + STRIP.padTop;
  let words = lines(left, at, title, 20, { size: 14, weight: 650, fill: tint });
  at += title.length * 20 + 2;
  words += lines(left, at, lead, 16, { size: 11, fill: COLOURS.inkFaint });
  at += lead.length * 16;
  if (node.flow === 'checklist') {
    words += line(left, at + 8, word(language, 'checklist'), { size: 11, fill: COLOURS.inkFaint });
    at += 16;
  }
  return element(
    'g',
    {},
    tooltip(node.aria),
    element('rect', { x, y, width, height, fill: tint, 'fill-opacity': 0.04 }),
    element('rect', { x, y, width: FRAME.laneStrip, height, fill: tint, 'fill-opacity': 0.09 }),
    element('rect', { x, y, width: STRIP.bar, height, fill: tint }),
    element('path', { d: `M${x} ${y + 0.5}h${width}`, stroke: COLOURS.line, fill: 'none' }),
    words,
    drawTargets(node, left, at, room).markup,
  );
}
