import type { Instant, JournalRecord, RunEvent } from '@tocsin/engine';

/** What stands out on the time axis of a run. */
export type MarkKind = 'miss' | 'level' | 'decision' | 'override' | 'phase' | 'end';

export interface TimelineMark {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: MarkKind;
}

/** `isPhase` tells the top states of the chart from the states inside them. */
function markOf(event: RunEvent, isPhase: (state: string) => boolean): MarkKind | undefined {
  switch (event.type) {
    case 'targetMissed':
      return 'miss';
    case 'levelChanged':
      return 'level';
    case 'decisionTaken':
      return 'decision';
    case 'stepSkipped':
    case 'stepFailed':
    case 'stepReopened':
    case 'stepReassigned':
    case 'stepAdded':
    case 'jumped':
    case 'targetPaused':
    case 'commandHandedOver':
      return 'override';
    case 'transitionTaken':
      return isPhase(event.to) ? 'phase' : undefined;
    case 'runEnded':
      return 'end';
    default:
      return undefined;
  }
}

/** The marks of a journal in its order, placed where the runner recorded them: that is when people saw them. */
export function timelineMarks(
  records: readonly JournalRecord[],
  isPhase: (state: string) => boolean,
): TimelineMark[] {
  return records.flatMap(({ seq, recordedAt, event }) => {
    const kind = markOf(event, isPhase);
    return kind ? [{ seq, at: recordedAt, kind }] : [];
  });
}

/** Marks closer together than `gapMs` drawn as one, named after the gravest. */
export interface MarkCluster {
  readonly at: Instant;
  readonly kind: MarkKind;
  readonly marks: readonly TimelineMark[];
}

const GRAVEST: readonly MarkKind[] = ['miss', 'level', 'end', 'phase', 'decision', 'override'];

export function clusterMarks(marks: readonly TimelineMark[], gapMs: number): MarkCluster[] {
  const clusters: TimelineMark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at || a.seq - b.seq)) {
    const last = clusters.at(-1);
    const head = last?.[0];
    if (last && head && mark.at - head.at < gapMs) last.push(mark);
    else clusters.push([mark]);
  }
  return clusters.flatMap((cluster) => {
    const [head] = cluster;
    const kind = GRAVEST.find((grave) => cluster.some((mark) => mark.kind === grave));
    return head && kind ? [{ at: head.at, kind, marks: cluster }] : [];
  });
}

/** The instant of the nearest record after (`1`) or before (`-1`) `at`, or undefined at the ends. */
export function neighbourAt(
  instants: readonly Instant[],
  at: Instant,
  direction: 1 | -1,
): Instant | undefined {
  return direction === 1
    ? instants.find((instant) => instant > at)
    : instants.findLast((instant) => instant < at);
}

/** The sequence number of the last record at or before `at`; 0 before the first. Records are in order of `recordedAt`. */
export function seqAt(records: readonly JournalRecord[], at: Instant): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    if (record && record.recordedAt <= at) low = middle + 1;
    else high = middle;
  }
  return records[low - 1]?.seq ?? 0;
}
