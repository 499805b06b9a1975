import { optionOffset, titleLines } from '../layout/card-size.ts';
import type { Rect } from '../layout/geometry.ts';
import { CARD } from '../layout/metrics.ts';
import { wrapText } from '../layout/text-metrics.ts';
import type { CanvasModel, CanvasNode } from '../model/canvas-model.ts';
import { drawChips, drawCorner, drawTargets } from './draw-badges.ts';
import { COLOURS, tintColour } from './palette.ts';
import { element, fitted, line, lines, tooltip } from './svg.ts';

type Language = CanvasModel['language'];

/** A leaf of the chart: a step, wait or link as a card, a decision with its answers, an end or a way back. */
export function drawLeaf(node: CanvasNode, box: Rect, language: Language): string {
  if (node.kind === 'final' || node.kind === 'history') return drawEnd(node, box);
  const isDecision = node.kind === 'decision';
  return element(
    'g',
    {},
    tooltip(node.aria),
    isDecision ? decisionShape(box) : cardShape(node, box),
    drawContent(node, box, language),
    isDecision ? drawOptions(node, box) : '',
  );
}

function cardShape(node: CanvasNode, box: Rect): string {
  const stroke =
    node.kind === 'link' ? COLOURS.drill : node.kind === 'wait' ? COLOURS.lineStrong : COLOURS.line;
  return (
    element('rect', {
      x: box.x + 0.5,
      y: box.y + 0.5,
      width: box.width - 1,
      height: box.height - 1,
      rx: 8,
      fill: COLOURS.raised,
      stroke,
      'stroke-dasharray': node.kind === 'wait' ? '4 3' : undefined,
    }) +
    element('rect', {
      x: box.x + 4,
      y: box.y + 7,
      width: 3,
      height: box.height - 14,
      rx: 1.5,
      fill: tintColour(node.tint),
    })
  );
}

const CUT = 14;

/** The flowchart's sign for a fork: a box with its corners cut. */
function decisionShape({ x, y, width, height }: Rect): string {
  const [right, bottom] = [x + width - 0.75, y + height - 0.75];
  return element('path', {
    d: `M${x + CUT} ${y + 0.75}H${right - CUT}L${right} ${y + CUT}V${bottom - CUT}L${right - CUT} ${bottom}H${x + CUT}L${x + 0.75} ${bottom - CUT}V${y + CUT}Z`,
    fill: COLOURS.raised,
    stroke: COLOURS.accent,
    'stroke-width': 1.5,
  });
}

const DIAMOND = 20;

function drawContent(node: CanvasNode, box: Rect, language: Language): string {
  const left = box.x + CARD.padLeft;
  const available = box.width - CARD.padLeft - CARD.padRight;
  const shift = node.kind === 'decision' ? DIAMOND : 0;
  const title = titleLines(node, box.width);
  let y = box.y + CARD.padTop;
  let markup = lines(left + shift, y, title, CARD.titleLine, {
    size: CARD.titleSize,
    weight: 600,
    ...(node.untranslated && { fill: COLOURS.inkSoft }),
  });
  if (shift > 0) {
    const middle = y + CARD.titleLine / 2;
    markup += element('path', {
      d: `M${left + 7} ${middle - 6}l6 6-6 6-6-6z`,
      fill: COLOURS.accent,
    });
  }
  markup += drawCorner(node, box.x + box.width - CARD.padRight, y + CARD.titleLine / 2, language);
  y += title.length * CARD.titleLine;
  if (node.owner) {
    const owner = fitted(node.owner, available, CARD.ownerSize);
    markup += line(left, y + CARD.ownerLine / 2, owner, {
      size: CARD.ownerSize,
      fill: COLOURS.inkFaint,
    });
    y += CARD.ownerLine;
  }
  const chips = drawChips(node, left, y, available);
  const targets = drawTargets(node, left, y + chips.height, available);
  return markup + chips.markup + targets.markup;
}

const drawOptions = (node: CanvasNode, box: Rect): string =>
  node.options
    .map((option, index) => {
      const middle = box.y + optionOffset(node, box, index, false);
      const left = box.x + CARD.padLeft;
      const width = box.width - CARD.padLeft - CARD.padRight + 6;
      const room = width - 20;
      return (
        element('rect', {
          x: left,
          y: middle - CARD.optionHeight / 2,
          width,
          height: CARD.optionHeight,
          rx: 6,
          fill: COLOURS.sunken,
          stroke: COLOURS.line,
        }) +
        (option.leads
          ? element('rect', {
              x: left + width - 3,
              y: middle - CARD.optionHeight / 2,
              width: 3,
              height: CARD.optionHeight,
              fill: COLOURS.flowStrong,
            })
          : '') +
        line(left + 10, middle, fitted(option.label, room, 12), {
          size: 12,
          fill: COLOURS.inkSoft,
        })
      );
    })
    .join('');

/** The ring of the statechart notation, or an H for the way back. */
function drawEnd(node: CanvasNode, box: Rect): string {
  const middle = box.y + box.height / 2;
  const centre = box.x + 11 + 11;
  const title = wrapText(node.title, 12.5, box.width - 56, { maxLines: 3 });
  const pen = { fill: 'none', stroke: COLOURS.flowStrong, 'stroke-width': 1.6 };
  return element(
    'g',
    {},
    tooltip(node.aria),
    element('rect', {
      ...pen,
      x: box.x + 0.75,
      y: box.y + 0.75,
      width: box.width - 1.5,
      height: box.height - 1.5,
      rx: Math.min(22, box.height / 2),
      fill: COLOURS.raised,
    }),
    element('circle', { ...pen, cx: centre, cy: middle, r: 9 }),
    node.kind === 'final'
      ? element('circle', { cx: centre, cy: middle, r: 5, fill: COLOURS.flowStrong })
      : element('path', {
          ...pen,
          d: `M${centre - 3} ${middle - 4}v8m6-8v8M${centre - 3} ${middle}h6`,
        }),
    lines(centre + 20, middle - (title.length * 18) / 2, title, 18, {
      size: 12.5,
      weight: 600,
      fill: COLOURS.inkSoft,
    }),
  );
}
