import type { Anchor, ChartState, PhaseName, Runbook, Target } from '@tocsin/engine';

/** Where the parts of a chart lie along its path: one unit a step, lanes side by side over the same stretch. */
export interface PathMap {
  readonly length: number;
  /** Start and end of every state, in steps from the beginning. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly phases: readonly {
    readonly id: string;
    readonly phase?: PhaseName;
    readonly span: Span;
  }[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A target along the path. An end that is not on the chart is undefined. */
export interface TimelineRow {
  readonly target: Target;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly isTimed: boolean;
}

/** Lays the chart out along its path, in the order the plan tells it. */
export function pathMap(runbook: Runbook): PathMap {
  const spans = new Map<string, Span>();
  const lay = (state: ChartState, from: number): number => {
    let to = from;
    if (state.kind === 'parallel') {
      for (const lane of state.states) to = Math.max(to, lay(lane, from));
      // A lane that is done before the others is waited for.
    } else if ('states' in state) {
      for (const child of state.states) to = lay(child, to);
    } else if (state.kind !== 'final' && state.kind !== 'history') to = from + 1;
    spans.set(state.id, { from, to });
    return to;
  };
  let length = 0;
  const phases = runbook.chart.states.map((state) => {
    const from = length;
    length = lay(state, from);
    const span = { from, to: length };
    return state.kind === 'phase' && state.phase !== undefined
      ? { id: state.id, phase: state.phase, span }
      : { id: state.id, span };
  });
  return { length: Math.max(1, length), spans, phases };
}

/** Every target along the path, earliest start first, those without a place on the chart last. */
export function timelineRows(runbook: Runbook, path: PathMap): readonly TimelineRow[] {
  const rows = (runbook.targets ?? []).map((target): TimelineRow => {
    const from = placeOf(target.from, runbook, path);
    const to = placeOf(target.to, runbook, path);
    const isBackwards = from !== undefined && to !== undefined && to < from;
    // What is written down later than the clock stops had happened before: the clock runs from the beginning.
    const isReportedLate = isBackwards && target.from?.on === 'field';
    return {
      target,
      from: isReportedLate ? 0 : from,
      // Any other clock that stops before it starts runs round a loop of the chart.
      to: isBackwards && !isReportedLate ? path.length : to,
      isTimed: target.within !== undefined || Object.keys(target.withinByLevel ?? {}).length > 0,
    };
  });
  const start = (row: TimelineRow): number => row.from ?? row.to ?? Number.POSITIVE_INFINITY;
  return rows.sort((a, b) => start(a) - start(b) || (a.to ?? 0) - (b.to ?? 0));
}

/** Marks set on a step while it is worked on lie inside its span. */
const SHARE = { opened: 0, entered: 0, acknowledged: 0.25, started: 0.5 } as const;

function placeOf(anchor: Anchor | undefined, runbook: Runbook, path: PathMap): number | undefined {
  if (!anchor) return undefined;
  const within = (id: string, share: number): number | undefined => {
    const span = path.spans.get(id);
    return span && span.from + (span.to - span.from) * share;
  };
  switch (anchor.on) {
    case 'declared':
      return 0;
    case 'ended':
      return path.length;
    case 'entered':
      return within(anchor.state, SHARE.entered);
    case 'left':
      return within(anchor.state, 1);
    case 'opened':
    case 'acknowledged':
    case 'started':
      return within(anchor.step, SHARE[anchor.on]);
    case 'done':
    case 'decided':
      return within(anchor.step, 1);
    case 'field':
      return askedAt(anchor.field, runbook, path);
    case 'warned':
    case 'missed': {
      const target = runbook.targets?.find(({ id }) => id === anchor.target);
      // A target that hangs on its own miss has no place.
      if (!target?.to || target.to.on === 'missed' || target.to.on === 'warned') return undefined;
      return placeOf(target.to, runbook, path);
    }
    default:
      return undefined;
  }
}

/** A field is given when the first step that asks for it is done; one asked by the report, at the very beginning. */
function askedAt(field: string, runbook: Runbook, path: PathMap): number | undefined {
  const asks: number[] = [];
  const visit = (state: ChartState): void => {
    if (state.kind === 'step' && state.asks?.some((ask) => ask.field === field)) {
      const span = path.spans.get(state.id);
      if (span) asks.push(span.to);
    }
    if ('states' in state) state.states.forEach(visit);
  };
  runbook.chart.states.forEach(visit);
  if (asks.length > 0) return Math.min(...asks);
  const isReported = (runbook.forms ?? []).some(
    (form) => form.use === 'report' && form.fields.some((ask) => ask.field === field),
  );
  return isReported ? 0 : undefined;
}
