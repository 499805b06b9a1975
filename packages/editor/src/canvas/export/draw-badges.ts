import { chipWidth } from '../layout/card-size.ts';
import { CARD } from '../layout/metrics.ts';
import { textWidth } from '../layout/text-metrics.ts';
import type { CanvasModel, CanvasNode, Chip, TargetBadge } from '../model/canvas-model.ts';
import { glyph } from './glyphs.ts';
import { COLOURS, LEVEL_COLOURS } from './palette.ts';
import { element, fitted, line } from './svg.ts';

interface Badge {
  readonly label: string;
  readonly glyph: Parameters<typeof glyph>[0] | undefined;
  readonly ink: string;
  readonly fill: string;
  readonly stroke: string | undefined;
  readonly isBold: boolean;
}

function chipBadge(chip: Chip): Badge {
  const plain = {
    label: chip.label,
    glyph: chip.kind === 'level' ? undefined : chip.kind,
    ink: COLOURS.inkSoft,
    fill: COLOURS.sunken,
    stroke: undefined,
    isBold: false,
  };
  if (chip.kind === 'level') {
    const colours = LEVEL_COLOURS[chip.colour ?? 'blue'];
    return { ...plain, ink: colours.ink, fill: colours.wash };
  }
  if (chip.kind === 'critical')
    return {
      ...plain,
      ink: COLOURS.criticalInk,
      fill: COLOURS.raised,
      stroke: COLOURS.failed,
      isBold: true,
    };
  if (chip.kind === 'condition') return { ...plain, ink: COLOURS.accent, fill: COLOURS.accentWash };
  if (chip.kind === 'link') return { ...plain, ink: COLOURS.drillInk, fill: COLOURS.drillWash };
  return plain;
}

const targetBadge = (target: TargetBadge): Badge => ({
  label: target.label,
  glyph: 'target',
  ink: COLOURS.arc,
  fill: target.inferred ? COLOURS.raised : COLOURS.arcWash,
  stroke: target.inferred ? COLOURS.arc : undefined,
  isBold: true,
});

// As the layout measured it: a row that broke elsewhere would not fit its card.
const widthOf = (badge: Badge): number => chipWidth(badge.label);

interface Drawn {
  readonly markup: string;
  /** What it takes, the gap above it included. */
  readonly height: number;
}

export const drawChips = (node: CanvasNode, x: number, y: number, width: number): Drawn =>
  drawRows(node.chips.map(chipBadge), x, y, width);

export const drawTargets = (node: CanvasNode, x: number, y: number, width: number): Drawn =>
  drawRows(node.targets.map(targetBadge), x, y, width);

/** Targets on one line, in the head of a container. */
export function drawTargetsInHead(
  node: CanvasNode,
  x: number,
  middle: number,
  right: number,
): string {
  let at = x;
  let markup = '';
  for (const badge of node.targets.map(targetBadge)) {
    const width = Math.min(widthOf(badge), right - at);
    // A badge cut to less than its sign and a few letters would say nothing.
    if (width < MIN_WIDTH) break;
    markup += drawBadge(badge, at, middle - CARD.chipHeight / 2, width);
    at += width + CARD.chipGap;
  }
  return markup;
}

const MIN_WIDTH = 44;

/** Breaks rows as the layout counted them. */
function drawRows(badges: readonly Badge[], x: number, y: number, available: number): Drawn {
  if (badges.length === 0) return { markup: '', height: 0 };
  let row = -1;
  let used = Number.POSITIVE_INFINITY;
  let markup = '';
  for (const badge of badges) {
    const width = Math.min(widthOf(badge), available);
    if (used + CARD.chipGap + width > available) {
      row += 1;
      used = 0;
    } else used += CARD.chipGap;
    const top = y + CARD.rowGap + row * (CARD.chipHeight + CARD.chipGap);
    markup += drawBadge(badge, x + used, top, width);
    used += width;
  }
  const rows = row + 1;
  return {
    markup,
    height: CARD.rowGap + rows * CARD.chipHeight + (rows - 1) * CARD.chipGap,
  };
}

function drawBadge(badge: Badge, x: number, y: number, width: number): string {
  const room = width - CARD.chipPad - 4 - CARD.chipIcon;
  return element(
    'g',
    {},
    element('rect', {
      x,
      y,
      width,
      height: CARD.chipHeight,
      rx: 4,
      fill: badge.fill,
      stroke: badge.stroke,
    }),
    badge.glyph === undefined
      ? element('rect', { x: x + 6, y: y + 6, width: 8, height: 8, rx: 2, fill: badge.ink })
      : glyph(badge.glyph, x + 5, y + 4, badge.ink),
    line(
      x + 5 + CARD.chipIcon,
      y + CARD.chipHeight / 2,
      fitted(badge.label, room + 3, CARD.chipSize),
      {
        size: CARD.chipSize,
        fill: badge.ink,
        ...(badge.isBold && { weight: 600 }),
      },
    ),
  );
}

const SIGN = 16;

/** The marks in a card's corner, right-aligned at `right`: read as inferred, left open by the plan. */
export function drawCorner(
  node: CanvasNode,
  right: number,
  middle: number,
  language: CanvasModel['language'],
): string {
  let at = right;
  let markup = '';
  const sign = (label: string, fill: string, stroke: string, ink: string, dash?: string): void => {
    const width = Math.max(SIGN, textWidth(label, 10, true) + 6);
    at -= width;
    markup +=
      element('rect', {
        x: at,
        y: middle - SIGN / 2,
        width,
        height: SIGN,
        rx: dash ? 4 : 8,
        fill,
        stroke,
        'stroke-dasharray': dash,
      }) +
      line(at + width / 2, middle, label, { size: 10, weight: 600, fill: ink, anchor: 'middle' });
    at -= 4;
  };
  const { yellow } = LEVEL_COLOURS;
  if (node.gaps > 0) sign('?', yellow.wash, yellow.line, yellow.ink);
  if (node.inferred)
    sign(language === 'zh' ? '推' : 'inf', 'none', COLOURS.inkFaint, COLOURS.inkFaint, '2 2');
  return markup;
}
