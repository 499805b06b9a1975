import type { Rect } from '../layout/geometry.ts';

type Axis = 'x' | 'y';

/** A gap between two boxes that is as wide as another one on the same line. */
export interface GapMark {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  /** Where it lies across its axis. */
  readonly across: number;
}

/** A stretch of one axis, and of the axis across it. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Gaps that differ by less are the same to the eye. */
const SAME = 0.5;

/**
 * How far a box has to move along an axis for its gap to a neighbour to equal another gap on its line: the gap to the
 * neighbour on its other side, or one between two other boxes. Undefined where that is further than `reach`.
 */
export function spacingBy(
  box: Rect,
  siblings: readonly Rect[],
  reach: number,
  axis: Axis,
): number | undefined {
  const own = spanOf(box, axis);
  const row = rowOf(own, siblings, axis);
  const { before, after } = neighbours(own, row);
  const length = own.to - own.from;
  const wanted: number[] = [];
  if (before && after) wanted.push((before.to + after.from - length) / 2);
  for (const { from, to } of gapsOf(row)) {
    if (before) wanted.push(before.to + (to - from));
    if (after) wanted.push(after.from - (to - from) - length);
  }
  let best: number | undefined;
  for (const from of wanted) {
    const by = from - own.from;
    if (Math.abs(by) <= Math.abs(best ?? reach)) best = by;
  }
  return best;
}

/** The equal gaps to mark for a box where it stands now: those beside it, and all on its line that are as wide. */
export function gapMarks(box: Rect, siblings: readonly Rect[], axis: Axis): readonly GapMark[] {
  const own = spanOf(box, axis);
  const row = rowOf(own, siblings, axis);
  const { before, after } = neighbours(own, row);
  const beside = [
    ...(before ? [between(before, own)] : []),
    ...(after ? [between(own, after)] : []),
  ];
  const others = gapsOf(row).filter((gap) => gap.to <= own.from || gap.from >= own.to);
  const isSame = (a: Gap, b: Gap): boolean => Math.abs(a.to - a.from - (b.to - b.from)) < SAME;
  const all = [...beside, ...others];
  const shown = all.filter((gap) =>
    beside.some(
      (own) => isSame(own, gap) && all.some((other) => other !== own && isSame(other, own)),
    ),
  );
  return shown.map(({ from, to, across }) => ({ axis, from, to, across }));
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

const spanOf = (box: Rect, axis: Axis): Span =>
  axis === 'x'
    ? { from: box.x, to: box.x + box.width, low: box.y, high: box.y + box.height }
    : { from: box.y, to: box.y + box.height, low: box.x, high: box.x + box.width };

/** The boxes that stand on one line with another along an axis, in order. */
const rowOf = (own: Span, siblings: readonly Rect[], axis: Axis): readonly Span[] =>
  siblings
    .map((sibling) => spanOf(sibling, axis))
    .filter(({ low, high }) => low < own.high && high > own.low)
    .sort((a, b) => a.from - b.from);

function neighbours(own: Span, row: readonly Span[]) {
  const middle = (own.from + own.to) / 2;
  return {
    before: row.findLast((span) => (span.from + span.to) / 2 < middle && span.to <= middle),
    after: row.find((span) => (span.from + span.to) / 2 > middle && span.from >= middle),
  };
}

/** The gaps between boxes that follow one another on a line. */
const gapsOf = (row: readonly Span[]): readonly Gap[] =>
  row.slice(1).flatMap((span, index) => {
    const before = row[index];
    return before && before.to < span.from ? [between(before, span)] : [];
  });

const between = (a: Span, b: Span): Gap => ({
  from: a.to,
  to: b.from,
  across: (Math.max(a.low, b.low) + Math.min(a.high, b.high)) / 2,
});
