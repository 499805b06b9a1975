import type { Point, Rect, Size } from './geometry.ts';

export interface Item extends Size {
  readonly id: string;
  /** A leaf's card may grow to the height of its row; a container keeps its own. */
  readonly leaf: boolean;
}

export interface Placed {
  readonly places: ReadonlyMap<string, Rect>;
  readonly size: Size;
}

/** Puts items into rows of at most `columns` cards (or their width), cards of a row equally high. */
export function arrangeRows(
  items: readonly Item[],
  columns: number,
  gap: Point,
  cardWidth: number,
): Placed & { readonly rows: readonly (readonly Item[])[] } {
  const limit = columns * cardWidth + (columns - 1) * gap.x;
  const rows: Item[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (used + gap.x + item.width > limit + 0.5) {
      rows.push([item]);
      used = item.width;
    } else {
      rows.at(-1)?.push(item);
      used += gap.x + item.width;
    }
  }
  const places = new Map<string, Rect>();
  let y = 0;
  let width = 0;
  for (const row of rows) {
    const cardHeight = Math.max(0, ...row.filter((item) => item.leaf).map((item) => item.height));
    const rowHeight = Math.max(...row.map((item) => item.height));
    let x = 0;
    for (const item of row) {
      const height = item.leaf ? cardHeight : item.height;
      places.set(item.id, { x, y, width: item.width, height });
      x += item.width + gap.x;
    }
    width = Math.max(width, x - gap.x);
    y += rowHeight + gap.y;
  }
  return { places, rows, size: { width, height: Math.max(0, y - gap.y) } };
}

/** One under another, centred on a common axis. */
export function arrangeColumn(items: readonly Item[], gap: number): Placed {
  const width = Math.max(0, ...items.map((item) => item.width));
  const places = new Map<string, Rect>();
  let y = 0;
  for (const item of items) {
    places.set(item.id, { x: (width - item.width) / 2, y, width: item.width, height: item.height });
    y += item.height + gap;
  }
  return { places, size: { width, height: Math.max(0, y - gap) } };
}

/** The shape the whole chart is to come out at: a screen beside its panel. */
const CHART_ASPECT = 1.75;

/**
 * How many cards a row of lanes should hold so that the chart comes out about as wide as a screen.
 * `beside` is the width of what stands left and right of the lanes.
 */
export function laneColumns(counts: readonly number[], card: Size, beside: number): number {
  const most = Math.max(1, ...counts);
  let best = 1;
  let bestScore = Number.POSITIVE_INFINITY;
  for (let columns = Math.min(2, most); columns <= Math.min(6, most); columns += 1) {
    const rows = counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / columns)), 0);
    // A last row with a single card in it wastes most of its width.
    const ragged = counts.filter((count) => count > columns && count % columns === 1).length;
    const aspect = (beside + columns * card.width) / (rows * card.height + 40 * counts.length);
    const score = Math.abs(Math.log(aspect / CHART_ASPECT)) + ragged * 0.06;
    if (score < bestScore) {
      best = columns;
      bestScore = score;
    }
  }
  return best;
}
