import type { CanvasNode, Chip } from '../model/canvas-model.ts';
import type { Size } from './geometry.ts';
import { CARD, FINAL, HISTORY } from './metrics.ts';
import { textWidth, wrapText } from './text-metrics.ts';

const inner = (width: number): number => width - CARD.padLeft - CARD.padRight;

/** Title lines of a card, broken as they will be drawn. */
export const titleLines = (node: CanvasNode, width: number = CARD.width): string[] =>
  wrapText(node.title, CARD.titleSize, inner(width) - badgeRoom(node), {
    bold: true,
    maxLines: CARD.maxTitleLines,
  });

/** Room at the right of the title for the quiet marks: sources, inferred, gap. */
const badgeRoom = (node: CanvasNode): number =>
  (node.inferred ? 21 : 0) +
  (node.gaps > 0 ? 20 : 0) +
  (node.marks.length > 1 ? 6 + node.marks.length * 8 : 0) +
  (node.kind === 'decision' || node.folded !== undefined ? 22 : 0);

/** How wide a chip or badge with this label is drawn, room allowing. */
export const chipWidth = (chip: Chip | string): number => {
  const label = typeof chip === 'string' ? chip : chip.label;
  return textWidth(label, CARD.chipSize) + 2 * CARD.chipPad + CARD.chipIcon;
};

/** How many rows labels of these widths fill, each no wider than the card. */
function rows(widths: readonly number[], available: number): number {
  let count = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const raw of widths) {
    const width = Math.min(raw, available);
    if (used + CARD.chipGap + width > available) {
      count += 1;
      used = width;
    } else used += CARD.chipGap + width;
  }
  return count;
}

const rowsHeight = (count: number): number =>
  count === 0 ? 0 : CARD.rowGap + count * CARD.chipHeight + (count - 1) * CARD.chipGap;

/** The size of a leaf's card. `forRun` leaves room for the line that says what happened. */
export function cardSize(node: CanvasNode, forRun: boolean): Size {
  if (node.kind === 'final') {
    const width = Math.max(
      FINAL.width,
      Math.min(CARD.width, textWidth(node.title, 12.5, true) + 60),
    );
    const lines = wrapText(node.title, 12.5, width - 56, { maxLines: 3 }).length;
    return { width: Math.ceil(width), height: FINAL.height + (lines - 1) * 18 };
  }
  if (node.kind === 'history') return HISTORY;
  const width = CARD.width;
  const available = inner(width);
  const title = titleLines(node, width).length * CARD.titleLine;
  const owner = node.owner ? CARD.ownerLine : 0;
  const chips = rowsHeight(rows(node.chips.map(chipWidth), available));
  const targets = rowsHeight(
    rows(
      node.targets.map((target) => chipWidth(target.label)),
      available,
    ),
  );
  const options =
    node.options.length === 0
      ? 0
      : CARD.rowGap +
        node.options.length * CARD.optionHeight +
        (node.options.length - 1) * CARD.optionGap;
  const run = forRun ? CARD.runLine : 0;
  const height = CARD.padTop + owner + title + chips + targets + options + run + CARD.padBottom;
  return { width, height: Math.max(CARD.minHeight + run, Math.ceil(height)) };
}

/** Where a decision's option sits, from the top of its card to the middle of the row. */
export function optionOffset(node: CanvasNode, size: Size, index: number, forRun: boolean): number {
  const below = node.options.length - 1 - index;
  const run = forRun ? CARD.runLine : 0;
  return (
    size.height -
    CARD.padBottom -
    run -
    below * (CARD.optionHeight + CARD.optionGap) -
    CARD.optionHeight / 2
  );
}
